/** How far the file of a founder has come by today. */
export type FileFate =
  | 'draft'
  | 'submitted'
  | 'incomplete'
  | 'in_instruction'
  | 'ready_for_committee'
  | 'scheduled'
  | 'adjourned'
  | 'notified'
  | 'rejected'
  | 'withdrawn'
  | 'lapsed'
  | 'expired'
  | 'committed'
  | 'in_deferral'
  | 'repaying'
  | 'late'
  | 'closed';

/** One application: whose, how many days ago it was begun, what became of it. `founder`: a key of the heroes, or the place among the other founders. */
export interface DemoFile {
  readonly founder: string | number;
  readonly begun: number;
  readonly fate: FileFate;
  readonly term: number;
  readonly deferral: number;
  /** Days from draft to committee; the usual file takes a month. */
  readonly pace?: number;
  /** Mentor who takes the firm; 'first' is whoever ranks first. */
  readonly mentor?: string;
  /** Both have agreed some days ago: the founder has signed the charter, mentor and mediator have not. */
  readonly unsigned?: true;
  /** Part of a row that is paid before its day. */
  readonly ahead?: true;
}

/** Twenty-five files, every state at least once, and five loans paid out. */
export const files: readonly DemoFile[] = [
  { founder: 0, begun: 310, fate: 'closed', term: 6, deferral: 0, mentor: 'first' },
  { founder: 'khadija', begun: 300, fate: 'repaying', term: 24, deferral: 2, mentor: 'fadma' },
  { founder: 'hamid', begun: 260, fate: 'late', term: 18, deferral: 1, mentor: 'first' },
  { founder: 1, begun: 245, fate: 'expired', term: 36, deferral: 6 },
  { founder: 2, begun: 220, fate: 'repaying', term: 24, deferral: 3, ahead: true },
  { founder: 3, begun: 125, fate: 'rejected', term: 36, deferral: 6 },
  { founder: 4, begun: 110, fate: 'lapsed', term: 24, deferral: 3 },
  { founder: 'touda', begun: 95, fate: 'in_deferral', term: 36, deferral: 6, mentor: 'zahra', unsigned: true },
  { founder: 5, begun: 70, fate: 'withdrawn', term: 30, deferral: 6 },
  { founder: 6, begun: 62, fate: 'adjourned', term: 48, deferral: 6 },
  { founder: 7, begun: 50, fate: 'committed', term: 36, deferral: 6 },
  { founder: 'hind', begun: 40, fate: 'notified', term: 36, deferral: 6 },
  { founder: 8, begun: 38, fate: 'scheduled', term: 36, deferral: 6 },
  { founder: 9, begun: 33, fate: 'ready_for_committee', term: 30, deferral: 3 },
  { founder: 10, begun: 30, fate: 'incomplete', term: 36, deferral: 6 },
  { founder: 11, begun: 28, fate: 'in_instruction', term: 36, deferral: 6 },
  { founder: 'yassine', begun: 25, fate: 'incomplete', term: 48, deferral: 6 },
  { founder: 12, begun: 21, fate: 'in_instruction', term: 24, deferral: 2 },
  { founder: 13, begun: 18, fate: 'in_instruction', term: 36, deferral: 6 },
  { founder: 14, begun: 16, fate: 'draft', term: 36, deferral: 6 },
  { founder: 15, begun: 12, fate: 'submitted', term: 36, deferral: 6 },
  { founder: 16, begun: 9, fate: 'submitted', term: 24, deferral: 3 },
  { founder: 17, begun: 7, fate: 'draft', term: 30, deferral: 6 },
  { founder: 18, begun: 5, fate: 'submitted', term: 36, deferral: 6 },
  { founder: 19, begun: 3, fate: 'draft', term: 36, deferral: 6 },
];

/** Points in the order of the grid that came with the house, each with the same reason. */
const scored = (points: readonly number[], comment: string): object =>
  Object.fromEntries(['fit', 'market', 'feasibility', 'finance', 'impact', 'support'].map((code, i) => [code, { points: points[i]!, comment }]));

/** Papers that an officer asks for, and what is said about files, in the founder's language. */
export const words = {
  missing: {
    fr: [
      ['Deux devis pour la machine principale', 'Le comité compare les prix'],
      ['Le téléphone du propriétaire du local', 'Pour fixer le jour de la visite'],
    ],
    ar: [
      ['عرضا أثمان للآلة الرئيسية', 'تقارن اللجنة الأثمنة'],
      ['هاتف صاحب المحل', 'لتحديد يوم الزيارة'],
    ],
  },
  missingMessage: { fr: 'Il ne manque que cela. Dès réception, votre dossier continue.', ar: 'هذا كل ما ينقص. بمجرد التوصل به يتابع ملفكم طريقه.' },
  note: {
    person: 'La personne connaît le métier et tient un cahier de comptes. Sa famille soutient le projet.',
    project: 'Un atelier de quartier, déjà commencé à petite échelle, que le prêt équipe.',
    market: 'Les premiers clients sont nommés ; deux commandes écrites ont été vues.',
    finances: 'Les chiffres se tiennent : la trésorerie reste positive, l’échéance est supportable.',
    risks: 'Une seule machine au début. Avis favorable, avec un parrain pour la gestion.',
  },
  visit: 'Le local existe, les voisins confirment l’activité, l’accès est facile.',
  score: scored([21, 15, 8, 15, 11, 7], 'Vu lors de la visite et dans les pièces.'),
  /** The second reader gives her own before she sees his. */
  secondScore: scored([19, 12, 8, 16, 12, 7], 'Lu dans la note et dans les pièces.'),
  rejected: {
    fr: 'Le marché visé est déjà servi par trois ateliers de la même rue. Nous proposons une formation et un nouvel examen dans trois mois.',
    ar: 'السوق المستهدف تخدمه ثلاث ورشات في نفس الزقاق. نقترح تكوينا ثم دراسة جديدة بعد ثلاثة أشهر.',
  },
  questions: { fr: ['Un second devis pour la machine ?', 'Une promesse de bail ?'], ar: ['عرض أثمان ثان للآلة؟', 'وعد بالكراء؟'] },
  reservation: { fr: 'Suivre la formation de gestion de la chambre, trois jours.', ar: 'متابعة تكوين التدبير لدى الغرفة، ثلاثة أيام.' },
  adjourned: { fr: 'Le comité demande un second devis et la promesse de bail avant de décider.', ar: 'تطلب اللجنة عرض أثمان ثانيا ووعدا بالكراء قبل اتخاذ القرار.' },
} as const;
