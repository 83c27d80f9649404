import type { Page } from 'playwright-core';

/** Seconds of the keystroke-level model (Card, Moran & Newell): a key, pointing and pressing on a phone, and thinking before each act. */
const KEY = 0.28;
const TAP = 1.1;
const THINK = 1.35;

export interface Effort {
  readonly keys: number;
  readonly taps: number;
  readonly seconds: number;
}

/** Counts what the hand really does on the pages of this window: trusted presses, and each letter that comes into a field (browsers driven from outside give no key for Arabic ones), kept over loads. A run of keys is thought of once. */
export async function countStrokes(page: Page): Promise<() => Promise<Effort>> {
  await page.addInitScript({
    content: `(() => {
      const add = (name, count) => (event) => event.isTrusted && sessionStorage.setItem(name, String(Number(sessionStorage.getItem(name) ?? 0) + count(event)));
      addEventListener('pointerdown', add('taps', () => 1), true);
      addEventListener('input', add('keys', ({ data }) => (typeof data === 'string' ? [...data].length : 0)), true);
    })()`,
  });
  return async () => {
    const [keys = 0, taps = 0] = await page.evaluate<number[]>("['keys', 'taps'].map((name) => Number(sessionStorage.getItem(name) ?? 0))");
    // each tap and the run of keys follow a thought
    return { keys, taps, seconds: keys * KEY + taps * (TAP + THINK) + (keys > 0 ? THINK : 0) };
  };
}
