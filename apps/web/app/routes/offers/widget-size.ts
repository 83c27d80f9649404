// How much of a page of others our fragment takes.
export const counts = [3, 5, 10, 20] as const;
export const heights = [320, 480, 640, 800] as const;

const oneOf = (asked: URLSearchParams, name: string, choices: readonly number[], usual: number): number => choices.find((choice) => String(choice) === asked.get(name)) ?? usual;

/** How many offers are shown. */
export const countIn = (asked: URLSearchParams): number => oneOf(asked, 'count', counts, 5);
/** In pixels of the frame; taller lists scroll inside it. */
export const heightIn = (asked: URLSearchParams): number => oneOf(asked, 'height', heights, 480);
