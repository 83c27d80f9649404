// Runs jest, by project or with somebody's own arguments, and gives what it counted.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from './places.mjs';
import { run } from './processes.mjs';

export async function jest(args, env) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tiwizi-counts-'));
  const file = path.join(folder, 'counts.json');
  // reporters last: whatever stands behind them would be taken for one more
  const all = [path.join(root, 'node_modules/jest/bin/jest.js'), ...args, '--reporters=default', `--reporters=${path.join(root, 'tools/jest-counts.cjs')}`];
  try {
    const { code } = await run(process.execPath, all, { cwd: root, env: { ...env, NODE_ENV: 'test', TIWIZI_COUNTS: file }, show: true, mayFail: true });
    const counts = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : { passed: 0, failed: 1, skipped: 0 };
    return { ...counts, failed: counts.failed || (code === 0 ? 0 : 1) };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
