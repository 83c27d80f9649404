/** Weights of what speaks for a code, by their names: for tables with few names per code (fitted on ESCO) and with many (on ROME), by `npm run bench -- quality --refit`. */
export const titleWeights: Readonly<Record<'fewNames' | 'manyNames', Readonly<Record<string, number>>>> = { fewNames: {}, manyNames: {} };
