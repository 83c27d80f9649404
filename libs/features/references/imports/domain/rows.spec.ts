import { recogniser } from '../../domain/recognise-occupation.js';
import { fileNamed, knownFiles } from './layout.js';
import { occupationOf, skillNames, skillOf } from './link.js';
import { readRow } from './rows.js';

describe('the files of a download', () => {
  it.each([
    ['occupations_fr.csv', 'occupations', 'fr'],
    ['skills_ar.csv', 'skills', 'ar'],
    ['ISCOGroups_en.csv', 'isco_groups', 'en'],
    ['greenSkillsCollection_ar.csv', 'collection', 'ar'],
    ['occupationSkillRelations.csv', 'occupation_skills', undefined],
    ['occupationSkillRelations_en.csv', 'occupation_skills', undefined],
    ['unix_referentiel_appellation_v347_utf8.csv', 'rome_titles', 'fr'],
    ['unix_referentiel_code_rome_v461_utf8.csv', 'rome_codes', 'fr'],
  ])('%s is known', (name, kind, lang) => {
    expect(fileNamed(name)).toMatchObject({ kind });
    expect(fileNamed(name)?.lang).toBe(lang);
  });
  it.each(['occupations_es.csv', 'greenShareOcc_fr.csv', 'skillsHierarchy_fr.csv', 'unix_referentiel_code_rome_riasec_v347_utf8.csv', 'occupations_fr.csv.bak'])(
    '%s is not',
    (name) => expect(fileNamed(name)).toBeUndefined(),
  );
  it('are taken in an order in which what names comes before what joins', () =>
    expect(knownFiles(['skillSkillRelations.csv', 'skills_fr.csv', 'occupations_fr.csv']).map(({ kind }) => kind)).toEqual(['occupations', 'skills', 'skill_skills']));
});

describe('a row', () => {
  const labelsOf = (name: string, row: Record<string, string>): unknown => {
    const read = readRow(fileNamed(name)!, row);
    return 'concept' in read ? read.concept.labels.map(({ label }) => label) : read;
  };
  it('has other labels one per line or between bars, none twice', () => {
    const row = { conceptUri: 'u', iscoGroup: 'C7126', preferredLabel: 'plombier', altLabels: 'zingueur\r\nzingueuse | plombier\n\nzingueur', hiddenLabels: 'plomb' };
    expect(labelsOf('occupations_fr.csv', row)).toEqual(['plombier', 'zingueur', 'zingueuse', 'plomb']);
    expect(readRow(fileNamed('occupations_fr.csv')!, row)).toMatchObject({ concept: { isco: '7126' } });
  });
  it('of ROME has its apostrophes once', () =>
    expect(
      labelsOf('unix_referentiel_appellation_v347_utf8.csv', { code_ogr: '1', libelle_appellation_long: "Agent d''accueil", libelle_appellation_court: '', code_rome: 'M1601' }),
    ).toEqual(["Agent d'accueil"]));
  it('without code, name or group is told', () => {
    expect(labelsOf('occupations_fr.csv', { conceptUri: '', preferredLabel: 'x' })).toMatchObject({ problem: 'code_missing' });
    expect(labelsOf('skills_fr.csv', { conceptUri: 'u', preferredLabel: ' ' })).toMatchObject({ problem: 'label_missing' });
    expect(labelsOf('occupations_fr.csv', { conceptUri: 'u', preferredLabel: 'x', iscoGroup: '71' })).toMatchObject({ problem: 'isco_unreadable', value: '71' });
    expect(labelsOf('skillSkillRelations.csv', { originalSkillUri: 'a', relatedSkillUri: 'b', relationType: 'broad' })).toMatchObject({ problem: 'relation_unknown' });
  });
});

describe('a concept means one of ours', () => {
  const titles = recogniser([
    { code: '7126-01', label: { fr: 'Plombier / Plombière', ar: 'سباك', en: 'Plumber' }, aliases: [] },
    { code: '5120-01', label: { fr: 'Cuisinier / Cuisinière', ar: 'طباخ', en: 'Cook' }, aliases: ['chef de partie'] },
  ]);
  const iscoOf = new Map([
    ['7126-01', '7126'],
    ['5120-01', '5120'],
  ]);
  const means = (isco: string | null, ...preferred: string[]): string | undefined => occupationOf({ code: 'x', isco, parent: null, preferred }, titles, iscoOf);
  it('when group and name agree', () => expect(means('7126', 'plombier/plombière', 'سباك')).toBe('7126-01'));
  it('and not otherwise', () => expect([means('7127', 'plombier'), means('7126', 'zingueur'), means(null, 'chef')]).toEqual([undefined, undefined, undefined]));
  it('not when its names say two', () => expect(means(null, 'Plombier', 'Cook')).toBeUndefined());
  it('a skill by one of its names, unless two of ours share it', () => {
    const names = skillNames([
      { code: 'a', label: { fr: 'Caisse', ar: 'الصندوق', en: 'Cash' }, aliases: ['comptoir'] },
      { code: 'b', label: { fr: 'Vente', ar: 'البيع', en: 'Sales' }, aliases: ['comptoir'] },
    ]);
    expect([skillOf(['CAISSE'], names), skillOf(['comptoir'], names), skillOf(['صندوق'], names)]).toEqual(['a', undefined, undefined]);
  });
});
