// How every tool begins and ends: signals end it in order, a refusal is shown without a stack.
import { endInOrder, isLeaving, leave, Refused } from './processes.mjs';

export async function main(work) {
  endInOrder();
  try {
    const code = await work();
    await leave(typeof code === 'number' ? code : 0);
  } catch (error) {
    if (!isLeaving()) console.error(error instanceof Refused ? error.message : error);
    await leave(1);
  }
}
