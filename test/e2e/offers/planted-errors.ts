/** A list of offers of 1,000 lines with 60 planted errors, every kind that a line can have, and what must be said of each. */
export interface Planted {
  readonly line: number;
  /** Title of the column; null: the line as a whole. */
  readonly column: string | null;
  readonly value: string;
  readonly code: string;
  readonly repair: string;
}
export const LINES = 1000;
const head = [
  ...['Référence', 'Intitulé', 'Employeur', 'Ville', 'Contrat', 'Temps de travail', 'Salaire', 'Niveau', 'Expérience', 'Secteur', 'Date limite', 'Postes'],
  ...['Langues', 'Compétences', 'Type d’offre', 'Code métier', 'Âge max', 'Description'],
] as const;
type Column = (typeof head)[number];
type Row = Record<Column, string>;

const titles = ['Serveur / Serveuse', 'Cuisinier / Cuisinière', 'Plombier / Plombière', 'Soudeur / Soudeuse', 'Comptable', 'Menuisier / Menuisière'];
const goodRow = (i: number): Row => ({
  ...{ Référence: `R${i}`, Intitulé: titles[i % titles.length]!, Employeur: `Maison ${i}`, Ville: ['Agadir', 'Inezgane', 'Dcheira El Jihadia'][i % 3]!, Contrat: 'CDI' },
  ...{ 'Temps de travail': 'temps plein', Salaire: `${3000 + (i % 50) * 20} DH`, Niveau: 'Bac', Expérience: '1 an', Secteur: '', 'Date limite': '31/12/2027', Postes: '2' },
  ...{ Langues: 'Français', Compétences: '', 'Type d’offre': 'emploi', 'Code métier': '', 'Âge max': '', Description: `Poste ${i}` },
});

/** Kind of error → its repair, the column in which it is named, and how it is planted: what a cell holds, or what is done to the line. */
type Plant = readonly [code: string, repair: string, column: Column | null, values: readonly string[]];
const inCell: readonly Plant[] = [
  ['title_missing', 'write_title', 'Intitulé', ['', '— 12 —']],
  ['title_too_long', 'shorten_title', 'Intitulé', ['Serveur '.repeat(20).trim(), `Cuisinier ${'x'.repeat(140)}`]],
  ['title_cut', 'complete_title', 'Intitulé', ['Serveur / Serveuse pour', 'Cuisinier / Cuisinière…']],
  ['closed_already', 'write_later_date', 'Date limite', ['31/12/2026', '2020-02-29']],
  ['occupation_unknown', 'choose_occupation', 'Intitulé', ['Zzzz', 'Zzzz']],
  ['occupation_unsure', 'confirm_occupation', 'Intitulé', ['piano', 'piano']],
  ['occupation_code_unknown', 'write_known_code', 'Code métier', ['9999-99', 'Z1']],
  ['place_unknown', 'write_place', 'Ville', ['Atlantis', 'Lune']],
  ['contract_unknown', 'write_contract', 'Contrat', ['CDX', 'à vie']],
  ['work_time_unknown', 'write_work_time', 'Temps de travail', ['parfois', 'la lune']],
  ['salary_unreadable', 'write_salary', 'Salaire', ['beaucoup', '20 €']],
  ['salary_order', 'write_salary', 'Salaire', ['5000-3000', '9 000 - 4 000 DH']],
  ['experience_unreadable', 'write_experience', 'Expérience', ['un peu', 'xyz']],
  ['education_unknown', 'write_education', 'Niveau', ['xyz', 'haut']],
  ['sector_unknown', 'write_sector', 'Secteur', ['xyz', 'qqq']],
  ['language_unknown', 'write_language', 'Langues', ['klingon', 'sindarin']],
  ['skill_unknown', 'write_skill', 'Compétences', ['vol à voile', 'télépathie']],
  ['kind_unknown', 'write_kind', 'Type d’offre', ['autre chose', 'xyz']],
  ['date_unreadable', 'write_date', 'Date limite', ['demain', '32/13/2027']],
  ['number_unreadable', 'write_number', 'Postes', ['plusieurs', '0']],
  ['text_cut', 'shorten_text', 'Description', ['a'.repeat(4001), 'ب'.repeat(5000)]],
  ['excludes_sex', 'open_to_all', 'Intitulé', ['Serveuse', 'Cuisinière']],
  ['excludes_age', 'remove_wording', 'Âge max', ['30', '35']],
];
const inDescription: readonly (readonly [string, string])[] = [
  ['excludes_origin', 'De nationalité marocaine uniquement, originaire du Souss'],
  ['excludes_looks', 'Bonne présentation physique exigée, belle apparence'],
  ['excludes_family', 'Célibataire'],
  ['excludes_belief', 'Musulman pratiquant'],
  ['asks_for_money', 'Frais de dossier 200 DH à payer par le candidat'],
];
const cellsOf = (row: Row): string[] => head.map((column) => row[column]);
const csvLine = (cells: readonly string[]): string => cells.map((cell) => (/[;"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(';');

/** The file, and each error that stands in it, in the order of the lines. Errors stand some fifteen lines apart. */
export function listWithErrors(): { readonly text: string; readonly planted: readonly Planted[] } {
  const lines = Array.from({ length: LINES }, (_, i) => csvLine(cellsOf(goodRow(i))));
  const planted: Planted[] = [];
  let at = 5;
  const plant = (text: string, code: string, repair: string, column: string | null, value: string): void => {
    lines[at] = text;
    planted.push({ line: at + 2, column, value: value.slice(0, 200), code, repair });
    at += 16;
  };
  for (const round of [0, 1])
    for (const [code, repair, column, values] of inCell) plant(csvLine(cellsOf({ ...goodRow(at), [column!]: values[round]! })), code, repair, column, values[round]!);
  for (const [code, Description] of inDescription)
    plant(csvLine(cellsOf({ ...goodRow(at), Description })), code, code === 'asks_for_money' ? 'remove_fee' : 'remove_wording', 'Intitulé', goodRow(at).Intitulé);
  const many = [...cellsOf(goodRow(at)), 'de trop'];
  plant(csvLine(many), 'too_many_cells', 'mend_cells', null, many.join(' | '));
  const few = cellsOf(goodRow(at)).slice(0, 12);
  plant(csvLine(few), 'too_few_cells', 'mend_cells', null, few.join(' | '));
  const open = csvLine(cellsOf(goodRow(at))).replace(';', ';"');
  plant(open, 'quote_open', 'close_quote', null, open);
  for (const first of ['R0', 'R1']) plant(csvLine(cellsOf({ ...goodRow(at), Référence: first })), 'reference_twice', 'own_reference', 'Référence', first);
  for (const same of [2, 3]) plant(csvLine(cellsOf({ ...goodRow(same), Référence: `D${same}` })), 'duplicate_in_file', 'nothing_to_do', null, goodRow(same).Intitulé);
  for (const same of [1, 3])
    plant(csvLine(cellsOf({ ...goodRow(same), Référence: `N${same}`, Description: 'autre' })), 'near_duplicate_in_file', 'nothing_to_do', null, goodRow(same).Intitulé);
  return { text: [csvLine(head), ...lines, ''].join('\n'), planted };
}
