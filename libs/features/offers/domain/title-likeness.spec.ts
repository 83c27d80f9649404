import fc from 'fast-check';
import { cleanTitle, dice, similarTitles } from './title-likeness.js';

describe('two titles', () => {
  it.each([
    ['Serveur', 'Serveur H/F'],
    ['Serveur(se)', 'serveur'],
    ['Coiffeur', 'Coiffeuse'],
    ['Chargé(e) de recrutement', 'Charge de recrutement'],
    ['Assistant RH', 'Assistant ressources humaines'],
    ['نادِلة', 'نادله'],
    ['Agent de sécurité', 'AGENT DE SECURITE'],
  ])('%s and %s are alike', (a, b) => expect(similarTitles(a, b)).toBe(true));
  it.each([
    ['Serveur', 'Plongeur'],
    ['Technicien N1', 'Technicien N2'],
    ['Développeur PHP', 'Développeur'],
    ['Développeur PHP', 'Développeur JEE'],
    ['', ''],
    [null, 'Serveur'],
    ['—', '—'],
    ['نادل', 'طباخ'],
  ])('%s and %s are not', (a, b) => expect(similarTitles(a, b)).toBe(false));
  it('are alike both ways', () => fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => similarTitles(a, b) === similarTitles(b, a))));
  it('share from nothing to all', () => fc.assert(fc.property(fc.string(), fc.string(), (a, b) => dice(a, b) >= 0 && dice(a, b) <= 1)));
  it('are cleaned once', () => expect(cleanTitle('Chargé de mission en Ressources Humaines (RH) (H/F)')).toBe('charge mission ressources humaines'));
});
