import fc from 'fast-check';
import { addDays, addMonths, localDate } from '#kernel/calendar';
import { candidacyStates, type Standing } from './candidacy.js';
import { ANSWER_DAYS, closesWith } from './closing.js';
import { keepsFromApplying, missingFacts } from './facts.js';
import { hideable, reasonsShown, scoreShown, shownOf } from './hidden.js';
import { jobStates } from './job.moves.js';
import { askedAfter, moveOfAnswer, questionDue } from './outcomes.js';
import { hasRoomFor } from './seats.js';
import { isSilent, NO_NEWS_DAYS } from './silence.js';
import { type Session, sessionFor } from './sessions.js';
import { type Step, wayOf } from './way.js';
import { trainingStates } from './training.moves.js';

const day = localDate('2027-01-31');

describe('what an offer asks for and the profile lacks', () => {
  const nothing = { communeCode: null, educationCode: null, birthYear: null, languages: [] };
  const all = { educationCode: 'bac', maxAge: 30, languages: [{}] };
  it('is named, and only what this offer asks for', () => {
    expect(missingFacts(nothing, all)).toEqual(['commune', 'education', 'birth_year', 'languages']);
    expect(missingFacts(nothing, { educationCode: null, maxAge: null, languages: [] })).toEqual(['commune']);
    expect(missingFacts({ communeCode: 'x', educationCode: 'bac', birthYear: 2000, languages: [{}] }, all)).toEqual([]);
  });
  it('a hard test keeps from applying; that others fit better does not', () =>
    expect(['too_far', 'education_too_low', 'language_missing', 'too_old', 'work_time', 'place_unknown', 'no_common_ground', 'score_too_low'].filter(keepsFromApplying)).toEqual([
      'too_far',
      'education_too_low',
      'language_missing',
      'too_old',
      'work_time',
    ]));
});

describe('what she hides', () => {
  const facts = { phone: '+212600000001', birthYear: 2000, communeCode: 'x', experienceMonths: 12 };
  it('is hidden, whatever else is, and the phone until the candidacy is sent', () => {
    fc.assert(
      fc.property(fc.subarray([...hideable]), fc.boolean(), (hidden, sent) => {
        const shown = shownOf(facts, hidden, sent);
        expect([shown.phone, shown.birthYear, shown.communeCode, shown.experienceMonths].map((one) => one === null)).toEqual([
          !sent || hidden.includes('phone'),
          ...(['birth_year', 'commune', 'experience'] as const).map((part) => hidden.includes(part)),
        ]);
      }),
    );
  });
  it('cannot be read from the reasons either', () => {
    const isYears = (code: string): boolean => code.startsWith('experience-');
    const [sewing, year] = [
      { code: 'sewing', points: 300 },
      { code: 'experience-12', points: 60 },
    ];
    const reasons = { distanceKm: 4, parts: { skills: 360, distance: 110 }, matchedSkills: [sewing, year], missingSkills: [{ code: 'experience-24', points: 40 }] };
    expect(reasonsShown(reasons, [], isYears)).toEqual(reasons);
    expect(reasonsShown(reasons, ['commune', 'experience'], isYears)).toEqual({
      distanceKm: null,
      parts: { skills: 300, distance: 0 },
      matchedSkills: [sewing],
      missingSkills: [],
    });
    // nor from the difference of the score and its parts
    const shown = reasonsShown(reasons, ['commune'], isYears);
    expect([scoreShown(470, shown, ['commune']), scoreShown(470, reasons, ['phone']), scoreShown(null, null, ['commune'])]).toEqual([360, 470, null]);
  });
});

describe('the end of an offer', () => {
  const open = (offer: string, kind: Standing['kind'], daysOver = 0): string[] => candidacyStates.filter((state) => closesWith(offer, { kind, state }, daysOver));
  it('withdrawn ends what waits; filled leaves the promises; the last day to apply ends what was only suggested, and three weeks later what was never answered', () => {
    expect(open('cancelled', 'job')).toEqual(['suggested', 'applied', 'sent', 'seen', 'interview', 'offered', 'no_news']);
    expect(open('filled', 'job')).toEqual(['suggested', 'applied', 'sent', 'seen', 'interview', 'no_news']);
    expect(open('filled', 'training')).toEqual(['suggested', 'interested', 'pre_registered']);
    expect(open('cancelled', 'training')).toEqual(['suggested', 'interested', 'pre_registered', 'selected', 'enrolled']);
    expect([open('expired', 'job'), open('expired', 'training')]).toEqual([['suggested'], ['suggested']]);
    expect(open('expired', 'job', ANSWER_DAYS)).toEqual(['suggested', 'applied', 'sent', 'seen', 'no_news']);
    expect(open('expired', 'training', ANSWER_DAYS)).toEqual(['suggested', 'interested', 'pre_registered']);
    for (const offer of ['paused', 'published', 'review']) expect([...open(offer, 'job'), ...open(offer, 'training')]).toEqual([]);
  });
});

describe('silence of an employer', () => {
  const silent = (state: (typeof jobStates)[number], days: number, meetsIn: number | null = null): boolean =>
    isSilent({ kind: 'job', state, since: day, meetsOn: meetsIn === null ? null : addDays(day, meetsIn) }, addDays(day, days));
  it('is told after twenty-one days, of what waits for the employer only', () => {
    expect(jobStates.filter((state) => silent(state, NO_NEWS_DAYS))).toEqual(['sent', 'seen', 'interview']);
    expect(jobStates.filter((state) => silent(state, NO_NEWS_DAYS - 1))).toEqual([]);
    for (const state of trainingStates) expect(isSilent({ kind: 'training', state, since: day, meetsOn: null }, addDays(day, 90))).toBe(false);
  });
  it('begins after the interview, not while it lies ahead', () => expect([silent('interview', 30, 12), silent('interview', 33, 12)]).toEqual([false, true]));
});

describe('what became of it', () => {
  const due = (kind: 'job' | 'training', after: number, asked: readonly number[] = []): number | undefined =>
    questionDue({ kind, state: kind === 'job' ? 'hired' : 'completed', settledOn: day, asked }, addMonths(day, after));
  it('is asked at three and six months, after trainings at twelve too, each once and never late ones in a row', () => {
    expect([2, 3, 5, 6, 12].map((months) => due('job', months))).toEqual([undefined, 3, 3, 6, 6]);
    expect([due('job', 5, [3]), due('job', 6, [3]), due('job', 12, [3, 6])]).toEqual([undefined, 6, undefined]);
    expect([due('training', 11, [3, 6]), due('training', 12, [3, 6]), due('training', 13)]).toEqual([undefined, 12, 12]);
  });
  it('is not asked of who left or never began', () => {
    for (const state of ['left', 'rejected', 'kept_6m'] as const) expect(questionDue({ kind: 'job', state, settledOn: day, asked: [] }, addMonths(day, 6))).toBeUndefined();
    expect(questionDue({ kind: 'job', state: 'hired', settledOn: null, asked: [] }, addMonths(day, 6))).toBeUndefined();
  });
  it('moves a job, and no training', () => {
    expect(askedAfter.job.map((months) => [moveOfAnswer('job', months, 'kept'), moveOfAnswer('job', months, 'left')])).toEqual([
      ['keep_3m', 'leave'],
      ['keep_6m', 'leave'],
    ]);
    expect(moveOfAnswer('training', 6, 'working')).toBeUndefined();
  });
});

it('room is there until the last seat is taken', () => {
  fc.assert(fc.property(fc.nat(50), fc.nat(60), (all, taken) => expect(hasRoomFor(all, taken)).toBe(taken <= all - 1)));
});

it('the way is told as it was gone, whatever the order in which lines of one instant come', () => {
  const at = (n: number): Date => new Date(Date.UTC(2027, 0, 4, 9, n));
  const gone: readonly Step[] = [
    { from: null, to: 'applied', at: at(0) },
    { from: 'applied', to: 'sent', at: at(0) },
    { from: 'sent', to: 'interview', at: at(5) },
    { from: 'interview', to: 'interview', at: at(6) },
    { from: 'interview', to: 'hired', at: at(6) },
  ];
  fc.assert(fc.property(fc.shuffledSubarray([...gone], { minLength: gone.length }), (told) => expect(wayOf(told)).toEqual(gone)));
});

describe('the session of a seat', () => {
  const session = (id: string, startsIn: number, more: Partial<Session> = {}): Session => ({
    id,
    startsOn: addDays(day, startsIn),
    endsOn: null,
    seats: 2,
    calledOff: false,
    ...more,
  });
  const of = (sessions: readonly Session[], chosen?: string): string => {
    const found = sessionFor(sessions, day, chosen);
    return typeof found === 'string' ? found : found.id;
  };
  it('is the only one that runs, or the one that was chosen; a training without sessions is one', () => {
    expect([of([]), of([session('a', 1)]), of([session('a', 1), session('b', 9)]), of([session('a', 1), session('b', 9)], 'b')]).toEqual(['none', 'a', 'choose', 'b']);
    expect(of([session('a', -9, { endsOn: day }), session('b', -9)])).toBe('a');
    expect([of([session('a', 1, { calledOff: true })]), of([session('a', 1, { calledOff: true }), session('b', 2)], 'a'), of([session('over', -3)])]).toEqual([
      'none',
      'choose',
      'choose',
    ]);
  });
});
