import type { KeptMessage } from '#platform/mail/message-folder';
import { forgetOldJob } from '#features/accounts';
import { Workers } from '#platform/queue/workers';
import type { HttpPerson } from '../../world/client';
import { story, type World } from '../../world/world';

interface Asked {
  readonly resetId: string;
  readonly channel: string;
  readonly to: string;
}
interface Told {
  readonly code: string;
  readonly params?: object;
  readonly fields?: readonly { readonly path: string; readonly code: string }[];
}
const salmas = 'salma@tiwizi.test';
const phone = '+212612345678';
const old = 'trois chats gris';
const fresh = 'sept oiseaux verts';

/** The answer does not wait for the message, so we do. */
async function messageTo(world: World, to: string, has: RegExp): Promise<KeptMessage> {
  for (let i = 0; i < 100; i++) {
    const found = (await world.messages(to)).find(({ text }) => has.test(text));
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`no message to ${to} that says ${has.source}`);
}
const resetText = /nouveau mot de passe : \d{6}/;
const codeFor = async (world: World, to: string): Promise<string> => /\b\d{6}\b/.exec((await messageTo(world, to, resetText)).text)![0];
const otherThan = (code: string): string => (code === '000000' ? '000001' : '000000');
const later = (world: World, minutes: number): void => world.clock.set(new Date(world.clock.now().getTime() + minutes * 60_000));

/** An account with that address, signed in. */
async function known(world: World, login: string, password = old): Promise<HttpPerson> {
  const person = world.visitor();
  const { body: asked } = await person.post<{ signUpId: string }>('accounts/sign-up', { login, password, role: 'founder' });
  const code = /\b\d{6}\b/.exec((await world.messages(login))[0]?.text ?? '')?.[0];
  await person.post('accounts/confirm', { signUpId: asked.signUpId, code });
  later(world, 1); // the newest message is told apart
  return person;
}
const ask = async (person: HttpPerson, login: string): Promise<Asked> => (await person.post<Asked>('accounts/password-resets', { login })).body;
const confirm = async (person: HttpPerson, resetId: string, code: string, expect = 200, password = fresh): Promise<Told> =>
  (await person.post<Told>('accounts/password-resets/confirm', { resetId, code, password }, { expect })).body;

story('a founder who forgot her password sets a new one by mail: she is in, everywhere else is out', async (world) => {
  const elsewhere = await known(world, salmas);
  const salma = world.visitor();
  const asked = await ask(salma, ' Salma@Tiwizi.test ');
  expect(asked).toMatchObject({ channel: 'email', to: 's•••a@tiwizi.test', minutes: 5 });
  const code = await codeFor(world, salmas);
  await elsewhere.get('accounts/me');
  await confirm(salma, asked.resetId, `${code.slice(0, 3)} ${code.slice(3)}`);
  const { body: me } = await salma.get<{ accountId: string; roles: string[] }>('accounts/me');
  expect(me.roles).toEqual(['founder']);
  await elsewhere.get('accounts/me', { expect: 401 });
  await world.visitor().post('accounts/sign-in', { login: salmas, password: old }, { expect: 422 });
  await world.visitor().post('accounts/sign-in', { login: salmas, password: fresh });
  expect((await confirm(world.visitor(), asked.resetId, code, 409)).code).toBe('accounts.code_used');
  const [act] = await world.db.query<{ payload: object }>("select payload from history where event_type = 'accounts.password_reset'");
  expect(act?.payload).toEqual({ accountId: me.accountId });
});

story('the code comes by text message to a phone of one account, and never to a phone that a family shares', async (world) => {
  await known(world, phone);
  const asked = await ask(world.visitor(), '٠٦١٢٣٤٥٦٧٨');
  expect(asked).toMatchObject({ channel: 'phone', to: '+212 6•• ••• •78' });
  const person = world.visitor();
  await confirm(person, asked.resetId, await codeFor(world, phone));
  await person.get('accounts/me');
  await world.visitor().post('accounts/sign-in', { login: phone, password: fresh });

  later(world, 20);
  await known(world, phone, 'quatre chiens noirs');
  const shared = await ask(world.visitor(), phone);
  expect(Object.keys(shared)).toEqual(Object.keys(asked));
  expect((await messageTo(world, phone, /plusieurs comptes/)).text).not.toMatch(/\d{6}/);
  expect((await confirm(world.visitor(), shared.resetId, '123456', 422)).code).toBe('accounts.code_wrong');
});

story('nobody learns from a reset which addresses have an account', async (world) => {
  await known(world, salmas);
  const blocked = 'karim@tiwizi.test';
  await known(world, blocked);
  await world.db.query("update account set state = 'blocked' where email = $1", [blocked]);
  const before = (await world.messages(blocked)).length;
  const stranger = world.visitor();
  const answers = [await ask(stranger, salmas), await ask(stranger, 'selma@tiwizi.test'), await ask(stranger, blocked)];
  const code = await codeFor(world, salmas);
  for (const answer of answers) {
    expect(Object.keys(answer)).toEqual(Object.keys(answers[0]!));
    expect(await confirm(stranger, answer.resetId, otherThan(code), 422)).toMatchObject({ code: 'accounts.code_wrong', params: { left: 4 } });
  }
  expect(await world.messages('selma@tiwizi.test')).toEqual([]);
  expect(await world.messages(blocked)).toHaveLength(before);
  expect((await stranger.post<Told>('accounts/password-resets', { login: 'salma' }, { expect: 422 })).body.fields).toMatchObject([{ path: 'login' }]);
});

story('a wrong code is counted, a fifth mistake ends it, and only the newest code opens', async (world) => {
  await known(world, salmas);
  const person = world.visitor();
  const first = await ask(person, salmas);
  const code = await codeFor(world, salmas);
  for (let left = 4; left > 0; left--) expect((await confirm(person, first.resetId, otherThan(code), 422)).params).toEqual({ left });
  expect((await confirm(person, first.resetId, otherThan(code), 409)).code).toBe('accounts.code_exhausted');
  expect((await confirm(person, first.resetId, code, 409)).code).toBe('accounts.code_exhausted');
  later(world, 1);
  const second = await ask(person, salmas);
  expect((await confirm(person, first.resetId, code, 404)).code).toBe('accounts.reset_unknown');
  later(world, 5);
  expect((await confirm(person, second.resetId, code, 409)).code).toBe('accounts.code_expired');
  await person.post('accounts/sign-in', { login: salmas, password: old });
});

story('the sixth request in a quarter of an hour and the ninth in a day have to wait, and after a day nothing of it is kept', async (world) => {
  const person = world.visitor();
  for (let i = 0; i < 5; i++) await ask(person, salmas);
  expect((await person.post<Told>('accounts/password-resets', { login: salmas }, { expect: 409 })).body).toMatchObject({
    code: 'accounts.too_many_codes',
    params: { minutes: 15 },
  });
  later(world, 16);
  for (let i = 0; i < 3; i++) await ask(person, salmas);
  expect((await person.post<Told>('accounts/password-resets', { login: salmas }, { expect: 409 })).body).toMatchObject({ code: 'accounts.too_many_resets' });
  later(world, 25 * 60);
  await ask(person, salmas);
  later(world, 25 * 60);
  await world.app.get(Workers).runNow(forgetOldJob.name);
  await world.settle();
  expect(await world.db.query('select 1 from password_reset')).toEqual([]);
});

story('a poor password is told at its field and does not use up the code', async (world) => {
  await known(world, salmas);
  const person = world.visitor();
  const { resetId } = await ask(person, salmas);
  const code = await codeFor(world, salmas);
  expect((await confirm(person, resetId, code, 422, 'court')).fields).toMatchObject([{ path: 'password', code: 'accounts.password_too_short' }]);
  expect((await confirm(person, resetId, code, 422, 'salma@tiwizi')).fields).toMatchObject([{ path: 'password', code: 'accounts.password_personal' }]);
  expect((await confirm(person, resetId, code, 422, 'salma-2026!!')).fields).toMatchObject([{ path: 'password', code: 'accounts.password_personal' }]);
  await confirm(person, resetId, code);
});
