import { AnAgency } from '../../world/agencies';
import { story } from '../../world/world';

interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly traceId: string;
  readonly fields: readonly { readonly path: string; readonly code: string; readonly message: string }[];
}
const words = { ar: 'سجّل الدخول أولًا.', fr: 'Connectez-vous d’abord.', en: 'Please sign in first.' } as const;

story('every refusal is a problem in the language of the caller, with a stable code and nothing of our insides', async (world) => {
  for (const lang of ['ar', 'fr', 'en'] as const) {
    const reply = await world.visitor('somebody', lang).get<Problem>('accounts/me', { expect: 401 });
    expect(reply.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(reply.headers['cache-control']).toBe('no-store');
    expect(reply.body).toEqual({
      type: '/api/docs/problems#platform.sign_in_first',
      title: words[lang],
      status: 401,
      code: 'platform.sign_in_first',
      params: {},
      fields: [],
      traceId: expect.any(String),
    });
  }
  const speaks = async (header: string): Promise<string> => (await world.visitor().get<Problem>('accounts/me', { expect: 401, headers: { 'accept-language': header } })).body.title;
  expect([await speaks('de-DE,en;q=0.8,fr;q=0.7'), await speaks('tzm'), await speaks('')]).toEqual([words.en, words.ar, words.ar]);

  const [salma] = await world.people('Salma the founder');
  for (const [path, status, code] of [
    ['nowhere', 404, 'platform.not_found'],
    ['loans/not-an-id', 404, 'platform.not_found'],
    ['loans/00000000-0000-4000-8000-000000000000', 404, 'platform.not_found'],
    ['people', 403, 'platform.not_allowed'],
    ['reminders?page=0', 422, 'platform.invalid_input'],
    ['reminders?page=1&page=2', 422, 'platform.invalid_input'],
    ['reminders?sort=name', 422, 'platform.invalid_input'],
    ['loans/%E0%A4%A', 400, 'platform.unreadable_request'],
  ] as const) {
    const { body } = await salma.get<Problem>(path, { expect: status });
    expect([path, body.code, body.title.length > 10]).toEqual([path, code, true]);
  }
});

story('a body that is not what it should be is refused, whatever it is, and never an accident of ours', async (world) => {
  const [salma] = await world.people('Salma the founder');
  for (const [body, status] of [
    ['{"projectTitle":', 400],
    ['', 400],
    ['null', 422],
    ['[]', 422],
    ['[{}]', 422],
    ['"text"', 422],
    ['5', 422],
    ['{"__proto__":{"admin":true}}', 400],
    ['{"projectTitle":{"length":5}}', 422],
  ] as const)
    expect([body, (await salma.raw('POST', 'loans/applications', body)).status]).toEqual([body, status]);
  expect(await salma.raw('POST', 'loans/applications', '<x/>', 'text/xml')).toEqual({ status: 415, code: 'platform.media_type' });
  expect(await salma.raw('POST', 'loans/applications', `"${'x'.repeat(13 * 1024 * 1024)}"`)).toEqual({ status: 413, code: 'platform.too_large' });
  expect((await salma.get<Problem>(`offers?q=${encodeURIComponent('a\u0000b')}`, { expect: 422 })).body.fields).toMatchObject([{ path: 'q', code: 'platform.field.unwritable' }]);
  const body = { firstName: 'Salma', lastName: 'Idrissi', languages: [{ code: 'a\u0000', level: 1 }] };
  expect((await salma.put<Problem>('people/me/profile', body, { expect: 422 })).body.fields).toMatchObject([{ path: 'languages.0.code', code: 'platform.field.unwritable' }]);
  const strange = await salma.post<Problem>('loans/applications', { projectTitle: 'ab', amount: 'x', termMonths: 5, role: 'admin' }, { expect: 422 });
  expect(strange.body.fields).toEqual(
    expect.arrayContaining([expect.objectContaining({ path: 'role', code: 'platform.field.whitelist_validation', message: 'Ce champ n’est pas connu ici. Retirez-le.' })]),
  );
  for (const { message } of strange.body.fields) expect(message).not.toMatch(/must|should|property/);
});

story('cross-site requests do not act for a signed-in person; our own pages and keys do', async (world) => {
  const [salma] = await world.people('Salma the founder');
  const post = (headers: Record<string, string>) => salma.patch<Problem>('accounts/me/language', { language: 'ar' }, { headers, expect: 403 });
  for (const headers of [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: '' },
    { 'x-tiwizi-request': '' },
    { origin: 'http://tiwizi.test.evil.example' },
  ] as Record<string, string>[])
    expect((await post(headers)).body.code).toBe('platform.foreign_origin');
  await salma.patch('accounts/me/language', { language: 'ar' });
  const { person, organisationId } = await AnAgency.opens(world, 'Imane');
  const { key } = (await person.post<{ key: string }>('accounts/api-keys', { name: 'Feed' })).body;
  const offer = { organisationId, kind: 'job', title: 'Serveur / Serveuse', occupationCode: '5131-01' };
  await world.visitor().post('offers', offer, { headers: { authorization: `Bearer ${key}`, origin: '', 'x-tiwizi-request': '' } });
  await world.visitor().post('offers', offer, { headers: { authorization: 'Bearer tw_000000000000.wrong-wrong-wrong-wrong-wrong' }, expect: 401 });
});

story('the address in a refusal leads to a page that tells its code, in the language of the reader', async (world) => {
  for (const lang of ['ar', 'fr', 'en'] as const) {
    const visitor = world.visitor('somebody', lang);
    const { type, code, title } = (await visitor.get<Problem>('accounts/me', { expect: 401 })).body;
    const [path = '', fragment = ''] = type.replace('/api/', '').split('#');
    const page = await visitor.get<string>(path);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.body).toContain(`<dt id="${fragment}"><code>${code}</code></dt><dd>${title}</dd>`);
    expect(page.body).toContain('id="loans.amount_above_ceiling"');
    expect(page.body).toContain('id="platform.field.is_money"');
  }
});
