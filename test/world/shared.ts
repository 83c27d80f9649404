import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from '#platform/config/paths';

/** A file of others that may lie beside the checkout (`../shared`, or where TIWIZI_SHARED says); undefined when it does not. It is no part of this repository. */
export function sharedFile(name: string): string | undefined {
  const file = path.join(process.env.TIWIZI_SHARED ?? path.join(projectRoot(), '../shared'), name);
  return fs.existsSync(file) ? file : undefined;
}
