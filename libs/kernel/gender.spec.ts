import fc from 'fast-check';
import { neutralForm, neutralWords, withoutDoubleForms } from './gender.js';

describe('double forms in French titles', () => {
  it.each([
    ['Commercial(e)/ assistant(e) commerciale(e)', 'Commercial/ assistant commerciale'],
    ['Opératreur(ice) de saisie', 'Opératreur de saisie'],
    ['Esthéticien (ne)', 'Esthéticien'],
    ['Coiffeur.se', 'Coiffeur'],
    ['Chargé.e de mission', 'Chargé de mission'],
    ['Chargé·e·s d’études', 'Chargé d’études'],
    ['Directeur/trice', 'Directeur'],
    ['vendeur/vendeuse', 'vendeur/vendeuse'],
    ['Barman H/F', 'Barman '],
    ['(H/F) Barman', ' Barman'],
    ['Barman homme ou femme', 'Barman '],
    ['UI/UX', 'UI/UX'],
    ['R.H.', 'R.H.'],
  ])('%s', (title, single) => expect(withoutDoubleForms(title).trim()).toBe(single.trim()));
});

describe('the neutral form of a word', () => {
  it.each([
    ['vendeuse', 'vendeur'],
    ['opératrices', 'opérateur'],
    ['infirmières', 'infirmier'],
    ['assistantes', 'assistant'],
    ['employée', 'employé'],
    ['technicienne', 'technicien'],
    ['cheffe', 'chef'],
    ['commerciale', 'commercial'],
    ['hôtesse', 'hôte'],
    ['ممرضة', 'ممرض'],
    ['الخياطات', 'خياطة'],
    ['للنساء', 'نساء'],
  ])('%s = %s', (one, other) => expect(neutralWords(one)).toEqual(neutralWords(other)));

  it.each(['bus', 'gaz', 'IT', 'web', 'حي'])('leaves the short word %s alone', (word) => expect(neutralForm(word)).toBe(word));
  it('never empties a word', () => fc.assert(fc.property(fc.stringMatching(/^[a-z]{1,12}$/), (word) => neutralForm(word).length > 0)));
  it('never throws', () => fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => Array.isArray(neutralWords(text)))));
});
