// Child processes that never outlive their purpose: each runs in a group of its own and is ended with it.
import { spawn } from 'node:child_process';
import fs from 'node:fs';

/** The work is refused for a reason that the reader can mend; shown without a stack. */
export class Refused extends Error {}

const cleanups = [];
let stopping;

/** Registers what must be undone at the end, in reverse order; gives a function that forgets it. */
export function atEnd(undo) {
  cleanups.push(undo);
  return () => {
    const at = cleanups.indexOf(undo);
    if (at >= 0) cleanups.splice(at, 1);
  };
}
export const isLeaving = () => stopping !== undefined;

/** Undoes everything that was registered, then leaves. */
export function leave(code) {
  stopping ??= (async () => {
    while (cleanups.length) await Promise.resolve(cleanups.pop()()).catch((error) => console.error(String(error?.message ?? error)));
    process.exit(code);
  })();
  return stopping;
}

/** Ctrl-C, a closed terminal, `kill`, or a killed npm above us: all end in order. */
export function endInOrder() {
  for (const [signal, number] of Object.entries({ SIGINT: 2, SIGTERM: 15, SIGHUP: 1 })) process.on(signal, () => void leave(128 + number));
  if (process.env.npm_lifecycle_event) leaveWithParents();
}

const parentOf = (pid) => {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
};

/** npm, and the shell between it and us, if any: when one of them is killed nobody could stop us by Ctrl-C any more. */
function leaveWithParents() {
  const parent = process.ppid;
  const above = parentOf(parent);
  setInterval(() => {
    if (process.ppid !== parent || (commandOf(parent).startsWith('sh -c') && parentOf(parent) !== above)) void leave(143);
  }, 1000).unref();
}

/** Command line of a living process, arguments separated by spaces; '' when it is gone or a zombie. */
export function commandOf(pid) {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

const signalGroup = (child, signal) => {
  try {
    process.kill(-child.pid, signal);
  } catch {
    /* gone */
  }
};

/** Runs a command to its end. `show`: its output goes to ours; else it is kept and shown only when the command fails. */
export async function run(command, args, { env = process.env, cwd, show = false, mayFail = false } = {}) {
  const output = [];
  const child = spawn(command, args, { env, cwd, detached: true, stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise((resolve, reject) => child.once('error', reject).once('close', (code, signal) => resolve(code ?? signal)));
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => output.push(chunk));
  const kill = async () => {
    signalGroup(child, 'SIGTERM');
    const late = setTimeout(() => signalGroup(child, 'SIGKILL'), 5000);
    await ended.catch(() => undefined);
    clearTimeout(late);
  };
  const forget = atEnd(kill);
  const code = await ended;
  forget();
  if (isLeaving()) await new Promise(() => undefined); // nothing goes on after it was ended from outside
  const text = Buffer.concat(output).toString();
  if (code !== 0 && !mayFail) throw new Refused(`${[command, ...args].join(' ')} ended with ${code}\n${text}`.trimEnd());
  return { code, text };
}

/**
 * A tiny shell that waits for this process to die, by whatever signal, and then stops `pid` (only while its command line
 * still holds `marker`), gently at first, and removes `folder` if one is given. Gives a function that sends the shell away.
 */
export function guard(pid, marker, folder = '') {
  const script = `read -r _
alive() { tr '\\0' ' ' < "/proc/$1/cmdline" 2> /dev/null | grep -qF -e "$2"; }
for signal in TERM INT KILL; do
  alive "$1" "$2" || break
  kill -s "$signal" "$1"
  n=0; while alive "$1" "$2" && [ "$n" -lt 40 ]; do sleep 0.1; n=$((n + 1)); done
done
[ -z "$3" ] || rm -rf "$3"`;
  const shell = spawn('sh', ['-c', script, 'tiwizi-guard', String(pid), marker, folder], { cwd: '/', detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  shell.unref();
  shell.stdin.unref();
  return () => shell.kill('SIGKILL');
}
