/** Room for ids in a key: ids of people and offers are 0 … 1 048 575; more go into shards. */
export const ID_BITS = 20;
export const MOST_IDS = 1 << ID_BITS;
const LAST = MOST_IDS - 1;

/** One whole number that orders by score, ties by the smaller id: higher is better. Fits 31 bits; 0 = nobody. */
export const keyOf = (score: number, id: number): number => (score << ID_BITS) | (LAST - id);
export const scoreOf = (key: number): number => key >> ID_BITS;
export const idOf = (key: number): number => LAST - (key & LAST);
