import fs from 'node:fs';
import path from 'node:path';
import { verdicts } from './assess.js';
import { factNames } from './facts.js';
import { CONSENT_VERSION, leadOutcomes } from './lead.js';
import { loanRuleSets } from './loan-rules.js';
import { excludableActivities, legalForms, payChannels, surplusRules } from './product.js';
import { standings } from './product-version.js';
import { choicesOf, questionNames } from './questions.js';
import { schemePapers, schemeSteps } from './scheme-guide.js';
import { schemeRuleIds } from './scheme-rules.js';
import { paperCodes } from './to-bring.js';

type Words = { readonly [key: string]: string | Words };

/** E04 has two ends and therefore three sentences. */
const sentences = loanRuleSets.flatMap(({ rules }) => rules.map(({ id }) => id)).flatMap((id) => (id === 'E04' ? ['E04_young', 'E04_grown', 'E04_any'] : [id]));
const wanted = [
  ...[...sentences, ...schemeRuleIds].map((id) => `rules.${id}`),
  ...factNames.map((name) => `facts.${name}`),
  ...questionNames.flatMap((question) => ['label', ...choicesOf(question)].map((choice) => `questions.${question}.${choice}`)),
  ...paperCodes.map((code) => `papers.${code}`),
  ...schemeSteps.map((step) => `schemes.steps.${step}`),
  ...schemePapers.map((paper) => `schemes.papers.${paper}`),
  ...leadOutcomes.map((outcome) => `outcomes.${outcome}`),
  ...verdicts.flatMap((verdict) => [`verdict.${verdict}.title`, `verdict.${verdict}.body`, `short.${verdict}`]),
  ...standings.map((standing) => `pages.standing.${standing}`),
  ...surplusRules.map((rule) => `values.surplus.${rule}`),
  ...[...payChannels, ...legalForms, ...excludableActivities].map((word) => `values.${word}`),
  `consent.${CONSENT_VERSION}`,
];

describe.each(['ar', 'fr', 'en'])('the words of the room (%s)', (lang) => {
  const words = JSON.parse(fs.readFileSync(path.join(__dirname, `../texts/${lang}.json`), 'utf8')) as Words;
  const find = (key: string): unknown => key.split('.').reduce<string | Words | undefined>((node, part) => (typeof node === 'object' ? node[part] : undefined), words);

  it('has a sentence for every rule, fact, choice, paper and outcome', () => expect([...new Set(wanted)].filter((key) => typeof find(key) !== 'string')).toEqual([]));
  it('never says "accepted": people decide', () =>
    expect(
      Object.values(words.verdict as Words)
        .flatMap((verdict) => Object.values(verdict as Words))
        .filter((text) => typeof text === 'string' && /accept|accord|approuv|approved|granted|مقبول|قُبل/.test(text)),
    ).toEqual([]));
});
