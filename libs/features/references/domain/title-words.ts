import { neutralForm, withoutDoubleForms } from '#kernel/gender';
import { fold } from '#kernel/text';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).map(fold).filter(Boolean));

/** Small words that never tell one job from another. */
const small = setOf(`
  le la les l d de du des en et ou a au aux dans sur chez par un une the an and of in at to for with
  في من على الى او و مع عن ديال
  dyal dial dyel f fi w o m3a 3la 3nd
`);
/** Calls, conditions and praise around a job title. Some of them also name a job (`chargé de recrutement`), so they are dropped from titles only, and only as a second reading. */
const around = setOf(`
  recrute recrutent recrutons recrutement recherche recherchons cherche cherchons chercher embauche embauchons urgent urgente urgence offre offres emploi emplois poste postes avis annonce
  plusieurs profil profils besoin candidat candidats candidature candidate societe entreprise cabinet agence groupe leader pour notre nos une deux
  disponible immediat immediatement debutant debutante debutants debutantes junior senior confirme confirmee experimente experimentee experience qualifie qualifiee diplome diplomee etat motive motivee serieux serieuse bilingue
  cdi cdd anapec stage stagiaire interim freelance temps plein partiel hf fh mf h f bac annees ans ville region maroc morocco minimum avec sans
  est etes vous nous je bon bonne tres
  hiring wanted needed looking required vacancy job jobs opportunity apply now we are is
  مطلوب مطلوبه مطلوبين نبحث البحث توظيف تشغيل وظيفه وظايف شاغر شاغره فرصه عمل عاجل اعلان شركه مقاوله مؤسسه لدى بغينا كنقلبو خاصنا محتاجين خبره تجربه جاد جاده
`);

/** How Darija says that somebody works or wants to: with other words they name no job, but خدامة فالدار does. */
const working = setOf(`
  khdma khedma khidma khadma lkhedma khdam khdama khadam khadama khddam khddama khedam khedama bghit bghina nkhdem nekhdem taleb talb moul mol ma3lem m3alem ma3alem m3allem chi wahed
  خدمه خدام خدامه بغيت نخدم نخدمو مول واحد واحده شي عند طالب باغي باغيه
`);

/** Where one job of a title ends and the next begins: `Web developer; Mobile developer`, `Acheteur/Responsable achat`, `Bagagiste - Marrakech`. */
const between = /[/;|،؛,\n()[\]:+•·–—]|\s-+\s|\s(?:ou|or|أو)\s/u;

/** Whether a word of a search names no job: calls, conditions and small words. */
export const isCall = (word: string): boolean => small.has(word) || around.has(word);

const neutral = (words: readonly string[]): string[] => [...new Set(words.map(neutralForm))];
const telling = (text: string): string[] => {
  const words = fold(text).split(' ').filter(Boolean);
  const kept = words.filter((word) => !small.has(word));
  return kept.length > 0 ? kept : words;
};

/** Neutral forms of the words of a name in the table. */
export const wordsOfName = (name: string): string[] => neutral(telling(withoutDoubleForms(name)));

export interface Reading {
  readonly words: readonly string[];
  /** How far it may be trusted, 0–1. */
  readonly trust: number;
}
/** What is left of trust when what Darija says of working is taken out: the place of work may be all that remains. */
const WITHOUT_WORKING = 0.8;

/** The readings of one part of a title: as it stands; without calls, numbers and `ignored` words such as names of places; and without what Darija says of working too. */
export function readingsOf(part: string, ignored: ReadonlySet<string>): readonly Reading[] {
  const words = telling(part);
  const bare = words.filter((word) => !around.has(word) && !ignored.has(word) && !/^\d+$/.test(word));
  const job = bare.filter((word) => !working.has(word));
  const readings = [
    { words: bare, trust: 1 },
    { words, trust: 1 },
    { words: job, trust: WITHOUT_WORKING },
  ];
  return readings
    .filter((one, i) => one.words.length > 0 && !readings.slice(0, i).some((other) => other.words.length === one.words.length))
    .map(({ words: list, trust }) => ({ words: neutral(list), trust }));
}

/**
 * The parts of a title that may name a job, in order. Written double forms are not parts: `vendeur(se)`, `H/F`,
 * nor the first half of `Agent / Agente de tri`, which begins with the same word and says nothing that the second does not.
 */
export function partsOf(title: string): string[] {
  const parts = withoutDoubleForms(title)
    .split(between)
    .map((part) => part.trim())
    .filter((part) => fold(part) !== '');
  const words = parts.map(wordsOfName);
  const said = (at: number, other: number): boolean => words[at]![0] === words[other]?.[0] && words[at]!.every((word) => words[other]!.includes(word));
  return parts.filter((_, at) => !(said(at, at + 1) || (at > 0 && said(at, at - 1) && !said(at - 1, at))));
}
