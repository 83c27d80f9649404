import { localDate } from '#kernel/calendar';
import type { OpenOffer } from '#features/offers';
import type { SeekerFacts } from '#features/people';
import { selectSeeker } from '../../people/person-rows';
import { type FactsAsOf, offerFacts, personFacts } from './market-facts';

const asOf: FactsAsOf = {
  ...{ day: localDate('2027-01-04'), ranks: new Map([['bac', 5]]), skillsOf: new Map([['tailor', ['sewing', 'ironing']]]), sectorOf: new Map([['tailor', 'textile']]) },
};
const person: SeekerFacts = {
  ...{ personId: 'p', birthYear: 1997, communeCode: 'here', educationCode: 'bac', experienceMonths: 26, radiusKm: 20, remoteOk: false, workTime: 'part' },
  ...{ languages: [{ code: 'fr', level: 3 }], skills: [{ code: 'ironing', level: 2 }], wishes: ['tailor'] },
};
const offer: OpenOffer = {
  ...{
    id: 'o',
    kind: 'job',
    organisationId: 'org',
    communeCode: 'here',
    remote: false,
    occupationCode: 'tailor',
    sectorCode: null,
    educationCode: null,
    experienceMonths: 40,
    maxAge: null,
    posts: 1,
    workTime: 'any',
  },
  ...{ languages: [], skills: [{ code: 'sewing', essential: true }], closesOn: null, publishedAt: new Date('2027-01-01T10:00:00Z') },
};

describe('what the engine may know', () => {
  it('of a person: which limits of age hold, and no age; what the wishes ask for and is not there is sought', () => {
    const facts = personFacts(person, asOf, [25, 30, 45]);
    expect(facts).toMatchObject({
      holds: ['age-30', 'age-45'],
      seeks: ['sewing'],
      skills: ['ironing', 'experience-6', 'experience-12', 'experience-24'],
      sectors: ['textile'],
      level: 5,
    });
    expect(JSON.stringify(facts)).not.toContain('1997');
    expect(personFacts({ ...person, birthYear: null }, asOf, [25]).holds).toEqual(['age-25']);
  });

  it('of an offer: how many candidates its organisation answers, where that is known', () => {
    expect(offerFacts(offer, { ...asOf, answers: new Map([['org', 40]]) }).answersPercent).toBe(40);
    expect(offerFacts(offer, { ...asOf, answers: new Map([['other', 40]]) }).answersPercent).toBeUndefined();
  });

  it('is read without name, sex, phone or origin', () => expect(selectSeeker.match(/name|sex|phone|account|birth_place|search|sound/g)).toBeNull());

  it('of an offer: how old it is on the day of the points, and experience beside its skills', () => {
    expect(offerFacts(offer, asOf)).toMatchObject({ ageDays: 3, essential: ['sewing'], optional: ['experience-36'], sector: 'textile' });
    expect(offerFacts({ ...offer, skills: [] }, asOf).optional).toEqual([]);
    expect(offerFacts({ ...offer, kind: 'training' }, asOf).optional).toEqual([]);
  });
});
