import fc from 'fast-check';
import type { Nameable } from './occupation-index.js';
import { recogniser, SURE } from './recognise-occupation.js';

const one = (code: string, fr: string, ar: string, en: string, ...aliases: string[]): Nameable => ({ code, label: { fr, ar, en }, aliases });
const table: readonly Nameable[] = [
  one('2411-01', 'Comptable / Comptable', 'محاسب / محاسبة', 'Accountant', 'comptable confirmé', 'كونطابل'),
  one('2431-01', 'Chargé de marketing digital / Chargée de marketing digital', 'مسوق رقمي / مسوقة رقمية', 'Digital marketer', 'web marketeur'),
  one('2423-02', 'Chargé de recrutement / Chargée de recrutement', 'مكلف بالتوظيف / مكلفة بالتوظيف', 'Recruiter', 'recruteur'),
  one('2354-01', 'Professeur de musique / Professeure de musique', 'أستاذ الموسيقى / أستاذة الموسيقى', 'Music teacher', 'prof de piano'),
  one('3322-01', 'Commercial / Commerciale', 'تجاري / تجارية', 'Sales representative', 'commercial terrain'),
  one('3322-02', 'Assistant commercial / Assistante commerciale', 'مساعد تجاري / مساعدة تجارية', 'Sales assistant (office)', 'assistant ADV'),
  one('4132-01', 'Opérateur de saisie / Opératrice de saisie', 'عامل إدخال البيانات / عاملة إدخال البيانات', 'Data entry clerk'),
  one('5120-01', 'Cuisinier / Cuisinière', 'طباخ / طباخة', 'Cook', 'كوزيني'),
  one('5131-01', 'Serveur / Serveuse', 'نادل / نادلة', 'Waiter / waitress', 'garçon de café', 'سرباي'),
  one('5152-01', 'Intendant de riad / Intendante de riad', 'مسير رياض / مسيرة رياض', 'Guest house keeper', 'رياض'),
  one('5223-01', 'Vendeur en magasin / Vendeuse en magasin', 'بائع في متجر / بائعة في متجر', 'Shop sales assistant', 'vendeur', 'بائع'),
  one('7126-01', 'Plombier / Plombière', 'سباك / سباكة', 'Plumber', 'رصاص'),
  one('7411-01', 'Électricien du bâtiment / Électricienne du bâtiment', 'كهربائي المباني / كهربائية المباني', 'Building electrician', 'électricien', 'كهربائي'),
  one('7412-01', 'Électricien industriel / Électricienne industrielle', 'كهربائي صناعي / كهربائية صناعية', 'Industrial electrician'),
  one('9112-02', 'Valet de chambre / Femme de chambre', 'عامل غرف / عاملة غرف', 'Hotel room attendant', 'housekeeping'),
];
const places = [
  { label: { fr: 'Casablanca', ar: 'الدار البيضاء' }, aliases: [] },
  { label: { fr: 'Agadir', ar: 'أكادير' }, aliases: [] },
];
const best = (title: string) => recogniser(table, places).recognise(title)[0];

describe('a job title', () => {
  it.each([
    ['Cuisinier', '5120-01', 100],
    ['CUISINIÈRE ', '5120-01', 100],
    ['Serveur/Serveuse', '5131-01', 97],
    ['Serveurs H/F', '5131-01', 97],
    ['serveuse café', '5131-01', 70],
    ['Compatble', '2411-01', 80],
    ['Compatble/ assistant(e) comptable', '2411-01', 80],
    ['Opératreur(ice) de saisie', '4132-01', 90],
    ['Web-markteur', '2431-01', 85],
    ['Commercial(e)/ assistant(e) commerciale(e)', '3322-01', 97],
    ['Assistante commerciale', '3322-02', 100],
    ['plombier urgent  Agadir', '7126-01', 97],
    ['Plombier - Casablanca', '7126-01', 97],
    ['Plombier; Electricien', '7126-01', 97],
    ['Nous recrutons des électriciens', '7411-01', 97],
    ['electricien industriel', '7412-01', 97],
    ['Femme de chambre', '9112-02', 100],
    ['waitress', '5131-01', 97],
    ['Cooks wanted', '5120-01', 97],
    ['chargée de recrutement', '2423-02', 100],
    ['نادلات', '5131-01', 97],
    ['مطلوب طَبّاخة', '5120-01', 97],
    ['كــهربائي', '7411-01', 100],
    ['بائعة', '5223-01', 97],
    ['كهربائيّ صناعيّ', '7412-01', 97],
  ])('%s → %s', (title, code, least) => {
    expect(best(title)).toMatchObject({ code });
    expect(best(title)?.confidence).toBeGreaterThanOrEqual(least);
  });

  it.each(['piano', 'recrutement urgent', 'مدرب رياضة'])('is not taken for sure when the job itself is not named: %s', (title) =>
    expect(best(title)?.confidence ?? 0).toBeLessThan(SURE),
  );
  it.each(['', '   ', '—', '12345', 'qsdfgh', 'Avis', 'emploi'])('that says nothing gives nothing: "%s"', (title) =>
    expect(recogniser(table, places).recognise(title)).toEqual([]),
  );

  it('that two occupations share is less certain, and their order is that of the codes', () => {
    const twice = [one('2-a', 'Superviseur', '', ''), one('1-b', 'Superviseur', '', '')];
    expect(recogniser(twice).recognise('Superviseur')).toEqual([
      { code: '1-b', confidence: 90 },
      { code: '2-a', confidence: 90 },
    ]);
  });
  it('that three share is sure of none', () => {
    const many = ['1', '2', '3', '4'].map((code) => one(code, 'Cadre', '', ''));
    expect(
      Math.max(
        ...recogniser(many)
          .recognise('Cadre')
          .map(({ confidence }) => confidence),
      ),
    ).toBeLessThan(SURE);
  });
  it('gives the same answer whatever the order of the table', () => {
    const turned = [...table].reverse();
    for (const title of ['electricien', 'assistant', 'chargé', 'serveur ou vendeur'])
      expect(recogniser(turned, places).recognise(title)).toEqual(recogniser(table, places).recognise(title));
  });
  it('builds its index once per table', () => expect(recogniser(table, places)).toBe(recogniser(table, places)));

  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom('serveur', 'de', 'H/F', '/', '(e)', 'طباخ', 'Cook', ' ', '-'), { maxLength: 8 }).map((parts) => parts.join('')),
  );
  it('never throws, never says more than 100 or less than 35, and falls from one to the next', () => {
    fc.assert(
      fc.property(anything, (title) => {
        const found = recogniser(table, places).recognise(title);
        expect(found.every(({ confidence }, i) => confidence >= 35 && confidence <= (found[i - 1]?.confidence ?? 100))).toBe(true);
      }),
    );
  });
  it('is the same in capitals', () => {
    for (const { label } of table) expect(recogniser(table).recognise(label.fr.toUpperCase())).toEqual(recogniser(table).recognise(label.fr));
  });
});
