import { type ColumnGuess as Guess, guessColumns as guess, type Headings } from '#kernel/columns';

/** What a column of an imported file may hold. */
export const importFields = [
  'firstName',
  'lastName',
  'firstNameAr',
  'lastNameAr',
  'phone',
  'birthYear',
  'sex',
  'commune',
  'education',
  'languages',
  'skills',
  'wishes',
  'experienceMonths',
] as const;
export type ImportField = (typeof importFields)[number];

/** Headers as people write them; compared without accents, case and signs. */
const headings: Headings<ImportField> = {
  firstName: ['prenom', 'prenoms', 'prenom fr', 'prenom (fr)', 'prenom francais', 'prenom latin', 'first name', 'firstname', 'first_name', 'first_name_fr'],
  lastName: ['nom', 'nom de famille', 'nom fr', 'nom (fr)', 'nom francais', 'nom latin', 'last name', 'lastname', 'surname', 'family name', 'last_name', 'last_name_fr'],
  firstNameAr: ['الاسم', 'الاسم الشخصي', 'الاسم الاول', 'الاسم بالعربية', 'الاسم الشخصي بالعربية', 'prenom ar', 'prenom (ar)', 'prenom arabe', 'prenom en arabe', 'first_name_ar'],
  lastNameAr: ['النسب', 'الاسم العائلي', 'اللقب', 'النسب بالعربية', 'الاسم العائلي بالعربية', 'nom ar', 'nom (ar)', 'nom arabe', 'nom en arabe', 'last_name_ar'],
  phone: ['telephone', 'tel', 'num tel', 'numero de telephone', 'n de telephone', 'gsm', 'mobile', 'portable', 'phone', 'phone number', 'الهاتف', 'رقم الهاتف', 'الهاتف المحمول'],
  birthYear: [
    'annee de naissance',
    'date de naissance',
    'naissance',
    'ne le',
    'nee le',
    'ne(e) le',
    'birth year',
    'birth_year',
    'year of birth',
    'date of birth',
    'تاريخ الازدياد',
    'سنة الازدياد',
    'تاريخ الميلاد',
    'سنة الميلاد',
  ],
  sex: ['sexe', 'genre', 'sex', 'gender', 'الجنس'],
  commune: ['commune', 'ville', 'commune de residence', 'lieu de residence', 'residence', 'city', 'town', 'commune_code', 'الجماعة', 'المدينة', 'مكان السكن'],
  education: [
    'niveau',
    "niveau d'etudes",
    "niveau d'etude",
    'niveau etude',
    'niveau scolaire',
    'diplome',
    'formation',
    'education',
    'education level',
    'education_code',
    'المستوى',
    'المستوى الدراسي',
    'الشهادة',
    'الدبلوم',
  ],
  languages: ['langues', 'langue', 'langues parlees', 'languages', 'language', 'اللغات', 'اللغة'],
  skills: ['competences', 'competence', 'savoir faire', 'skills', 'skill', 'المهارات', 'الكفاءات'],
  wishes: [
    'metiers',
    'metier',
    'metier souhaite',
    'metiers souhaites',
    'metier recherche',
    'poste souhaite',
    'postes souhaites',
    'emploi recherche',
    'wished',
    'wishes',
    'wished occupations',
    'occupation',
    'المهنة',
    'المهن',
    'المهنة المرغوبة',
    'المهن المرغوبة',
    'العمل المطلوب',
  ],
  experienceMonths: ['experience (mois)', 'mois d experience', 'experience mois', 'experience months', 'experience_months', 'الخبرة بالاشهر'],
};

export interface ColumnGuess extends Guess<ImportField> {
  /** False when no script has both names: nobody could be recognised. */
  readonly named: boolean;
}

/** Which column is what, by its header in French, Arabic or English. */
export function guessColumns(header: readonly string[]): ColumnGuess {
  const columns = guess(header, headings);
  const { at } = columns;
  return { ...columns, named: (at.has('firstName') && at.has('lastName')) || (at.has('firstNameAr') && at.has('lastNameAr')) };
}
