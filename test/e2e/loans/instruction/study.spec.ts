import { aScore, LoanDesk } from '../../../world/loan-desk';
import { story } from '../../../world/world';

interface Told {
  readonly code: string;
  readonly fields: readonly { readonly path: string }[];
}
interface Study {
  readonly note: { readonly version: number; readonly fitsPlan: boolean } | null;
  readonly scores: readonly { readonly by: string; readonly total: number; readonly mine: boolean }[];
  readonly summary: object | null;
  readonly given: number;
  readonly gaps: readonly string[];
}

story('a study says all that is missing at once, then goes by two pairs of eyes to the committee', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const id = await desk.sent(salma);
  await desk.officer.post(`loans/applications/${id}/instruct`);
  const at = `loans/applications/${id}`;
  const gaps = (await desk.officer.post<Told>(`${at}/propose`, {}, { expect: 409 })).body;
  expect([gaps.code, gaps.fields.map(({ path }) => path)]).toEqual([
    'instruction.study_incomplete',
    ['person', 'project', 'market', 'finances', 'risks', 'opinion', 'amount', 'termMonths', 'meeting', 'score'],
  ]);
  expect((await desk.officer.get<{ state: string }>(at)).body.state).toBe('in_instruction');
  await desk.studied(id);
  expect((await desk.officer.get<Study>(`${at}/study`)).body).toMatchObject({ gaps: [], note: { version: 1, fitsPlan: true } });
  await desk.officer.post(`${at}/propose`);
  expect((await desk.officer.post<Told>(`${at}/present`, {}, { expect: 403 })).body.code).toBe('loans.move_not_yours');
  expect((await desk.officer.put<Told>(`${at}/study/note`, { version: 1, person: 'Autre chose' }, { expect: 409 })).body.code).toBe('instruction.not_studied_now');
  await desk.reviewer.post(`${at}/send-back`, { reason: 'Le marché est trop court.' });
  const reasons = async (who: typeof salma): Promise<(string | null)[]> =>
    (await who.get<{ history: { move: string; reason: string | null }[] }>(at)).body.history.filter(({ move }) => move === 'send_back').map(({ reason }) => reason);
  expect([await reasons(salma), await reasons(desk.officer)]).toEqual([[null], ['Le marché est trop court.']]);
  await desk.presents(id);
  const [salmaSees, member] = [(await salma.get<{ state: string }>(at)).body.state, await desk.officer.get<{ opinion: string }>(at)];
  expect([salmaSees, member.body.opinion.split('\n\n')]).toEqual(['ready_for_committee', Array<string>(5).fill('Solide, clientes connues.')]);
  await salma.get(`${at}/study`, { expect: 403 });
});

story('scores are blind: nobody sees another one before giving an own one, once', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma, fatiha] = await world.people('Salma the founder', 'Fatiha the officer');
  const id = await desk.sent(salma);
  await desk.officer.post(`loans/applications/${id}/instruct`);
  await desk.studied(id);
  const seen = async (who: typeof fatiha): Promise<Study> => (await who.get<Study>(`loans/applications/${id}/study`)).body;
  expect(await seen(fatiha)).toMatchObject({ scores: [], summary: null, given: 1 });
  const low = { ...aScore, market: { points: 5, comment: 'Trois concurrents.' } };
  const score = (lines: object, expect: number) => fatiha.post<Told>(`loans/applications/${id}/study/scores`, { lines }, { expect });
  expect((await score({ ...low, fit: { points: 26, comment: 'Trop.' }, support: { points: 3, comment: '' } }, 422)).body.fields.map(({ path }) => path)).toEqual([
    'lines.fit.points',
    'lines.support.comment',
  ]);
  const answers = await Promise.all([1, 2].map(() => fatiha.post<Told>(`loans/applications/${id}/study/scores`, { lines: low }).catch((error: unknown) => String(error))));
  expect(answers.filter((answer) => typeof answer === 'string')).toHaveLength(1);
  const { scores, summary } = await seen(fatiha);
  expect(scores.map(({ total, mine }) => `${total} ${mine}`).sort()).toEqual(['65 true', '75 false']);
  expect(summary).toEqual({ count: 2, mean: 70, low: 65, high: 75, spread: 10 });
  for (const sql of ['update instruction_score set total = 0', 'delete from instruction_record', 'truncate instruction_score'])
    await expect(world.db.query(sql)).rejects.toThrow(/append-only/);
});

story('two officers at one note: the second is told, nothing is written over', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma] = await world.people('Salma the founder');
  const id = await desk.sent(salma);
  await desk.officer.post(`loans/applications/${id}/instruct`);
  const note = (who: typeof salma, person: string, version: number, expect: number) => who.put<Told>(`loans/applications/${id}/study/note`, { person, version }, { expect });
  await note(desk.officer, 'Elle connaît le métier.', 0, 200);
  expect((await note(desk.reviewer, 'Autre texte.', 0, 409)).body.code).toBe('instruction.written_meanwhile');
  await note(desk.reviewer, 'Elle connaît le métier et sa clientèle.', 1, 200);
  await desk.officer.put(`loans/applications/${id}/study/note`, { market: 'Deux commandes écrites.', version: 2 });
  expect((await desk.officer.get<{ note: object }>(`loans/applications/${id}/study`)).body.note).toMatchObject({
    person: 'Elle connaît le métier et sa clientèle.',
    market: 'Deux commandes écrites.',
  });
  const both = await Promise.all([desk.officer, desk.reviewer].map((who) => who.post<Told>(`loans/applications/${id}/propose`, {}, { expect: 409 })));
  expect(both.map(({ body }) => body.code)).toEqual(['instruction.study_incomplete', 'instruction.study_incomplete']);
});

story('rules exclude a file only by a person with words; the applicant answers in time, another officer reads', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma, omar] = await world.people('Salma the founder', 'Omar the founder');
  const [id, other] = [await desk.sent(salma), await desk.sent(omar)];
  const declare = (file: string, expect: number) =>
    desk.officer.post<Told>(`loans/applications/${file}/declare-ineligible`, { explanation: 'La personne est trop jeune pour ce prêt.' }, { expect });
  expect((await declare(id, 409)).body.code).toBe('instruction.rules_pass');
  await world.db.query("update person set birth_year = 2012 where account_id in (select id from account where email like '%salma%' or email like '%omar%')");
  await desk.officer.post(`loans/applications/${id}/instruct`);
  await declare(id, 200);
  await declare(other, 200);
  const { ineligibility } = (await salma.get<{ ineligibility: { rules: { id: string }[]; explanation: string; contestUntil: string } }>(`loans/applications/${id}/ineligibility`))
    .body;
  expect([ineligibility.rules.length > 0, ineligibility.contestUntil]).toEqual([true, '2027-02-03']);
  await omar.get(`loans/applications/${id}/ineligibility`, { expect: 404 });
  const facts = { facts: 'Ma date de naissance était mal écrite.' };
  await salma.post(`loans/applications/${id}/contest`, facts);
  expect((await salma.get<{ state: string }>(`loans/applications/${id}`)).body.state).toBe('submitted');
  expect((await desk.officer.post<Told>(`loans/applications/${id}/instruct`, {}, { expect: 403 })).body.code).toBe('loans.move_not_yours');
  await desk.reviewer.post(`loans/applications/${id}/instruct`);
  await world.dayBecomes('2027-02-04');
  await omar.post('accounts/sign-in', { login: 'omar@tiwizi.test', password: 'une belle journee' });
  expect((await omar.post<Told>(`loans/applications/${other}/contest`, facts, { expect: 409 })).body.code).toBe('instruction.too_late_to_contest');
  expect((await omar.get<{ state: string }>(`loans/applications/${other}`)).body.state).toBe('ineligible');
});
