import fc from 'fast-check';
import { detailsOf, entryFor, entryOf, type OfferDetails, trainingLevels } from './offer-details';

const all: OfferDetails = {
  ...{ titleOther: 'نادل', axis: 5, quarter: 'Tassila', accessible: false, hoursPerWeek: 44, shift: 'night', licences: ['B'], benefits: ['meals'], presentation: 'phone' },
  ...{ level: 'technician', mode: 'alternating', seatsForWomen: 5, cost: '0.00', boarding: true, selection: ['test'], papers: 'CIN', placementRate: 70 },
};

it('keeps what belongs to the kind: a job has no seats for women, a training no night shift', () => {
  expect(detailsOf('job', all)).toEqual({
    ...{ titleOther: 'نادل', axis: 5, quarter: 'Tassila', accessible: false, hoursPerWeek: 44, shift: 'night', licences: ['B'], benefits: ['meals'], presentation: 'phone' },
  });
  expect(Object.keys(detailsOf('training', all))).toEqual(expect.arrayContaining(['level', 'mode', 'seatsForWomen', 'cost', 'boarding']));
  expect(detailsOf('training', all)).not.toHaveProperty('shift');
  expect(detailsOf('job', { quarter: ' ', licences: [], accessible: false })).toEqual({ accessible: false });
});

it('says the same twice', () => {
  fc.assert(
    fc.property(fc.constantFrom('job' as const, 'training' as const), fc.subarray(Object.keys(all)), (kind, fields) => {
      const some = Object.fromEntries(Object.entries(all).filter(([field]) => fields.includes(field)));
      expect(detailsOf(kind, detailsOf(kind, some))).toEqual(detailsOf(kind, some));
    }),
  );
});

it('asks for what the level asks for unless the provider says otherwise', () => {
  expect(entryFor({ level: 'specialised_technician' }, { educationCode: null, maxAge: null })).toEqual({ educationCode: 'bac', maxAge: 30 });
  expect(entryFor({ level: 'specialised_technician' }, { educationCode: 'licence', maxAge: 35 })).toEqual({ educationCode: 'licence', maxAge: 35 });
  expect(entryFor({}, { educationCode: null, maxAge: null })).toEqual({ educationCode: null, maxAge: null });
  for (const level of trainingLevels) expect(entryOf[level]).toBeDefined();
});
