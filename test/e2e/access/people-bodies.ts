import { anyProfile } from '../../world/cast';

/** Sound bodies of the routes of people. */
export const peopleBodies: Readonly<Record<string, (who: string) => object>> = {
  'PUT /people/me/profile': () => anyProfile,
  'POST /people': (who) => ({ ...anyProfile, firstName: who === 'admin' ? 'Zineb' : 'Zahra' }),
  'PUT /people/:id': () => anyProfile,
  'POST /people/merges': () => ({ keptId: '00000000-0000-4000-8000-000000000000', goneId: '00000000-0000-4000-8000-000000000001' }),
  'POST /people/me/resume': () => ({ items: [{ part: 'language', code: 'fr', level: 3 }] }),
  'PUT /people/me/adaptation': () => ({ words: 'Un poste assis', audiences: [], consent: true }),
  'PUT /matching/consent': () => ({ allowed: true }),
  'POST /people/claims': () => ({ code: 'AAAA-BBBB-CCCC' }),
};
