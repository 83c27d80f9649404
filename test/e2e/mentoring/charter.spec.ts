import { createHash } from 'node:crypto';
import { CHAIN_START, signatureText } from '#kernel/signature';
import { LoanDesk } from '../../world/loan-desk';
import { activeMentor, bothAgree, charterCode, proposalsOf, signCharter } from '../../world/mentors';
import { story } from '../../world/world';

interface Charter {
  readonly state: string;
  readonly mentorshipState: string;
  readonly as: string;
  readonly maySign: boolean;
  readonly paper: boolean;
  readonly parties: readonly { readonly party: string; readonly signedAt: string | null; readonly hash: string | null }[];
  readonly fr: readonly { readonly code: string; readonly body: string }[];
  readonly allowedMoves: readonly string[];
}
interface Told {
  readonly code: string;
}
interface Signature {
  readonly charter_id: string;
  readonly party: string;
  readonly account_id: string;
  readonly signed_at: Date;
  readonly evidence: Record<string, unknown>;
  readonly previous: string;
  readonly hash: string;
}

story('a charter is signed by founder, mentor and mediator, each by code; only then is the mentorship active, and all three hold the same paper', async (world) => {
  const desk = await LoanDesk.open(world);
  const hanan = await activeMentor(world, desk, 'Hanan the mentor');
  const [salma, omar] = await world.people('Salma the founder', 'Omar the founder');
  await desk.granted(salma);
  await world.settle();
  const { mentorshipId } = await bothAgree(hanan, [salma], (await proposalsOf(hanan))[0]!.id);
  const at = `mentoring/mentorships/${mentorshipId}/charter`;
  const steps = async (who: typeof salma) => (await who.get<{ steps: { code: string }[] }>('guidance')).body.steps.map(({ code }) => code);
  const seen = async (who: typeof salma) => (await who.get<Charter>(at)).body;

  // each of the three is told; a stranger knows nothing; nothing happens without the charter
  expect(await steps(salma)).toContain('mentoring.sign_charter');
  expect(await steps(hanan)).toContain('mentoring.sign_charter');
  expect(await steps(desk.officer)).toContain('mentoring.mediate');
  await omar.get(at, { expect: 404 });
  await omar.post(`${at}/code`, {}, { expect: 404 });
  expect([(await seen(salma)).as, (await seen(hanan)).as, (await seen(desk.officer)).as]).toEqual(['founder', 'mentor', 'mediator']);
  expect((await seen(salma)).fr[0]?.body).toContain('Atelier de couture');
  const meeting = { startsAt: '2027-01-12T10:00', mode: 'office' };
  expect((await salma.post<Told>(`mentoring/mentorships/${mentorshipId}/meetings`, meeting, { expect: 409 })).body.code).toBe('mentoring.mentorship_not_active');
  for (const state of ['charter_signed', 'active', 'paused'])
    await expect(world.db.query('update mentorship set state = $2 where id = $1', [mentorshipId, state])).rejects.toThrow('needs three signatures');

  // three days later whoever has not signed is reminded
  const code = await charterCode(world, salma, mentorshipId);
  expect((await salma.post<Told>(`${at}/sign`, { code: code === '000000' ? '000001' : '000000' }, { expect: 422 })).body).toMatchObject({
    code: 'mentoring.code_wrong',
    fields: [{ path: 'code' }],
  });
  await salma.post(`${at}/sign`, { code });
  expect((await salma.post<Told>(`${at}/sign`, { code }, { expect: 409 })).body.code).toBe('mentoring.signed_already');
  expect((await salma.post<Told>(`${at}/code`, {}, { expect: 409 })).body.code).toBe('mentoring.signed_already');
  expect(await seen(salma)).toMatchObject({ state: 'open', mentorshipState: 'accepted', maySign: false, paper: false });
  await world.dayBecomes('2027-01-05');
  await world.dayBecomes('2027-01-08');
  const asked = async (to: string) => (await world.messages(to)).filter(({ subject }) => subject.startsWith('Charte de mentorat')).length;
  expect([await asked('salma@tiwizi.test'), (await asked('hanan@tiwizi.test')) > 0]).toEqual([0, true]);

  // the last two at the same moment: one paper, one start
  const codes = [await charterCode(world, hanan, mentorshipId), await charterCode(world, desk.officer, mentorshipId)];
  await Promise.all([hanan.post(`${at}/sign`, { code: codes[0] }), desk.officer.post(`${at}/sign`, { code: codes[1] })]);
  expect(await seen(hanan)).toMatchObject({ state: 'signed', mentorshipState: 'active', paper: true, allowedMoves: ['pause_mentorship', 'leave'] });
  expect(await steps(hanan)).not.toContain('mentoring.sign_charter');
  const papers = await Promise.all([salma, hanan, desk.officer].map((who) => who.download(`${at}.pdf`)));
  expect(papers.map(({ status, bytes }) => [status, bytes.subarray(0, 5).toString()])).toEqual(Array(3).fill([200, '%PDF-']));
  expect(new Set(papers.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'))).size).toBe(1);

  // the chain can be checked by anybody, and nobody changes it
  const rows = await world.db.query<Signature>('select charter_id, party, account_id, signed_at, evidence, previous, hash from charter_signature order by n');
  let previous = CHAIN_START;
  for (const one of rows) {
    const text = signatureText({ paper: one.charter_id, party: one.party, mode: 'code', accountId: one.account_id, signedAt: one.signed_at, evidence: one.evidence, previous });
    expect(one.hash).toBe(createHash('sha256').update(text).digest('hex'));
    previous = one.hash;
  }
  expect(rows.map(({ party }) => party).sort()).toEqual(['founder', 'mediator', 'mentor']);
  await expect(world.db.query("update charter_signature set party = 'founder'")).rejects.toThrow('charter_signature');
  const history = await world.db.query<{ move: string }>("select move from history where subject_kind = 'mentorship' and move is not null order by n");
  expect(history.map(({ move }) => move)).toEqual(['sign_part', 'sign_part', 'sign_part', 'sign_charter', 'start']);
});

story('a mentorship rests, goes on and ends; a mentor who leaves makes way for the next one; an officer is no mediator of an own case', async (world) => {
  const desk = await LoanDesk.open(world);
  const hanan = await activeMentor(world, desk, 'Hanan the mentor');
  const [salma] = await world.people('Salma the founder');
  await desk.granted(salma);
  await world.settle();
  const { mentorshipId } = await bothAgree(hanan, [salma], (await proposalsOf(hanan))[0]!.id);
  // the mentor is an officer as well: she signs as the mentor, and as nothing else
  await world.db.query("insert into account_role (account_id, role) select account_id, 'officer' from person where id = (select person_id from mentor)");
  await signCharter(world, [hanan], mentorshipId);
  expect((await hanan.post<Told>(`mentoring/mentorships/${mentorshipId}/charter/code`, {}, { expect: 409 })).body.code).toBe('mentoring.signed_already');
  const move = (who: typeof salma, body: object, expect?: number) =>
    who.post<Told & { state: string }>(`mentoring/mentorships/${mentorshipId}/move`, body, expect ? { expect } : {});
  expect((await move(hanan, { move: 'pause_mentorship' }, 409)).body.code).toBe('mentoring.mentorship_move_not_now');
  await signCharter(world, [salma, desk.officer], mentorshipId);
  expect((await move(hanan, { move: 'pause_mentorship' })).body.state).toBe('paused');
  expect((await move(desk.officer, { move: 'resume' })).body.state).toBe('active');
  await move(salma, { move: 'leave' }, 403);
  expect((await move(desk.officer, { move: 'close' }, 422)).body.code).toBe('mentoring.reason_missing');
  // who began before there was a charter goes on, also while the three sign it now
  const [omar] = await world.people('Omar the founder');
  await desk.granted(omar);
  await world.settle();
  const before = await bothAgree(hanan, [omar], (await proposalsOf(hanan)).find(({ state }) => state === 'proposed')!.id);
  await world.db.query("update mentorship set before_charter = true, state = 'active' where id = $1", [before.mentorshipId]);
  await hanan.post(`mentoring/mentorships/${before.mentorshipId}/meetings`, { startsAt: '2027-01-12T10:00', mode: 'phone' });
  await signCharter(world, [omar, hanan, desk.officer], before.mentorshipId);
  expect((await omar.get<Charter>(`mentoring/mentorships/${before.mentorshipId}/charter`)).body).toMatchObject({ state: 'signed', mentorshipState: 'active', paper: true });

  const other = await activeMentor(world, desk, 'Other the mentor');
  await world.settle();
  expect(await proposalsOf(other)).toEqual([]);
  await move(hanan, { move: 'leave' });
  await world.settle();
  expect((await proposalsOf(other)).map(({ state }) => state)).toEqual(['proposed']);
  expect(await world.db.one('select state, closed_reason from mentorship where id = $1', [mentorshipId])).toEqual({ state: 'closed', closed_reason: 'mentor_left' });
});
