import fc from 'fast-check';
import { sexedWords, type Worded, wordingOf } from './wording.js';

const sexed = sexedWords([
  'Serveur / Serveuse',
  'Assistant administratif / Assistante administrative',
  'Animateur de vente / Animatrice de vente',
  'Infirmier polyvalent / Infirmière polyvalente',
  'Valet de chambre / Femme de chambre',
  'Agent de sécurité / Agente de sécurité',
  'Portier-videur / Portière-videuse',
  'Secrétaire / Secrétaire',
  'Sage-femme / Sage-femme',
  'عامل نظافة / عاملة نظافة',
  'نادل / نادلة',
]);
const flags = (title: string, more: Partial<Worded> = {}) => wordingOf({ title, description: '', kind: 'job', occupationCode: null, ...more }, sexed);

describe('wording that excludes', () => {
  it.each([
    ['ANIMATRICE ', 'excludes_sex'],
    ['Infirmière', 'excludes_sex'],
    ['femme de ménage', 'excludes_sex'],
    ['ULTRAPC est à la recherche d’une assistante', 'excludes_sex'],
    ['Serveur (hommes uniquement)', 'excludes_sex'],
    ['Nous recrutons des jeunes filles', 'excludes_sex'],
    ['مطلوب نادلة', 'excludes_sex'],
    ['عاملة نظافة', 'excludes_sex'],
    ['فتيات للعمل في مطعم', 'excludes_sex'],
    ['Videur Africain ', 'excludes_origin'],
    ['Assistant chinois', 'excludes_origin'],
    ['Serveur, marocains uniquement', 'excludes_origin'],
    ['Commercial moins de 30 ans', 'excludes_age'],
    ['Agent entre 20 et 35 ans', 'excludes_age'],
    ['نادل لا يتجاوز سنه 30 سنة', 'excludes_age'],
    ['Hôte, physique agréable', 'excludes_looks'],
    ['نادل حسن المظهر', 'excludes_looks'],
    ['Serveur célibataire', 'excludes_family'],
    ['Vendeur, sans voile', 'excludes_belief'],
    ['Serveur, frais de dossier 200 DH', 'asks_for_money'],
  ])('%s: %s', (title, flag) => expect(flags(title)).toContain(flag));

  it.each([
    'Serveur',
    'serveur/serveuse',
    'Serveur(se)',
    'Assistant(e) administrative',
    'Agent d’accueil/Hotesse d’acceuil',
    'Secrétaire',
    'Sage-femme',
    'عامل نظافة',
    'نادل / نادلة',
    'Prof de français',
    'Professeur anglais',
    'Téléconseiller anglais',
    'Chef italien',
    'Traducteur chinois',
    'Comptable, moins de 3 ans d’expérience',
    'Comptable, 10 à 15 ans d’expérience',
    'Développeur web',
  ])('%s excludes nobody', (title) => expect(flags(title)).toEqual([]));

  it('may limit the age for a training, and the sex in a bath', () => {
    expect(flags('Formation moins de 30 ans', { kind: 'training' })).toEqual([]);
    expect(flags('Kessala, femmes uniquement', { occupationCode: '5142-05' })).toEqual([]);
  });
  it('is found in the description too', () => expect(flags('Serveur', { description: 'Bon physique, célibataire.' })).toEqual(['excludes_looks', 'excludes_family']));
  it('never throws', () =>
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (title, description) => Array.isArray(flags(title, { description })))));
});
