import { fold } from '#kernel/text';

export interface LevelName {
  readonly code: string;
  readonly rank: number;
  readonly label: { readonly ar: string; readonly fr: string; readonly en: string };
}
export interface EducationReader {
  /** Code of the lowest level that is enough; null when none is asked for; undefined when not understood. */
  read(text: string): string | null | undefined;
}

const none =
  /^(?:pas (?:d )?importan\w*|peu importe|sans importance|indifferent\w*|tous? (?:les )?niveaux?|aucun(?: diplome| niveau)?(?: exige| requis)?|sans diplome(?: exige)?|non (?:exige|requis|precise)e?|pas exige|any|any level|not important|not required|no requirement|none required|غير مهم|لا يهم|بدون شرط|بدون شهاده|جميع المستويات|كل المستويات|غير محدد)$/;

/**
 * Words for a level, on folded text, Moroccan usage (handbook 3.3, 5.3). Bac+4 has no level of its own: the lower neighbour, since an offer hidden hurts more than one
 * shown. "Niveau bac" means the last year without the diploma.
 */
const words: readonly (readonly [RegExp, string])[] = [
  [/(?:doctorat|docteur|phd|bac ?(?:plus |et )?8|bac8|دكتوراه)/, 'doctorate'],
  [/(?:bac (?:plus |et )?(?:5|6|7)|bac[567]|ecole (?:de commerce|superieure|d ingenieurs?)|master|mastere|mba|ingenieur|ingenierie|ماستر|مهندس|شهاده الدراسات العليا)/, 'master'],
  [/(?:bac (?:plus |et )?(?:3|4)|bac[34]|licence|bachelor|maitrise|اجازه|الاجازه)/, 'licence'],
  [/(?:bac (?:plus |et )?2|bac2|dut|bts|dts|deug|deust|cpge|technicien\w* specialise\w*|specialised technician|(?:^| )ts(?: |$)|تقني متخصص|دبلوم جامعي)/, 'bac2'],
  [
    /(?:niveau (?:du )?bac(?: |$)|(?:inferieur|moins|au dessous|en dessous|below|under)(?: (?:au|du|que le|que|the))? (?:bac|baccalaureat|baccalaureate)(?: |$)|niveau baccalaureat|(?:1|2) ?(?:ere|eme|e)?(?: annee)? (?:du )?bac(?: |$)|lycee|secondaire|terminale|tronc commun|high school|upper secondary|مستوي (?:ال)?باكالوريا|مستوي (?:ال)?بكالوريا|ثانوي)/,
    'lycee_no_bac',
  ],
  [/(?:(?:^| )bac(?: pro| plus 1| 1)?(?= |$)|bac1|baccalaureat|baccalaureate|باكالوريا|بكالوريا|الباك(?: |$))/, 'bac'],
  [/(?:technicien|technician|(?:^| )t(?: |$)|تقني)/, 'technician'],
  [/(?:qualification|qualifie|formation professionnelle|vocational training|تكوين مهني|cap(?: |$)|bep(?: |$)|تاهيل)/, 'qualification'],
  [/(?:specialisation|تخصص)/, 'specialisation'],
  [/(?:college|brevet|bepc|(?:3|9) ?(?:eme|e)(?: annee)?|lower secondary|secondaire collegial|اعدادي)/, 'college'],
  [/(?:primaire|primary|(?:^| )6 ?(?:eme|e)(?: annee)?|ecole fondamentale|cep(?: |$)|ابتدائي|ابتدايي)/, 'primary'],
  [/(?:autodidacte|experience de terrain|self taught|خبره ميدانيه)/, 'self_taught'],
  [/(?:sans niveau|analphabete|no schooling|بدون مستوي)/, 'none'],
];

/** Reads levels of education: `Bac plus 2`, `Niveau Bac`, `Licence ou Master`, `باك+3`, levels of OFPPT; of several the lowest. */
export function educationReader(levels: readonly LevelName[]): EducationReader {
  const rank = new Map(levels.map((level) => [level.code, level.rank]));
  const exact = new Map(levels.flatMap(({ code, label }) => [code, label.fr, label.ar, label.en].map((name) => [fold(name), code] as const)));
  return {
    read: (text) => {
      const plain = fold(text.replace(/(?<=باك)(?:\s*\+\s*)(?=\d)/u, ' ')).replace(/باك (?=\d)/, 'bac ');
      if (plain === '' || none.test(plain)) return null;
      const known = exact.get(plain);
      if (known) return known;
      const found = new Set<string>();
      let left = plain;
      for (const [word, code] of words)
        if (rank.has(code) && word.test(left)) {
          found.add(code);
          left = left.replace(new RegExp(word, 'g'), ' ');
        }
      return [...found].sort((a, b) => rank.get(a)! - rank.get(b)! || (a < b ? -1 : 1))[0];
    },
  };
}
