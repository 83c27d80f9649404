import { AppError } from '#kernel/errors';
import { ConfigError } from '#platform/config/env';
import { FilesRefused } from './match-files/problem.js';
import type { Terminal } from './terminal.js';

/** A refusal of the command line itself: a key of `cli:errors` with its values. */
export class Refused extends Error {
  constructor(
    readonly key: string,
    readonly params: object = {},
  ) {
    super(key);
  }
}

interface Told {
  readonly code: string;
  readonly message: string;
  readonly fields?: readonly { readonly path: string; readonly code: string; readonly message: string }[];
}

/** Tells on stderr why nothing was done, and gives the exit code: 2 for bad usage, 1 for everything else that went wrong. */
export function exitCodeOf(error: unknown, terminal: Terminal): number {
  const usage = (error as { code?: unknown }).code;
  // commander has already shown the fault and the usage, or the help that was asked for
  if (typeof usage === 'string' && usage.startsWith('commander.')) return (error as { exitCode?: number }).exitCode === 0 ? 0 : 2;
  const told = refusalOf(error, terminal);
  if (terminal.json) terminal.say(JSON.stringify(told));
  else for (const line of [told.message, ...(told.fields ?? []).map((field) => `  ${field.path}: ${field.message}`)]) terminal.say(line);
  return 1;
}

function refusalOf(error: unknown, terminal: Terminal): Told {
  if (error instanceof AppError) {
    const fields = error.fields.map(({ path, code, params }) => ({ path, code, message: terminal.error(code, params ?? {}) }));
    return { code: error.code, message: terminal.error(error.code, error.params), ...(fields.length > 0 ? { fields } : {}) };
  }
  if (error instanceof Refused) return { code: `cli.${error.key}`, message: terminal.t(`errors.${error.key}`, error.params) };
  if (error instanceof FilesRefused) {
    const fields = error.problems.map(({ file, line, column, code, value, params }) => ({
      path: terminal.t('files.at', { file, line, column }),
      code: `cli.${code}`,
      message: terminal.t(`files.problems.${code}`, { value, ...params }),
    }));
    return { code: 'cli.files_refused', message: terminal.t('errors.files_refused', { number: fields.length }), fields };
  }
  if (error instanceof ConfigError) return { code: 'cli.settings', message: error.message };
  const system = error as { code?: string; message?: string; path?: string };
  if (system.code === 'ENOENT' || system.code === 'EISDIR' || system.code === 'EACCES')
    return { code: 'cli.file_unreadable', message: terminal.t('errors.file_unreadable', { file: system.path ?? '' }) };
  if (['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', '28P01', '3D000', '28000'].includes(system.code ?? ''))
    return { code: 'cli.database_away', message: terminal.t('errors.database_away', { detail: system.message || system.code }) };
  return { code: 'cli.unexpected', message: terminal.t('errors.unexpected', { detail: system.message ?? String(error) }) };
}
