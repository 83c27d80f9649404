import { type Language, languages } from '#platform/http/request';
import { allWords, baseOf, namespaces, paramsOf, pluralForms, wordsIn } from './words';

const groups = (lang: Language): Map<string, Map<string, string>> => {
  const found = new Map<string, Map<string, string>>();
  for (const [key, text] of allWords[lang]) {
    const { base, form } = baseOf(key);
    found.set(base, (found.get(base) ?? new Map<string, string>()).set(form ?? '', text));
  }
  return found;
};
const all = Object.fromEntries(languages.map((lang) => [lang, groups(lang)])) as Record<Language, Map<string, Map<string, string>>>;

it.each(namespaces)('$namespace says the same things in Arabic, French and English', ({ folder }) => {
  const keys = (lang: Language): string[] => [...new Set([...wordsIn(folder, lang).keys()].map((key) => key.replace(/_(zero|one|two|few|many|other)$/, '')))].sort();
  for (const lang of ['ar', 'en'] as const) expect({ lang, keys: keys(lang) }).toEqual({ lang, keys: keys('fr') });
});

it.each(languages)('no text is empty, none holds a stray space (%s)', (lang) => {
  expect([...allWords[lang]].filter(([key, text]) => (text.trim() === '' && !/\.\d+$/.test(key)) || text !== text.trim() || text.includes('  ')).map(([key]) => key)).toEqual([]);
});

it.each(languages)('a counted text has all its forms, and no other (%s)', (lang) => {
  // a word of its own for none is allowed everywhere: i18next takes it for 0
  const allowed = new Set([...pluralForms[lang], 'zero']);
  const isWhole = (forms: ReadonlyMap<string, string>): boolean =>
    forms.has('') || (pluralForms[lang].every((form) => forms.has(form)) && [...forms.keys()].every((form) => allowed.has(form)));
  const wrong = [...all[lang]].filter(([, forms]) => !isWhole(forms));
  expect(wrong.map(([key, forms]) => `${key}: ${[...forms.keys()].join(', ')}`)).toEqual([]);
});

it('a text takes the same values in every language and every form; only the count itself may be left unsaid, and anything of none', () => {
  const apart: string[] = [];
  for (const [key, french] of all.fr) {
    const values = (forms: Map<string, string>): string => [...new Set([...forms.values()].flatMap(paramsOf))].sort().join();
    for (const lang of ['ar', 'en'] as const) {
      const other = all[lang].get(key);
      if (other && values(other) !== values(french)) apart.push(`${key}: fr {${values(french)}}, ${lang} {${values(other)}}`);
    }
    for (const lang of languages) {
      const some = [...(all[lang].get(key) ?? [])].filter(([form]) => form !== 'zero');
      const forms = some.map(([, text]) =>
        paramsOf(text)
          .filter((param) => param !== 'count')
          .join(),
      );
      if (new Set(forms).size > 1) apart.push(`${key} (${lang}): the forms differ: ${[...new Set(forms)].join(' | ')}`);
    }
  }
  expect(apart).toEqual([]);
});

it('Arabic is written in Arabic, and French with its own signs', () => {
  const latin = [...allWords.ar].filter(([key, text]) => !/\p{Script=Arabic}/u.test(text) && /\p{Script=Latin}{4,}/u.test(text.replace(/\{\{\w+\}\}/g, '')) && !/brand/.test(key));
  expect(latin.map(([key, text]) => `${key}: ${text}`)).toEqual([]);
  expect([...allWords.fr].filter(([, text]) => /\w'\w/.test(text)).map(([key, text]) => `${key}: ${text}`)).toEqual([]);
});
