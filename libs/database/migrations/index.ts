import type { MigrationInterface } from 'typeorm';
import { Platform1764000000001 } from './0001-platform.js';
import { References1764000000005 } from './0005-references.js';

/** In order; listed, not globbed. */
export const migrations: readonly (new () => MigrationInterface)[] = [Platform1764000000001, References1764000000005];
