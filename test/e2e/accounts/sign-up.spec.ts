import type { HttpPerson } from '../../world/client';
import { story, type World } from '../../world/world';

interface Asked {
  readonly signUpId: string;
  readonly channel: string;
  readonly to: string;
}
interface Told {
  readonly code: string;
  readonly fields: readonly { readonly path: string; readonly code: string; readonly message: string }[];
}
const password = 'trois chats gris';
const phone = '+212612345678';

async function codeFor(world: World, to: string): Promise<string> {
  const [message] = await world.messages(to);
  return /\b\d{6}\b/.exec(message?.text ?? '')?.[0] ?? '';
}
const otherThan = (code: string): string => (code === '000000' ? '000001' : '000000');

async function signsUp(world: World, person: HttpPerson, login: string, words = password): Promise<{ readonly accountId: string }> {
  world.clock.set(new Date(world.clock.now().getTime() + 1_000)); // the newest message is this one
  const { body } = await person.post<Asked>('accounts/sign-up', { login, password: words, role: 'founder' });
  const { body: me } = await person.post<{ accountId: string }>('accounts/confirm', { signUpId: body.signUpId, code: await codeFor(world, phone) });
  return me;
}

story('a founder signs up with her phone in Arabic and saves her profile', async (world) => {
  const salma = world.visitor('Salma', 'ar');
  const { body: asked } = await salma.post<Asked>('accounts/sign-up', { login: '٠٦١٢٣٤٥٦٧٨', password, role: 'founder' });
  expect(asked).toMatchObject({ channel: 'phone', to: '+212 6•• ••• •78' });
  const code = await codeFor(world, phone);
  expect((await world.messages(phone))[0]?.text).toContain('رمز تيويزي');

  await salma.get('accounts/me', { expect: 401 });
  const { body: me } = await salma.post('accounts/confirm', { signUpId: asked.signUpId, code: `${code.slice(0, 3)} ${code.slice(3)}` });
  expect(me).toMatchObject({ roles: ['founder'], language: 'ar', personId: null });

  const { body: before } = await salma.get<{ gaps: string[]; hasProfile: boolean }>('people/me/next-steps');
  expect([before.hasProfile, before.gaps.slice(0, 3)]).toEqual([false, ['commune', 'skills', 'venture']]);
  await salma.put('people/me/profile', {
    firstNameAr: 'سلمى',
    lastNameAr: 'أيت لحسن',
    birthYear: '٢٠٠١',
    communeCode: '09.273.01.13',
    venture: { title: 'ورشة خياطة', stage: 'idea' },
  });
  const { body: mine } = await salma.get<{ profile: object }>('people/me/profile');
  expect(mine.profile).toMatchObject({ name: { ar: 'سلمى أيت لحسن', latin: '' }, birthYear: 2001, radiusKm: 15, venture: { title: 'ورشة خياطة', stage: 'idea', summary: '' } });
  expect((await salma.get<{ personId: string }>('accounts/me')).body.personId).toEqual(expect.any(String));
  expect((await salma.get<{ gaps: string[] }>('people/me/next-steps')).body.gaps).toEqual(['skills', 'education', 'languages', 'latin_name']);
});

story('a wrong code is counted, a fifth mistake ends it, and another code opens', async (world) => {
  const salma = world.visitor('Salma');
  const { body: asked } = await salma.post<Asked>('accounts/sign-up', { login: phone, password, role: 'job_seeker' });
  const first = await codeFor(world, phone);
  const tries = async (code: string, expect: number): Promise<Told> => (await salma.post<Told>('accounts/confirm', { signUpId: asked.signUpId, code }, { expect })).body;
  expect(await tries(otherThan(first), 422)).toMatchObject({ code: 'accounts.code_wrong', fields: [{ path: 'code', message: 'Ce code n’est pas le bon. Essais restants : 4.' }] });
  for (let i = 0; i < 3; i++) await tries(otherThan(first), 422);
  expect((await tries(otherThan(first), 409)).code).toBe('accounts.code_exhausted');
  expect((await tries(first, 409)).code).toBe('accounts.code_exhausted');

  world.clock.set(new Date(world.clock.now().getTime() + 60_000));
  await salma.post('accounts/codes', { signUpId: asked.signUpId });
  const second = await codeFor(world, phone);
  if (second !== first) expect((await tries(first, 422)).code).toBe('accounts.code_wrong');
  await salma.post('accounts/confirm', { signUpId: asked.signUpId, code: second });
  expect((await tries(second, 409)).code).toBe('accounts.code_used');
});

story('a code is too old after five minutes, and the sixth request for one has to wait', async (world) => {
  const salma = world.visitor('Salma');
  const { body: asked } = await salma.post<Asked>('accounts/sign-up', { login: 'salma@tiwizi.test', password, role: 'founder' });
  const code = await codeFor(world, 'salma@tiwizi.test');
  world.clock.set(new Date(world.clock.now().getTime() + 5 * 60_000));
  expect((await salma.post<Told>('accounts/confirm', { signUpId: asked.signUpId, code }, { expect: 409 })).body.code).toBe('accounts.code_expired');
  for (let i = 0; i < 4; i++) await salma.post('accounts/codes', { signUpId: asked.signUpId });
  expect((await salma.post<Told>('accounts/codes', { signUpId: asked.signUpId }, { expect: 409 })).body).toMatchObject({
    code: 'accounts.too_many_codes',
    params: { minutes: 10 },
  });
});

story('nobody learns from the sign-up which addresses have an account', async (world) => {
  await world.person('Salma', 'founder');
  const stranger = world.visitor();
  const ask = async (login: string): Promise<Asked> => (await stranger.post<Asked>('accounts/sign-up', { login, password, role: 'founder' })).body;
  const [known, fresh] = [await ask('salma@tiwizi.test'), await ask('selma@tiwizi.test')];
  expect(Object.keys(known)).toEqual(Object.keys(fresh));
  expect(known.to).toBe('s•••a@tiwizi.test');
  expect((await world.messages('salma@tiwizi.test'))[0]).toMatchObject({ subject: 'Vous avez déjà un compte Tiwizi', text: expect.not.stringMatching(/\d{6}/) });
  for (const { signUpId } of [known, fresh])
    expect((await stranger.post<Told>('accounts/confirm', { signUpId, code: otherThan(await codeFor(world, 'selma@tiwizi.test')) }, { expect: 422 })).body.code).toBe(
      'accounts.code_wrong',
    );
});

story('a family shares a phone: each signs in with the own password, the same password is not taken twice', async (world) => {
  const [mother, son] = [world.visitor('Fatima'), world.visitor('Ayoub')];
  const her = await signsUp(world, mother, '0612345678');
  const his = await signsUp(world, son, '06 12 34 56 78', 'quatre chiens noirs');
  expect(his.accountId).not.toBe(her.accountId);
  for (const [words, account] of [
    [password, her],
    ['quatre chiens noirs', his],
  ] as const)
    expect((await world.visitor().post<{ accountId: string }>('accounts/sign-in', { login: '0612345678', password: words })).body.accountId).toBe(account.accountId);
  world.clock.set(new Date(world.clock.now().getTime() + 60_000));
  await world.visitor().post('accounts/sign-up', { login: '0612345678', password, role: 'mentor' });
  expect((await world.messages(phone))[0]?.text).toContain('a déjà un compte');
});

story('a repeated request makes one sign-up, and a poor password is told at its field', async (world) => {
  const salma = world.visitor('Salma');
  const wish = { login: 'salma@tiwizi.test', password, role: 'founder' };
  const [first, again] = [await salma.post<Asked>('accounts/sign-up', wish, { key: 'one' }), await salma.post<Asked>('accounts/sign-up', wish, { key: 'one' })];
  expect(again.body).toEqual(first.body);
  expect(await world.messages()).toHaveLength(1);
  expect((await salma.post<Told>('accounts/sign-up', { ...wish, password: 'deux chats gris' }, { key: 'one', expect: 422 })).body.code).toBe('platform.key_reused');
  expect((await salma.post<Told>('accounts/sign-up', { ...wish, password: 'Dcheira2027' }, { expect: 422 })).body.fields).toMatchObject([
    { path: 'password', code: 'accounts.password_personal' },
  ]);
  expect((await salma.post<Told>('accounts/sign-up', { ...wish, role: 'admin' }, { expect: 422 })).body.fields).toMatchObject([{ path: 'role' }]);
  expect((await salma.post<Told>('accounts/sign-up', { ...wish, login: '0528223344' }, { expect: 422 })).body.code).toBe('accounts.phone_not_mobile');
});
