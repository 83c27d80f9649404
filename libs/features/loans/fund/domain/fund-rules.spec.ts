import type { LocalDate } from '#kernel/calendar';
import { type FundRules, fundObstaclesOf } from './fund-rules.js';

const day = (text: string): LocalDate => text as LocalDate;
const open: FundRules = { onlyEquipment: false, onlyAutoEntrepreneurs: false, regionCode: null, validFrom: null, validTo: null };
const file = { amount: 50_000_00n, physicalInvestment: 40_000_00n, legalForm: 'sarl', regionCode: '09' };

describe('what an earmark allows', () => {
  it('takes any file when it has no rule', () => expect(fundObstaclesOf(open, file, day('2027-01-15'))).toEqual([]));

  it.each([
    [{ onlyEquipment: true }, ['more_than_equipment']],
    [{ onlyAutoEntrepreneurs: true }, ['not_auto_entrepreneur']],
    [{ regionCode: '06' }, ['other_region']],
    [{ regionCode: '09' }, []],
    [{ validFrom: day('2027-01-16') }, ['not_yet_open']],
    [{ validFrom: day('2027-01-15'), validTo: day('2027-01-15') }, []],
    [{ validTo: day('2027-01-14') }, ['over']],
    [{ onlyEquipment: true, onlyAutoEntrepreneurs: true, validTo: day('2026-12-31') }, ['over', 'more_than_equipment', 'not_auto_entrepreneur']],
  ] as const)('%j', (rules, obstacles) => expect(fundObstaclesOf({ ...open, ...rules }, file, day('2027-01-15'))).toEqual(obstacles));

  it('does not take for granted what nobody said', () => {
    const unknown = { ...file, legalForm: undefined, regionCode: undefined };
    expect(fundObstaclesOf({ ...open, onlyAutoEntrepreneurs: true, regionCode: '09' }, unknown, day('2027-01-15'))).toEqual(['other_region', 'not_auto_entrepreneur']);
  });
});
