// CPU time and spread; answers are compared before any of this is looked at.
import { readFileSync } from 'node:fs';

/** CPU seconds of this process, all threads. */
export const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
/** CPU seconds of another process, in steps of 10 ms. */
export const cpuOf = (pid) => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
};
export const quantile = (times, share) => times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))];
export const round = (value, digits = 3) => Number(value.toPrecision(digits));

/** Asks for each, warm; CPU and wall per question in microseconds. */
export function eachTimed(list, ask, clock = cpu) {
  for (const one of list.slice(0, 2000)) ask(one);
  const times = new Float64Array(list.length);
  const before = clock();
  for (const [i, one] of list.entries()) {
    const at = performance.now();
    ask(one);
    times[i] = (performance.now() - at) * 1000;
  }
  const each = ((clock() - before) / list.length) * 1e6;
  return { cpu: each, p50: quantile(times, 0.5), p99: quantile(times, 0.99), mean: times.reduce((a, b) => a + b, 0) / list.length };
}
/** Every n-th of the numbers below `below`, `count` of them. */
export const spread = (below, count) => Array.from({ length: Math.min(below, count) }, (_, i) => Math.floor((i * below) / Math.min(below, count)));
export const median = (list) => quantile(list, 0.5);
