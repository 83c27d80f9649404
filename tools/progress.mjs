// What the tools say while they work: one line per step, with the time it took. A long step shows that it lives.
const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
const HEARTBEAT_MS = 10_000;

let out = process.stdout;
const begun = performance.now();

/** For the command line tool: its standard output belongs to the command, so progress goes to standard error. */
export const speakOnStandardError = () => {
  out = process.stderr;
};

export const say = (line = '') => void out.write(`${line}\n`);
export const sinceBegin = () => seconds(performance.now() - begun);

/** Gives a function that tells how long it is since. */
export const stopwatch = () => {
  const start = performance.now();
  return () => seconds(performance.now() - start);
};

/** Tells what is done now, does it, tells how long it took. `work` may give a remark for the end of the line. */
export async function step(title, work) {
  const start = performance.now();
  out.write(`• ${title} …`);
  const heart = setInterval(() => out.write('.'), HEARTBEAT_MS);
  try {
    const remark = await work();
    say(` ${typeof remark === 'string' ? `${remark}, ` : ''}${seconds(performance.now() - start)}`);
    return remark;
  } catch (error) {
    say(` failed after ${seconds(performance.now() - start)}`);
    throw error;
  } finally {
    clearInterval(heart);
  }
}
