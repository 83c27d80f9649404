import type { DemoPerson } from './people.js';

type Page = { readonly values?: Readonly<Record<string, string>>; readonly lines?: readonly Readonly<Record<string, string>>[] };
const said = {
  path: { fr: 'Plusieurs années dans le métier, chez un patron puis pour mes propres clients.', ar: 'سنوات في المهنة، عند معلّم ثم لحساب زبنائي.' },
  customers: { fr: 'Les habitants du quartier et quelques commerces voisins qui commandent déjà.', ar: 'سكان الحي وبعض المتاجر المجاورة التي تطلب من الآن.' },
  demand: { fr: 'J’ai parlé à trente personnes ; vingt achèteraient dès l’ouverture.', ar: 'تحدثت مع ثلاثين شخصا، وعشرون منهم سيشترون منذ الافتتاح.' },
  competitors: { fr: 'Deux concurrents plus loin ; je livre plus vite et près de chez les clients.', ar: 'منافسان بعيدان؛ أنا أسرع وأقرب إلى الزبناء.' },
  offer: { fr: 'Un service soigné, des prix affichés, des délais tenus.', ar: 'خدمة متقنة وأثمنة معلنة ومواعيد محترمة.' },
  means: { fr: 'Le matériel de la liste, un petit local et mes deux mains.', ar: 'المعدات المذكورة ومحل صغير ويداي.' },
  risks: { fr: 'Une panne ou un mois calme : je garde une petite réserve en caisse.', ar: 'عطب أو شهر هادئ: أحتفظ باحتياط صغير في الصندوق.' },
} as const;

/** The pages of a plan as somebody of the town would write them: short words, and figures that hold together. Amounts in whole dirhams. */
export function planOf(person: DemoPerson): Readonly<Record<string, Page>> {
  const { trade, lang } = person;
  const venture = trade.venture!;
  const sales = Math.ceil(venture.needs / 10_000) * 20_000 + 96_000;
  const words = (...names: readonly (keyof typeof said)[]): Page => ({ values: Object.fromEntries(names.map((name) => [name, said[name][lang]])) });
  const year = (n: 1 | 2 | 3): Record<string, string> => {
    const turnover = sales + (n - 1) * 12_000;
    const costs = { purchases: Math.round(turnover * 0.35), rent: 18_000, wages: n === 1 ? 0 : 24_000, energy: 6_000, transport: 4_800, draw: 42_000 };
    return Object.fromEntries(Object.entries({ turnover, ...costs }).map(([name, amount]) => [`${name}${n}`, String(amount)]));
  };
  return {
    person: words('path'),
    idea: { values: { idea: venture.summary[lang], customers: said.customers[lang] } },
    market: words('demand', 'competitors'),
    offer: words('offer'),
    means: words('means'),
    risks: words('risks'),
    result: { values: { ...year(1), ...year(2), ...year(3) } },
    household: { values: { members: '4', draw: '3500', spouseIncome: '2500', housing: '1200', food: '1800', school: '200' } },
  };
}
