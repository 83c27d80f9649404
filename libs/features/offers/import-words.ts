import { educationReader, languageLexicon, placeReader, readLanguage, type ReferenceQueries, sectorReader, SURE } from '#features/references';
import { lexiconOf } from '#kernel/lexicon';
import type { OfferWords } from './domain/import-offer.js';
import { sexedWords } from './domain/wording.js';

/** The readers of an import, from the reference tables as they are now. Each title is recognised once. */
export async function offerWords(references: ReferenceQueries): Promise<OfferWords> {
  const [occupations, titles, communes, regions, levels, sectors, languages, skills] = await Promise.all([
    references.occupations(),
    references.titles(),
    references.communes(),
    references.regions(),
    references.educationLevels(),
    references.sectors(),
    references.languages(),
    references.skillNames(),
  ]);
  const byCode = new Map(occupations.map((occupation) => [occupation.code, occupation]));
  const sector = sectorReader(sectors);
  const place = placeReader(communes, regions);
  const education = educationReader(levels);
  const spoken = languageLexicon(languages);
  return {
    recognise: once((title) => titles.recognise(title)),
    sure: SURE,
    occupation: (code) => byCode.get(code),
    sectors: once((text) => sector.read(text)),
    place: once((text) => place.read(text)),
    education: once((text) => education.read(text)),
    language: (text) => readLanguage(text, spoken),
    skills: lexiconOf(skills.map(({ code, label, aliases }) => ({ code, words: [label.ar, label.fr, label.en, ...aliases] }))),
    sexed: sexedWords(occupations.flatMap(({ label }) => [label.fr, label.ar])),
  };
}

/** Files say the same thing many times. */
function once<T>(read: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    if (!kept.has(text)) kept.set(text, read(text));
    return kept.get(text) as T;
  };
}
