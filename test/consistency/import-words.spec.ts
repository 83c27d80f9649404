import { importFields } from '../../libs/features/offers/domain/import-columns.js';
import { importProblems } from '../../libs/features/offers/domain/import-problem.js';
import { wordingFlags } from '../../libs/features/offers/domain/wording.js';
import { Texts } from '#platform/texts/texts';

const texts = new Texts();
const flags = [...wordingFlags, 'occupation_unsure', 'place_unsure'];
const wanted = [
  ...Object.entries(importProblems).flatMap(([code, [severity, repair]]) => [`import.problems.${code}`, `import.repairs.${repair}`, `import.severity.${severity}`]),
  ...['created', 'updated', 'unchanged', 'review', 'refused', 'duplicate'].map((state) => `import.states.${state}`),
  ...importFields.map((field) => `fields.${field}`),
  ...flags.map((flag) => `flags.${flag}`),
];

describe.each(['ar', 'fr', 'en'] as const)('an import tells all in %s', (lang) => {
  it.each([...new Set(wanted)])('%s', (key) => expect(texts.has(lang, `offers:${key}`)).toBe(true));
  it('and has no words that nothing says', () => {
    const said = new Set(wanted);
    const kept = (branch: 'problems' | 'repairs'): string[] =>
      Object.keys(texts.t(lang, `offers:import.${branch}`, { returnObjects: true }) as unknown as object).map((code) => `import.${branch}.${code}`);
    expect([...kept('problems'), ...kept('repairs')].filter((key) => !said.has(key))).toEqual([]);
  });
});
