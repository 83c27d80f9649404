import { languages } from '#platform/http/request';
import { filesOf, read } from './sources';
import { speaks } from './words';

/** Every next step that a feature may name; permissions look alike and are left out. */
const sources = filesOf(['libs/features'], /next-steps\.ts$|\.guide\.ts$/).map((file) => read(file).replace(/can\(actor, '[^']+'\)/g, ''));
const codes = [...new Set(sources.flatMap((text) => [...text.matchAll(/'([a-z]{3,}\.[a-z]+(?:_[a-z]+)*)'/g)].map((match) => match[1] ?? '')))].sort();

it('every next step has a sentence, a reason and a button in every language, and a page to go to', () => {
  expect(codes).toEqual(expect.arrayContaining(['loans.decide', 'loans.late_file', 'matching.see_offers', 'mentoring.answer', 'offers.review', 'people.start_profile']));
  const silent = codes.flatMap((code) =>
    languages.flatMap((lang) => ['title', 'body', 'button'].filter((part) => !speaks(lang, `guidance:steps.${code}.${part}`)).map((part) => `${lang} ${code}.${part}`)),
  );
  const pages = read('apps/web/app/routes/my/steps.ts');
  expect({ silent, lost: codes.filter((code) => !pages.includes(`'${code}': [`)) }).toEqual({ silent: [], lost: [] });
});
