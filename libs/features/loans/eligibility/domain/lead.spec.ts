import { addDays, localDate } from '#kernel/calendar';
import { keepUntil, leadOutcomes, openOutcomes } from './lead.js';

const asked = localDate('2027-01-04');

describe('how long a phone number is kept', () => {
  it('is ninety days as long as nobody was sent anywhere', () => {
    expect(keepUntil(asked)).toBe('2027-04-04');
    for (const outcome of ['called', 'unreachable'] as const) expect(keepUntil(asked, { outcome, on: addDays(asked, 60) })).toBe('2027-04-04');
  });
  it('is thirty days more once the person was sent somewhere, and never longer than the ninety', () => {
    expect(keepUntil(asked, { outcome: 'smi', on: addDays(asked, 10) })).toBe('2027-02-13');
    expect(keepUntil(asked, { outcome: 'anapec', on: addDays(asked, 80) })).toBe('2027-04-04');
  });
  it('knows which outcomes leave something to do', () => expect(leadOutcomes.filter((outcome) => openOutcomes.includes(outcome))).toEqual(['called', 'unreachable']));
});
