// Compiles the server to dist/ and the web to apps/web/build/, both at once, each only when its sources changed.
// A stamp inside the result holds the fingerprint of the sources: no result, no stamp.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import zlib from 'node:zlib';
import { promisify } from 'node:util';
import { root } from './places.mjs';
import { run } from './processes.mjs';
import { buildKernel } from './kernel.mjs';
import { step } from './progress.mjs';

const NOT_SOURCES = new Set(['node_modules', 'dist', 'build', '.react-router', '.data']);
const bin = (...parts) => path.join(root, 'node_modules', ...parts);

const targets = {
  server: {
    result: 'dist',
    sources: ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'tools/kernel.mjs', 'apps', 'libs'],
    counts: (file) => !file.startsWith('apps/web/') && /\.(ts|json)$/.test(file) && !file.endsWith('.spec.ts'),
    make: () =>
      Promise.all([run(process.execPath, [bin('typescript/bin/tsc'), '-p', 'tsconfig.build.json'], { cwd: root }), buildKernel(path.join(root, 'dist/libs/engine/kernel.wasm'))]),
  },
  web: {
    result: 'apps/web/build',
    sources: ['package-lock.json', 'apps/web', 'libs/kernel', 'libs/platform/texts', 'libs/features'],
    counts: (file) => !file.endsWith('.spec.ts') && (!file.startsWith('libs/features/') || file.includes('/texts/')),
    make: async () => {
      await run(process.execPath, [bin('@react-router/dev/bin.js'), 'build', '--logLevel', 'warn'], {
        cwd: path.join(root, 'apps/web'),
        env: { ...process.env, NODE_ENV: 'production' },
      });
      await precompress(path.join(root, 'apps/web/build/client'));
    },
  },
};

function filesUnder(place) {
  const full = path.join(root, place);
  if (!fs.existsSync(full)) return [];
  if (fs.statSync(full).isFile()) return [place];
  const inside = fs.readdirSync(full, { withFileTypes: true }).filter((entry) => !NOT_SOURCES.has(entry.name));
  return inside.flatMap((entry) => (entry.isDirectory() ? filesUnder(path.join(place, entry.name)) : [path.join(place, entry.name)]));
}

export function fingerprintOf(target) {
  const hash = crypto.createHash('sha256').update(process.version);
  const files = target.sources.flatMap(filesUnder).filter((file) => target.sources.includes(file) || target.counts(file));
  for (const file of files.sort()) hash.update(`${file}\0`).update(fs.readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

const stampOf = (target) => path.join(root, target.result, '.stamp');
const isFresh = (target, fingerprint) => fs.existsSync(stampOf(target)) && fs.readFileSync(stampOf(target), 'utf8') === fingerprint;

async function make(target, fingerprint) {
  fs.rmSync(path.join(root, target.result), { recursive: true, force: true }); // what was deleted in the sources leaves the result
  await target.make();
  fs.writeFileSync(stampOf(target), fingerprint);
}

/** Beside each text file of some size its .br and .gz, so that serving costs nothing. */
async function precompress(folder) {
  const brotli = promisify(zlib.brotliCompress);
  const gzip = promisify(zlib.gzip);
  const files = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(js|css|svg|json|webmanifest|txt)$/.test(file) && !file.includes('.vite'));
  await Promise.all(
    files.map(async (file) => {
      const bytes = fs.readFileSync(path.join(folder, file));
      if (bytes.length < 1024) return;
      const params = { [zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
      fs.writeFileSync(path.join(folder, `${file}.br`), await brotli(bytes, { params }));
      fs.writeFileSync(path.join(folder, `${file}.gz`), await gzip(bytes, { level: 9 }));
    }),
  );
}

/** Gives the fingerprint of the server, which also tells whether a database was prepared by this very code. */
export async function build(...names) {
  const wanted = names.length ? names : Object.keys(targets);
  const prints = Object.fromEntries(wanted.map((name) => [name, fingerprintOf(targets[name])]));
  const stale = wanted.filter((name) => !isFresh(targets[name], prints[name]));
  if (stale.length) await step(`building the ${stale.join(' and the ')}`, async () => void (await Promise.all(stale.map((name) => make(targets[name], prints[name])))));
  return prints.server;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { main } = await import('./main.mjs');
  await main(() => build(...process.argv.slice(2)));
}
