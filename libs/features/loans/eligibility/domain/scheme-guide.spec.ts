import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { questionFor } from './questions.js';
import { guidedSchemes, schemeGuide } from './scheme-guide.js';
import { factsOfScheme, schemesWithRules } from './scheme-rules.js';

const file = path.join(__dirname, '../../../../database/reference/schemes.csv');
const known = parse<{ code: string; status: string }>(fs.readFileSync(file), { columns: true, bom: true });

describe('the catalogue of schemes', () => {
  it('says what to do for every scheme that is not closed, and for no other', () =>
    expect([...guidedSchemes].sort()).toEqual(
      known
        .filter(({ status }) => status !== 'closed')
        .map(({ code }) => code)
        .sort(),
    ));
  it('has steps and papers for each', () => expect(guidedSchemes.filter((code) => schemeGuide(code).steps.length === 0 || schemeGuide(code).papers.length === 0)).toEqual([]));
  it('has rules only of schemes that are there', () => expect(schemesWithRules.filter((code) => !known.some((scheme) => scheme.code === code))).toEqual([]));
  it('asks a question for every fact that a rule needs: nobody is left with an open answer', () =>
    expect(schemesWithRules.flatMap((code) => factsOfScheme(code).filter((fact) => questionFor(fact) === undefined))).toEqual([]));
});
