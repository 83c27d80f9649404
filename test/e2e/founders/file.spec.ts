import type { HttpPerson } from '../../world/client';
import { LoanDesk } from '../../world/loan-desk';
import { activeMentor, chartered, proposalsOf } from '../../world/mentors';
import { story } from '../../world/world';

interface Task {
  readonly id: string;
  readonly kind: string;
  readonly part: string;
  readonly state: string;
  readonly words: string;
  readonly mine: boolean;
  readonly mayEnd: boolean;
  readonly byItself: boolean;
}
interface File {
  readonly as: string;
  readonly light: { readonly light: string; readonly alerts: readonly { readonly code: string; readonly level: string; readonly cause: object }[] } | null;
  readonly loan: { readonly nextAmount: string | null; readonly outstanding: string | null; readonly overdue: string | null; readonly daysPastDue: number };
  readonly mentor: { readonly amountsShared: boolean } | null;
  readonly plan: { readonly state: string; readonly dueOn: string } | null;
  readonly tasks: readonly Task[];
  readonly notes: readonly { readonly id: string; readonly words: string; readonly audience: string }[];
  readonly papers: readonly object[];
}
interface Told {
  readonly code: string;
}
interface Firms {
  readonly items: readonly { readonly personId: string; readonly look: boolean; readonly plan: string | null; readonly light: NonNullable<File['light']> }[];
  readonly counts: Readonly<Record<string, number>>;
}

const idOf = async (who: HttpPerson): Promise<string> => (await who.get<{ personId: string }>('accounts/me')).body.personId;
const fileOf = async (who: HttpPerson, id: string): Promise<File> => (await who.get<File>(`founders/${id}`)).body;

story('one file for founder, mentor and officer: no amount for a mentor without consent; a missed instalment is a task for both until it is paid', async (world) => {
  const desk = await LoanDesk.open(world);
  const hanan = await activeMentor(world, desk, 'Hanan the mentor');
  const [salma, omar] = await world.people('Salma the founder', 'Omar the founder');
  const other = await activeMentor(world, desk, 'Other the mentor');
  const loanId = await desk.disbursed(salma, world.today());
  await desk.withoutLetters();
  const { mentorshipId } = await chartered(world, desk.officer, hanan, [salma], (await proposalsOf(hanan))[0]!.id);
  await world.settle();
  const id = await idOf(salma);

  // each reads the file as what they are; strangers know nothing of it
  expect([(await fileOf(salma, id)).as, (await fileOf(hanan, id)).as, (await fileOf(desk.officer, id)).as]).toEqual(['founder', 'mentor', 'officer']);
  for (const stranger of [omar, other]) await stranger.get(`founders/${id}`, { expect: 404 });
  expect((await fileOf(hanan, id)).papers).toEqual([]);

  // amounts: for the mentor only while the founder says yes
  const amounts = async (who: HttpPerson) => Object.values((await fileOf(who, id)).loan).filter((value) => typeof value === 'string' && /^\d+\.\d\d$/.test(value)).length;
  expect([await amounts(salma), await amounts(desk.officer), await amounts(hanan)]).toEqual([3, 3, 0]);
  await hanan.put('founders/me/consent', { given: true }, { expect: 409 });
  await salma.put('founders/me/consent', { given: true });
  await salma.put('founders/me/consent', { given: true });
  expect([await amounts(hanan), (await fileOf(hanan, id)).mentor?.amountsShared]).toEqual([3, true]);
  await salma.put('founders/me/consent', { given: false });
  expect(await amounts(hanan)).toBe(0);
  expect(await world.db.query('select given_at is not null as given, withdrawn_at is not null as withdrawn from amount_consent')).toEqual([{ given: true, withdrawn: true }]);

  // tasks: the two for each other, the platform for all; what is among officers stays there
  const dueOn = world.today();
  const task = (who: HttpPerson, part: string, words: string, expect?: number) => who.post<Told>(`founders/${id}/tasks`, { part, words, dueOn }, expect ? { expect } : {});
  await task(desk.officer, 'officer', 'Vérifier le bail');
  await task(hanan, 'founder', 'Compter la caisse');
  expect((await task(hanan, 'officer', 'Faire cela', 422)).body.code).toBe('founders.task_not_for_them');
  const words = async (who: HttpPerson) => (await fileOf(who, id)).tasks.map((one) => one.words).sort();
  expect([await words(salma), await words(hanan), await words(desk.officer)]).toEqual([['Compter la caisse'], ['Compter la caisse'], ['Compter la caisse', 'Vérifier le bail']]);
  const [hers] = (await salma.get<{ items: Task[] }>('founders/tasks')).body.items;
  expect((await salma.get<{ steps: { code: string }[] }>('guidance')).body.steps.map(({ code }) => code)).toContain('founders.do_tasks');
  await omar.post(`founders/tasks/${hers?.id}/state`, { state: 'done' }, { expect: 404 });
  await salma.post(`founders/tasks/${hers?.id}/state`, { state: 'done' });
  expect((await salma.post<Told>(`founders/tasks/${hers?.id}/state`, { state: 'done' }, { expect: 409 })).body.code).toBe('founders.task_over');

  // notes: for oneself, for the platform, for everybody; taken back the words are gone
  for (const audience of ['author', 'staff', 'all']) await hanan.post(`founders/${id}/notes`, { words: `pour ${audience}`, audience });
  const notes = async (who: HttpPerson) => (await fileOf(who, id)).notes.map(({ audience }) => audience).sort();
  expect([await notes(hanan), await notes(desk.officer), await notes(salma)]).toEqual([['all', 'author', 'staff'], ['all', 'staff'], ['all']]);
  const shared = (await fileOf(salma, id)).notes[0]!;
  await salma.post(`founders/notes/${shared.id}/take-back`, {}, { expect: 404 });
  await hanan.post(`founders/notes/${shared.id}/take-back`);
  expect([await notes(salma), await world.db.one('select words from founder_note where id = $1', [shared.id])]).toEqual([[], { words: '' }]);

  // three days after an unpaid due day both have a task; no amount, neither on screen nor in the mail
  const { due } = (await salma.get<{ instalments: { due: string }[] }>(`loans/${loanId}`)).body.instalments[0]!;
  const missed = async (who: HttpPerson) => (await fileOf(who, id)).tasks.filter(({ kind }) => kind === 'missed_instalment');
  const after = (days: number): string => new Date(Date.parse(due) + days * 86_400_000).toISOString().slice(0, 10);
  await world.dayBecomes(after(2));
  expect(await missed(desk.officer)).toEqual([]);
  await world.dayBecomes(after(3));
  await world.dayBecomes(after(6));
  expect((await missed(desk.officer)).map(({ part, state }) => `${part} ${state}`).sort()).toEqual(['mentor open', 'officer open']);
  expect((await missed(hanan)).map(({ part, mine }) => [part, mine])).toEqual([['mentor', true]]);
  expect(JSON.stringify(await fileOf(hanan, id))).not.toContain('1388');
  const mails = (await world.messages('hanan@tiwizi.test')).map(({ text }) => text);
  expect(mails.some((text) => text.includes('Une échéance n’est pas arrivée'))).toBe(true);
  expect(mails.join()).not.toMatch(/1.?388/);
  await desk.collects(loanId, '1388.00', after(6));
  await world.settle();
  expect((await missed(desk.officer)).map(({ state, byItself }) => [state, byItself])).toEqual([
    ['done', true],
    ['done', true],
  ]);

  // the mentor is another one: nothing is seen any more, and the yes went with the old one
  await salma.put('founders/me/consent', { given: true });
  await hanan.post(`founders/${id}/tasks`, { part: 'mentor', words: 'Relire le bail', dueOn: world.today() });
  await salma.post(`mentoring/mentorships/${mentorshipId}/replace`);
  await world.settle();
  await hanan.get(`founders/${id}`, { expect: 404 });
  expect((await hanan.get<{ items: Task[] }>('founders/tasks')).body.items).toEqual([]);
});

story('three amber signals bring a firm to the officer’s list with their reasons before an instalment is late; red asks for a plan within ten working days', async (world) => {
  const desk = await LoanDesk.open(world);
  const hanan = await activeMentor(world, desk, 'Hanan the mentor');
  const [salma] = await world.people('Salma the founder');
  await desk.disbursed(salma, world.today());
  await desk.withoutLetters();
  const { mentorshipId } = await chartered(world, desk.officer, hanan, [salma], (await proposalsOf(hanan))[0]!.id);
  await world.settle();
  const id = await idOf(salma);
  const firms = async () => (await desk.officer.get<Firms>('founders')).body;
  expect((await firms()).items).toMatchObject([{ personId: id, look: false, light: { light: 'green', alerts: [] } }]);

  // the mentor's report: little cash, customers who do not pay, taxes open
  await world.dayBecomes('2027-01-25');
  const report = { mentorshipId, mode: 'visit', heldOn: world.today(), light: 'amber', said: 'La caisse est basse.', morale: 4 };
  const figures = { turnover: '9000.00', cash: '4500.00', charges: '3000.00', unpaid_customers: '15000.00', tax_up_to_date: false };
  const actions = [{ owner: 'founder', what: 'Relancer les clients', dueOn: '2027-01-30' }];
  await hanan.post('followup/reports', { ...report, figures, actions });
  await world.settle();
  const list = await firms();
  expect(list.counts).toEqual({ green: 0, amber: 1, red: 0 });
  expect(list.items).toMatchObject([{ personId: id, look: true, plan: null }]);
  expect(list.items[0]!.light.alerts.map(({ code, level, cause }) => ({ code, level, cause }))).toEqual([
    { code: 'runway', level: 'amber', cause: { cash: '4500.00', charges: '3000.00', months: 2 } },
    { code: 'tax', level: 'amber', cause: {} },
    { code: 'unpaid_customers', level: 'amber', cause: expect.objectContaining({ owed: '15000.00', threshold: 25 }) as object },
  ]);
  // no instalment is late yet: the first arrears bucket is empty
  expect((await fileOf(desk.officer, id)).loan.daysPastDue).toBe(0);
  const open = async () => (await fileOf(desk.officer, id)).tasks.filter(({ state }) => state === 'open').map(({ kind, part }) => `${kind} ${part}`);
  expect((await open()).sort()).toEqual(['own founder', 'three_signals officer']);
  expect((await desk.officer.get<{ steps: { code: string }[] }>('guidance')).body.steps.map(({ code }) => code)).toContain('founders.look_at_firms');
  await world.settle();
  await world.dayBecomes('2027-01-26');
  expect((await open()).sort()).toEqual(['own founder', 'three_signals officer']); // told once

  // she is at the end of her strength: red, a call within two working days, a plan within ten
  await world.dayBecomes('2027-02-01');
  await hanan.post('followup/reports', { ...report, heldOn: world.today(), light: 'red', said: 'Elle n’en peut plus.', morale: 2 });
  await world.settle();
  const red = await fileOf(salma, id);
  expect([red.light?.light, red.light?.alerts[0]]).toMatchObject(['red', { code: 'morale', level: 'red', cause: { morale: 2 } }]);
  expect(red.plan).toMatchObject({ state: 'wanted', dueOn: '2027-02-15' });
  expect((await open()).sort()).toEqual(['call_founder officer', 'own founder', 'write_plan officer']);
  const plan = (who: HttpPerson, body: object, expect?: number) => who.post<Told>(`founders/${id}/plan`, body, expect ? { expect } : {});
  await plan(hanan, { steps: [{ measure: 'visit', dueOn: '2027-02-05', part: 'officer' }] }, 403);
  expect((await plan(desk.officer, { steps: [{ measure: 'visit', dueOn: '2027-01-05', part: 'officer' }] }, 422)).body.code).toBe('founders.day_past');
  const steps = [
    { measure: 'visit', dueOn: '2027-02-05', part: 'officer' },
    { measure: 'course', dueOn: '2027-02-20', part: 'founder', words: 'Tenir sa caisse' },
  ];
  await plan(desk.officer, { words: 'Retrouver de la caisse', steps });
  expect((await plan(desk.officer, { steps }, 409)).body.code).toBe('founders.plan_not_now');
  expect((await open()).sort()).toEqual(['call_founder officer', 'course founder', 'own founder', 'visit officer']);
  expect((await firms()).items).toMatchObject([{ plan: 'running' }]);
  await desk.officer.post(`founders/${id}/plan/end`, { state: 'done', outcome: 'Trois clients ont payé' });
  await world.dayBecomes('2027-02-02');
  expect((await fileOf(salma, id)).plan).toMatchObject({ state: 'done' }); // the same red asks for no second plan
  const history = await world.db.query<{ move: string }>("select move from history where subject_kind = 'action_plan' order by n");
  expect(history.map(({ move }) => move)).toEqual(['want_plan', 'begin_plan', 'finish_plan']);
});
