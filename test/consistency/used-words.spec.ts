import { languages } from '#platform/http/request';
import { filesOf, read } from './sources';
import { allWords, baseOf, speaks } from './words';

/** Keys that the server asks for by name: `texts.t(lang, 'offers:import.why')`. */
const server = filesOf(['libs', 'apps/api', 'apps/cli', 'apps/worker'], /\.ts$/)
  .filter((file) => !file.endsWith('.spec.ts'))
  .flatMap((file) => [...read(file).matchAll(/\.t\([^,()]+, '(\w+:[\w.]+)'/g)].map((match) => ({ file, key: match[1] ?? '' })));

/** Keys that the pages ask for by name: `const t = useTexts('loans'); … t('fields.amount')`; the nearest declaration above counts. */
const pages = filesOf(['apps/web/app'], /\.tsx?$/).flatMap((file) => {
  const spaces = new Map<string, string>();
  return [...read(file).matchAll(/const (\w+) = useTexts\((?:'(\w+)')?\)|\b(\w+)\('([\w.]+)'/g)].flatMap(([, declared, space, called, key]) => {
    if (declared) spaces.set(declared, space ?? 'web');
    const known = called && spaces.get(called);
    return known ? [{ file, key: `${known}:${key}` }] : [];
  });
});

it('the server asks for no word that is missing', () => {
  expect(server.length).toBeGreaterThan(1);
  expect(server.flatMap(({ file, key }) => languages.filter((lang) => !speaks(lang, key)).map((lang) => `${file}: ${lang} ${key}`))).toEqual([]);
});

it('the pages ask for no word that is missing', () => {
  expect(pages.length).toBeGreaterThan(50);
  expect(pages.flatMap(({ file, key }) => languages.filter((lang) => !speaks(lang, key)).map((lang) => `${file}: ${lang} ${key}`))).toEqual([]);
});

/** Words whose key code builds from a code, a level or a kind: `levels.${level}`, `commands.${name}`. */
const built = /^(platform:errors\.|cli:commands\.|\w+:errors\.)|\.(level_\d|sent_by_\w+|\d+)$/;

it('no word waits in vain: the last part of its key stands somewhere in the sources', () => {
  const sources = filesOf(['libs', 'apps'], /\.(tsx?|csv)$/).filter((file) => !file.endsWith('.spec.ts'));
  const names = new Set(sources.flatMap((file) => read(file).match(/[\w-]+/g) ?? []));
  const leaf = (key: string): string => key.split(/[.:]/).at(-1) ?? '';
  const unasked = [...allWords.fr.keys()].filter((key) => !built.test(key) && !names.has(leaf(key)) && !names.has(leaf(baseOf(key).base)));
  expect(unasked).toEqual([]);
});
