import { Workers } from '#platform/queue/workers';
import { LoanDesk } from '../../world/loan-desk';
import { activeMentor } from '../../world/mentors';
import { story } from '../../world/world';

const small = { amount: '12000', termMonths: 6, needs: '42000', physicalInvestment: '40000' };
type Line = { id: string; kind: string; state: string; reason: string | null };

story('what happens to a file, a loan and a mentor is told once, and what has gone on meanwhile is not', async (world) => {
  const desk = await LoanDesk.open(world);
  const admin = await world.person('Keeper', 'admin');
  const [salma, omar] = await world.people('Salma the founder', 'Omar the founder');
  const mentor = await activeMentor(world, desk, 'Hanan the mentor');
  const send = (): Promise<unknown> => world.app.get(Workers).runNow('reminders.send_due');
  const mine = async (who: typeof salma): Promise<Line[]> => (await who.get<{ items: Line[] }>('reminders/mine')).body.items;
  const told = async (who: typeof salma): Promise<string[]> =>
    (await mine(who))
      .filter(({ state }) => state !== 'pending')
      .map(({ kind, state, reason }) => `${kind} ${reason ?? state}`)
      .sort();

  await desk.sent(salma);
  await world.settle();
  for (let twice = 0; twice < 2; twice++) await send();
  expect(await told(salma)).toEqual(['application_received sent']);
  const [mail] = await world.messages('salma@tiwizi.test');
  const [line] = await mine(salma);
  const words = (await salma.get<{ subject: string; text: string }>(`reminders/${line!.id}/words`)).body;
  expect(mail?.text).toContain(words.text); // the inbox says what the mail said
  await omar.get(`reminders/${line!.id}/words`, { expect: 404 });

  // from the file to the money in one morning: the contract is signed by the time the message would leave
  const loanId = await desk.disbursed(omar, world.today(), small);
  await world.settle();
  await send();
  expect((await told(omar)).filter((one) => /^(application_received|contract_ready|money_sent|mentor)/.test(one))).toEqual([
    'application_received sent',
    'contract_ready already_done',
    'money_sent sent',
  ]);
  // a mentor is asked, the founder is asked, both know
  const proposal = await world.db.one<{ id: string }>('select id from mentor_proposal where loan_id = $1', [loanId]);
  if (proposal) expect(await told(mentor)).toContain('mentor_asked sent');

  // all texts, for who watches them
  const { items } = (await admin.get<{ items: { kind: string; parts: number; text: string }[] }>('reminders/templates?lang=ar')).body;
  expect(items.filter(({ parts, text }) => parts > 2 || /\{\{|messages\./.test(text))).toEqual([]);
});
