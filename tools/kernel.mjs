// Compiles the kernel of the matching engine from AssemblyScript to WebAssembly: `node tools/kernel.mjs FILE`. Works offline.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './places.mjs';
import { run } from './processes.mjs';

const options = [
  '-O3',
  '--runtime',
  'stub',
  '--importMemory',
  '--sharedMemory',
  '--initialMemory',
  '16',
  '--maximumMemory',
  '65536',
  '--enable',
  'simd',
  '--enable',
  'threads',
  '--noAssert',
];

export async function buildKernel(file) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const asc = path.join(root, 'node_modules/assemblyscript/bin/asc.js');
  await run(process.execPath, [asc, 'libs/engine/assembly/kernel.ts', '-o', path.relative(root, file), ...options], { cwd: root });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildKernel(path.resolve(process.argv[2]));
