import { concerns } from './scheme-audience.js';

describe('whom a support scheme may concern', () => {
  it.each([
    ['insertion contract', { axis: 1, kind: 'wage_subsidy', state: 'active' }, false, true],
    ['public works, suspended', { axis: 4, kind: 'public_works', state: 'suspended' }, false, true],
    ['honour loan', { axis: 2, kind: 'loan', state: 'active' }, true, false],
    ['aid for new employers', { axis: 3, kind: 'wage_subsidy', state: 'active' }, false, false],
    ['follow-up', { axis: 3, kind: 'advisory', state: 'active' }, true, false],
    ['grant', { axis: 6, kind: 'grant', state: 'active' }, true, false],
    ['a programme that is over', { axis: 2, kind: 'loan', state: 'closed' }, false, false],
  ])('%s', (_name, scheme, founder, seeker) => expect([concerns(scheme, 'founder'), concerns(scheme, 'job_seeker')]).toEqual([founder, seeker]));
});
