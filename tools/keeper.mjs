// Keeps one process of the house alive: started again when it dies, slower each time, given up after several quick deaths.
import { fork } from 'node:child_process';
import { say } from './progress.mjs';

const QUICK_MS = 10_000;
const MAX_QUICK_DEATHS = 6;
const PATIENCE_MS = 10_000;

export class Keeper {
  #child;
  #quickDeaths = 0;
  #stopping = false;

  /** `whenLost` is told when it cannot be kept alive. */
  constructor(name, file, env, whenLost) {
    Object.assign(this, { name, file, env, whenLost });
  }

  /** Resolves with the first message of the process ('ready'), or never. */
  start() {
    // fork, not spawn: the channel closes when this process dies, even by kill -9, and the child then stops itself
    const child = fork(this.file, { env: this.env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    this.#child = child;
    const begun = performance.now();
    child.once('exit', (code, signal) => this.#died(performance.now() - begun, signal ?? `code ${code}`));
    return new Promise((resolve) => child.once('message', resolve));
  }

  #died(lived, how) {
    if (this.#stopping) return;
    this.#quickDeaths = lived < QUICK_MS ? this.#quickDeaths + 1 : 1;
    if (this.#quickDeaths >= MAX_QUICK_DEATHS)
      return this.whenLost(`${this.name} ended ${MAX_QUICK_DEATHS} times right after its start (last: ${how}); its own words stand above.`);
    const wait = 250 * 2 ** (this.#quickDeaths - 1);
    say(`! ${this.name} ended (${how}); it starts again in ${wait} ms`);
    setTimeout(() => this.#stopping || void this.start(), wait);
  }

  async again() {
    await this.stop();
    this.#stopping = false;
    return this.start();
  }

  async stop() {
    this.#stopping = true;
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    await ended;
    clearTimeout(late);
  }
}
