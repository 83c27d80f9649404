import { story } from '../../world/world';

interface Scheme {
  readonly code: string;
  readonly state: string;
  readonly steps: readonly string[];
  readonly papers: readonly string[];
  readonly questions: readonly string[];
  readonly amountMax: string | null;
  readonly assessment: { readonly verdict: string; readonly results: readonly { readonly id: string; readonly outcome: string }[] } | null;
}

story('anybody reads what support there is, and whether it may fit by a few answers, without an account; nothing is said of what was not asked', async (world) => {
  const visitor = world.visitor();
  const list = async (query = ''): Promise<readonly string[]> => (await visitor.get<{ items: Scheme[] }>(`loans/schemes${query}`)).body.items.map(({ code }) => code);
  const all = await list();
  expect(all.length).toBeGreaterThan(20);
  expect([all.includes('idmaj_ci'), (await list('?audience=job_seeker')).includes('indh_p3_youth'), (await list('?audience=founder')).includes('idmaj_ci')]).toEqual([
    true,
    false,
    false,
  ]);
  const one = async (query: string): Promise<Scheme> => (await visitor.get<Scheme>(`loans/schemes/${query}`)).body;
  const idmaj = await one('idmaj_ci');
  expect(idmaj).toMatchObject({ state: 'active', amountMax: '6000.00', assessment: null, questions: ['schooling', 'seeker', 'insertion'] });
  expect([idmaj.steps.length > 2, idmaj.papers.includes('no_former_contract')]).toEqual([true, true]);
  const verdict = async (query: string): Promise<string | undefined> => (await one(query)).assessment?.verdict;
  expect(await verdict('idmaj_ci?schooling=higher')).toBe('MISSING');
  expect(await verdict('idmaj_ci?schooling=higher&seeker=yes&insertion=never')).toBe('LIKELY');
  const later = await one('idmaj_ci?schooling=bac&seeker=no&insertion=never'); // who is not registered can be today
  expect([later.assessment?.verdict, later.assessment?.results.find(({ id }) => id === 'S_registered')?.outcome]).toEqual(['LIKELY', 'fail']);
  expect(await verdict('idmaj_ci?schooling=none')).toBe('UNLIKELY');
  expect(await verdict('cooperative?members=under_5')).toBe('UNLIKELY');
  expect(await verdict('auto_entrepreneur?form=individual&turnover=t500&activity=services')).toBe('UNLIKELY');
  expect(await verdict('auto_entrepreneur?form=individual&turnover=t500&activity=trade')).toBe('LIKELY');
  // closed: no questions, no hope; and an answer about something else is none
  expect(await one('forsa?age=from_18')).toMatchObject({ state: 'closed', questions: [], assessment: null });
  expect(await verdict('idmaj_ci?age=from_18')).toBeUndefined();
  await visitor.get('loans/schemes/nothing', { expect: 404 });
});
