type Samples = Readonly<Record<string, string>>;

/** What a message usually names, of the longer sort: for its preview, and for the test that counts its parts. Names are invented. */
export const sampleWords: Readonly<Record<'ar' | 'fr' | 'en', Samples>> = {
  fr: {
    day: '30 septembre 2027',
    amount: '12 000,00 MAD',
    place: 'Maison de l’emploi',
    title: 'Couturière en atelier',
    items: 'Devis, Bail',
    search: 'couture, Inezgane',
    titles: 'Couturière, Brodeuse',
    name: 'Abderrahmane Aït Ouahmane',
    project: 'Atelier de couture et broderie',
    paper: 'Registre de commerce',
    what: 'Appeler le porteur',
    state: 'En instruction',
    rows: '5 septembre 2027 → 6 septembre 2027',
    news: 'Entretien',
    more: 'Lisez la suite dans vos candidatures.',
    question: 'Travaillez-vous toujours là ?',
    reason: '',
  },
  en: {
    day: '30 September 2027',
    amount: 'MAD 12,000.00',
    place: 'Employment house',
    title: 'Seamstress',
    items: 'Quote, Lease',
    search: 'sewing, Inezgane',
    titles: 'Seamstress, Embroiderer',
    name: 'Abderrahmane Ait Ouahmane',
    project: 'Sewing and embroidery workshop',
    paper: 'Trade register',
    what: 'Call the founder',
    state: 'Being studied',
    rows: '5 September 2027 → 6 September 2027',
    news: 'Interview',
    more: 'Read on in your applications.',
    question: 'Do you still work there?',
    reason: '',
  },
  ar: {
    day: '30 شتنبر 2027',
    amount: '12 000,00 د.م.',
    place: 'دار الشغل',
    title: 'خياطة',
    items: 'عرض أثمان',
    search: 'خياطة',
    titles: 'خياطة، طرازة',
    name: 'عبد الرحمان',
    project: 'ورشة خياطة وطرز',
    paper: 'السجل التجاري',
    what: 'اتصل بحامل المشروع',
    state: 'قيد الدراسة',
    rows: '5 شتنبر ← 6 شتنبر',
    news: 'مقابلة',
    more: 'اقرأ البقية في ترشيحاتك.',
    question: 'هل ما زلت تعمل هناك؟',
    reason: '',
  },
};
const everywhere: Samples = { time: '10:00', number: 'D-2027-0001', months: '6', job: 'candidacies.close_unanswered' };

/** Values for every name in these words, isolated as in a real message. `count` is left to plurals. */
export function samplesFor(lang: 'ar' | 'fr' | 'en'): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries({ ...everywhere, ...sampleWords[lang] }).map(([name, value]) => [name, value && `\u2068${value}\u2069`]));
}
