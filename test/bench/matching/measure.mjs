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

/** Asks for each, warm; microseconds per question: mean of the CPU, then quantiles of CPU and wall of single questions, in a second go with the clocks inside. */
export function eachTimed(list, ask) {
  for (const one of list.slice(0, 2000)) ask(one);
  const before = cpu();
  for (const one of list) ask(one);
  const mean = ((cpu() - before) / list.length) * 1e6;
  const [walls, cpus] = [new Float64Array(list.length), new Float64Array(list.length)];
  for (const [i, one] of list.entries()) {
    const [wall, used] = [performance.now(), cpu()];
    ask(one);
    cpus[i] = (cpu() - used) * 1e6;
    walls[i] = (performance.now() - wall) * 1000;
  }
  return { cpu: mean, p50: quantile(cpus, 0.5), p99: quantile(cpus, 0.99), wall50: quantile(walls, 0.5), wall99: quantile(walls, 0.99) };
}
/** Every n-th of the numbers below `below`, `count` of them. */
export const spread = (below, count) => Array.from({ length: Math.min(below, count) }, (_, i) => Math.floor((i * below) / Math.min(below, count)));
export const median = (list) => quantile(list, 0.5);
