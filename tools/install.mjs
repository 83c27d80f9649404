// Installs the dependencies when what is there is not what package-lock.json asks for. Node built-ins only.
import fs from 'node:fs';
import path from 'node:path';
import { root } from './places.mjs';
import { Refused, run } from './processes.mjs';
import { step } from './progress.mjs';

const read = (file) => {
  try {
    return JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'));
  } catch {
    return undefined;
  }
};

/** npm writes down what it installed, at the very end: an interrupted installation counts as none. */
function installed() {
  const wanted = read('package-lock.json').packages;
  const there = read('node_modules/.package-lock.json')?.packages;
  if (!there) return false;
  return Object.entries(wanted).every(
    ([place, one]) => !place.includes('node_modules/') || (there[place] ? there[place].version === one.version || one.link : one.optional || one.peer === true),
  );
}

export async function install() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) throw new Refused(`Tiwizi needs Node 20.19 or newer; this is ${process.version}.`);
  if (installed()) return;
  await step('installing the dependencies (npm ci)', async () => {
    const npm = process.env.npm_execpath; // the very npm that started us
    const args = ['ci', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
    await (npm?.endsWith('.js') ? run(process.execPath, [npm, ...args], { cwd: root }) : run('npm', args, { cwd: root }));
  });
}
