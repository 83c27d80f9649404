/**
 * Wording that an officer looks at before an offer is shown. The labour code (law 65-99, article 9) forbids discrimination by race, colour, sex, disability, marital status,
 * religion, opinion, union, national ancestry and social origin in hiring; brokers may ask no fee of job-seekers. All patterns are for folded text:
 * lower case, no accents, single spaces, Arabic letters in one form. A pattern asks a person to look, it refuses nothing.
 */

const anyOf = (...lines: readonly string[]): RegExp => new RegExp(`(?:^| )(?:${lines.join('|')})(?= |$)`, 'u');

/** Occupations in which one sex is asked for with reason: care of the body in baths of one sex, a role to play. */
export const sexLawful: ReadonlySet<string> = new Set(['5142-05', '2655-01']);

export const sexWords = anyOf(
  '(?:femmes?|filles?|dames?|hommes?|garcons?) (?:uniquement|seulement|exclusivement|only)',
  '(?:uniquement|seulement|exclusivement) (?:des |pour )?(?:femmes?|filles?|dames?|hommes?|garcons?)',
  '(?:reserve|destine|ouvert)\\w* aux (?:femmes|hommes|filles|garcons|dames)',
  'jeunes? (?:femmes?|filles?|hommes?|dames?)',
  'sexe (?:feminin|masculin)',
  'de preference (?:une femme|un homme|feminine?|masculine?)',
  '(?:recherch|cherch|recrut)\\w* (?:une? |des )?(?:femmes?|filles?|hommes?|garcons?|dames?)',
  '(?:fe)?males? only',
  '(?:ladies|women|men|girls) only',
  '(?:ال)?(?:نساء|رجال|ذكور|اناث|بنات|فتيات|شابات|انسات) فقط',
  'لل?(?:نساء|رجال|ذكور|اناث|فتيات|بنات)',
  'فتيات|شابات|بنات|فتاه|شابه|انسه|انسات',
);

/** Peoples and regions that are no language of work. */
export const nationalities = anyOf(
  'africaine?s?|subsaharienn?e?s?|sub saharienn?e?s?|senegalaise?s?|ivoirienn?e?s?|camerounaise?s?|congolaise?s?|guineenn?e?s?|philippine?s?|philippino|filipina?s?|european only|europeenn?e?s?|occidentaux|occidentale?s?',
  'soussie?s?|fassie?s?|sahraouie?s?|rifaine?s?',
  'nationalite (?:marocaine|francaise|europeenne|etrangere)(?: (?:exigee|obligatoire|uniquement))?',
  '(?:marocaine?s?|etranger(?:e)?s?) (?:uniquement|seulement|exclusivement|only)',
  'افريقي(?:ه|ين)?|افارقه|فلبيني(?:ه|ات)?|اجنبي(?:ه)? فقط|مغربي(?:ه)? فقط|سوسي(?:ه|ين)?|فاسي(?:ه)?|صحراوي(?:ه)?',
);
/** Words that name a people and a language: they count only beside a person who is no teacher, translator or call agent, and no cook. */
export const nationalitiesAndLanguages =
  /^(?:chinois|chinoise|francais|francaise|anglais|anglaise|allemand|allemande|espagnol|espagnole|italien|italienne|russe|portugais|portugaise|turc|turque|indien|indienne|japonais|japonaise|chinese|french|english|german|spanish|italian|russian|turkish|indian)$/;
export const languageHeads =
  /(?:^| )(?:prof|professeure?|enseignante?|formateur|formatrice|teacher|tutor|traducteur|traductrice|interprete|translator|redacteur|redactrice|tele\w*|call|conseiller|conseillere|agent|guide|support|customer|service|langue|parlant|speaking|speaker|niveau|courant|bilingue|maitrise|fluent|cuisinier|cuisiniere|cuisine|chef|pizzaiolo|traiteur|restaurant|patissier|cook|kitchen)(?: |$)/;

/** Only the ages; what follows is looked at where they are used. */
export const ageWords =
  /(?:moins de|maximum|max|pas plus de|ne depassant pas|jusqu a|under|below|اقل من|لا يتجاوز|لا تتجاوز|السن الاقصي) (?:سنه |عمره |سنها )?\d{2} (?:ans|years|سنه)|(?:entre|age de|agee?s? de|ages?) \d{2} (?:et|a) \d{2} ans|\d{2} (?:a|et|to) \d{2} (?:ans|years old)|بين \d{2} و ?\d{2} سنه|age (?:maximum|max|limite|requis|limit) \d{2}/gu;

export const looksWords = anyOf(
  'physique agreable|bon physique|belle (?:apparence|presentation|allure)|jolie?s?|belles? femmes?|teint clair|peau (?:claire|blanche)|taille (?:minimum|min|minimale)|poids (?:maximum|max)|good looking|attractive appearance',
  '(?:حسن|حسنه) المظهر|مظهر (?:جميل|لايق)|جميله|بيضاء البشره|الطول لا يقل',
);
export const familyWords = anyOf(
  'celibataires?(?: uniquement)?|non mariee?s?|mariee?s? uniquement|sans enfants?|single only|unmarried|عازب(?:ه)?|عزباء|غير متزوج(?:ه)?|بدون (?:اطفال|اولاد)',
);
export const beliefWords = anyOf(
  'musulmane?s?|chretienn?e?s?|juifs?|juive?s?|voilee?s?|non voilee?s?|sans voile|muslim|christian|مسلم(?:ه)?|مسيحي(?:ه)?|محجبه|غير محجبه|بدون حجاب',
);
export const feeWords = anyOf(
  'frais (?:d inscription|de dossier|de participation|de formation)|depot de garantie|cheque de garantie|caution (?:exigee|obligatoire|demandee)|a la charge du candidat|registration fees?|application fees?',
  'رسوم (?:التسجيل|الملف)|واجب(?:ات)? التسجيل|مصاريف الملف|ضمانه ماليه',
);
