import type { Layout } from './taxonomy.js';

/** Weights of the signals of neighbours, by their names; fitted on all public links of each taxonomy by `npm run bench -- quality --refit`, with the penalty of neighbours.ts. */
export const neighbourWeights: Readonly<Record<Layout, Readonly<Record<'plain' | 'linked', Readonly<Record<string, number>>>>>> = {
  rome: { plain: {}, linked: {} },
  onet: { plain: {}, linked: {} },
};
