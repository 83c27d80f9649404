import { systemActor } from '#kernel/permissions';
import { CreateAccount } from '#features/accounts';
import { story } from '../../world/world';

const outcome = (call: Promise<{ readonly status: number }>): Promise<string> =>
  call.then(
    ({ status }) => String(status),
    (error: Error) => /"code":"([a-z_.]+)"/.exec(error.message)?.[1] ?? error.message,
  );

story('a code brought back eight times at once opens one account', async (world) => {
  const { body } = await world.visitor().post<{ signUpId: string }>('accounts/sign-up', { login: 'salma@tiwizi.test', password: 'trois chats gris', role: 'founder' });
  const code = /\b\d{6}\b/.exec((await world.messages('salma@tiwizi.test'))[0]?.text ?? '')?.[0];
  const answers = await Promise.all(Array.from({ length: 8 }, () => outcome(world.visitor().post('accounts/confirm', { signUpId: body.signUpId, code }))));
  expect(answers.filter((answer) => answer === '200')).toHaveLength(1);
  expect(new Set(answers)).toEqual(new Set(['200', 'accounts.code_used']));
  expect(await world.db.one('select count(*)::int as n from account')).toEqual({ n: 1 });
});

story('one address makes one account, whoever asks at the same moment; a guessed code is counted once per guess', async (world) => {
  const wish = { email: 'karim@tiwizi.test', password: 'trois chats gris', roles: ['officer'], language: 'fr' } as const;
  const create = (): Promise<string> =>
    world.app
      .get(CreateAccount)
      .execute(systemActor('story'), wish)
      .then(
        () => 'made',
        (error: { code: string }) => error.code,
      );
  expect((await Promise.all(Array.from({ length: 8 }, create))).sort()).toEqual([...Array<string>(7).fill('accounts.already_known'), 'made']);

  const { body } = await world.visitor().post<{ signUpId: string }>('accounts/sign-up', { login: 'salma@tiwizi.test', password: 'trois chats gris', role: 'founder' });
  const code = /\b\d{6}\b/.exec((await world.messages('salma@tiwizi.test'))[0]?.text ?? '')?.[0] ?? '';
  const wrong = code === '111111' ? '222222' : '111111';
  const guesses = await Promise.all(Array.from({ length: 12 }, () => outcome(world.visitor().post('accounts/confirm', { signUpId: body.signUpId, code: wrong }))));
  expect(guesses.filter((answer) => answer === 'accounts.code_wrong')).toHaveLength(4); // the fifth ends it
  expect(await outcome(world.visitor().post('accounts/confirm', { signUpId: body.signUpId, code }))).toBe('accounts.code_exhausted');
});

story('ten wrong passwords at once close the door as surely as one after the other', async (world) => {
  await world.person('Salma', 'founder');
  const tries = (password: string): Promise<string> => outcome(world.visitor().post('accounts/sign-in', { login: 'salma@tiwizi.test', password }));
  await Promise.all(Array.from({ length: 10 }, () => tries('not her password')));
  expect(await tries('une belle journee')).toBe('accounts.too_many_tries');
});
