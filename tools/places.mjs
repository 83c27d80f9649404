// Where things lie: the checkout, the data folder, the folder of the embedded PostgreSQL.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Files, mail outbox and database of one house. The same rule as libs/platform/config/env.ts. */
export const dataDir = () => path.resolve(root, process.env.TIWIZI_DATA_DIR || '.data');

/** What only root may make: data and binaries that another user must be able to reach. */
export const SYSTEM_DIR = '/var/lib/tiwizi';

export const isRoot = () => process.getuid?.() === 0;

const nearestExisting = (dir) => (fs.existsSync(dir) ? dir : nearestExisting(path.dirname(dir)));
const openToOthers = (dir) => dir === path.dirname(dir) || ((fs.statSync(dir).mode & 0o001) !== 0 && openToOthers(path.dirname(dir)));

/**
 * PostgreSQL refuses to run as root, so for root another user runs it, who must be able to reach its folder.
 * Under a closed home (mode 0700) it therefore moves to /var/lib/tiwizi/<name made from the data folder>.
 */
export function pgDir() {
  const data = dataDir();
  if (!isRoot() || openToOthers(nearestExisting(data))) return path.join(data, 'pg');
  return path.join(SYSTEM_DIR, crypto.createHash('sha256').update(data).digest('hex').slice(0, 12), 'pg');
}
