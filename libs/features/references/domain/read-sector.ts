import { fold } from '#kernel/text';

export interface SectorName {
  readonly code: string;
  readonly label: { readonly ar: string; readonly fr: string; readonly en: string };
}
export interface SectorReader {
  /** Codes that may be meant, likeliest first; empty for `Autre`; undefined when not understood. */
  read(text: string): readonly string[] | undefined;
}

const other = /^(?:autres?|divers|non precise|other|others|اخري|اخر|متنوع)$/;

/** Beginnings of words of job sites → sectors. Broad headings name several, `Commercial / Vente`. */
const words: readonly (readonly [string, readonly string[]])[] = [
  ['touris hotel سياح فندق', ['tourism']],
  ['restaura مطعم', ['tourism', 'food']],
  ['agroalim bouche cuisine غذاي', ['food']],
  ['pech aquacul maritim صيد', ['fishing']],
  ['agricult agro elevage فلاح', ['agriculture']],
  ['environ espaces vert ecolog energies بيي', ['green']],
  ['commerc vente distribution magasin retail تجار', ['local_trade', 'business_services']],
  ['informat multimed internet numeri digital developp telecom it معلوم رقم', ['digital']],
  ['audiovis cinema صوت', ['audiovisual']],
  ['edition imprimer journal presse art culture ثقاف', ['culture']],
  ['educat enseign formation petite enfance تعليم تربي تكوين', ['education']],
  ['sante medic paramedic pharma biolog chimie صحه طبي', ['health']],
  ['social association enfance', ['health', 'education']],
  ['btp construct batiment architect urban amenag genie travaux بناء', ['construction']],
  ['transport logist achat import export supply نقل', ['transport_logistics']],
  ['industr ingenier energie automob mecan production maintenance electri textile صناع', ['industry']],
  ['administ secretar accueil fonction publique اداره', ['administration', 'business_services']],
  [
    'compta gestion audit banque finance assurance marketing communication publicite rp ressources humaines recrutement interim rh juridi droit justice immobil conseil services entreprise centre appel محاسب بنك تدبير',
    ['business_services'],
  ],
  ['securit surveill gardien حراس', ['business_services']],
  ['artisan حرف', ['crafts']],
  ['mode luxe beaute coiff esthet menage domicile entretien nettoy personne تجميل', ['personal_services']],
];
const starts = words.flatMap(([list, codes]) =>
  fold(list)
    .split(' ')
    .map((start) => [start, codes] as const),
);

/** Reads the headings of job sites and spreadsheets as sectors of ours. */
export function sectorReader(sectors: readonly SectorName[]): SectorReader {
  const exact = new Map(sectors.flatMap(({ code, label }) => [code, label.fr, label.ar, label.en].map((name) => [fold(name), code] as const)));
  const ours = new Set(sectors.map(({ code }) => code));
  return {
    read: (text) => {
      const plain = fold(text);
      if (plain === '' || other.test(plain)) return [];
      const known = exact.get(plain);
      if (known) return [known];
      const votes = new Map<string, number>();
      for (const word of plain.split(' '))
        for (const [start, codes] of starts)
          if (start.length < 3 ? word === start : word.replace(/^ال/, '').startsWith(start))
            for (const [i, code] of codes.entries()) votes.set(code, (votes.get(code) ?? 0) + (i === 0 ? 2 : 1));
      const found = [...votes].filter(([code]) => ours.has(code)).sort(([, a], [, b]) => b - a);
      return found.length > 0 ? found.map(([code]) => code) : undefined;
    },
  };
}
