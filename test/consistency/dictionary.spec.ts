import fs from 'node:fs';
import path from 'node:path';
import { createInstance } from 'i18next';
import { Dictionary } from '#kernel/dictionary';
import { type Language, languages } from '#platform/http/request';
import { allWords, baseOf, namespaces, paramsOf, pluralForms } from './words';

const counts = [0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 1000, 1_000_000];
/** Values that a text takes in any of its forms. */
const namesIn = (lang: Language, base: string): string[] => ['', ...pluralForms[lang].map((form) => `_${form}`)].flatMap((form) => paramsOf(allWords[lang].get(base + form) ?? ''));
type Say = (key: string, params: object) => string;

it.each(languages)('the pages say what i18next would say of the same texts (%s)', (lang) => {
  const files = Object.fromEntries(namespaces.map(({ namespace, folder }) => [namespace, JSON.parse(fs.readFileSync(path.join(folder, `${lang}.json`), 'utf8')) as object]));
  const i18next = createInstance();
  void i18next.init({ lng: lang, fallbackLng: false, resources: { [lang]: files }, ns: Object.keys(files), interpolation: { escapeValue: false }, initAsync: false });
  const dictionary = new Dictionary(lang, files);
  const apart: string[] = [];
  for (const address of allWords[lang].keys()) {
    const { base, form } = baseOf(address);
    const [namespace = '', key = ''] = base.split(':');
    const params = Object.fromEntries(namesIn(lang, base).map((name) => [name, `<${name}>`]));
    for (const count of form ? counts : [undefined]) {
      const given = count === undefined ? params : { ...params, count };
      const [ours, theirs] = [dictionary.translator(namespace)(key, given), (i18next.getFixedT(lang, namespace) as unknown as Say)(key, given)];
      if (ours !== theirs) apart.push(`${base} ${count}: ${ours} | ${theirs}`);
    }
  }
  expect(apart).toEqual([]);
  expect([dictionary.translator('people')('not.there'), dictionary.has('people'), dictionary.has('nothing')]).toEqual(['not.there', true, false]);
});
