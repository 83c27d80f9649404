import { localDate } from '#kernel/calendar';
import { aScore, LoanDesk } from '../../../world/loan-desk';
import { paper, says } from '../../../world/paper';
import { story } from '../../../world/world';

interface Told {
  readonly code: string;
  readonly title: string;
}

story('a member reads the pack from seven days before the session to two days after, and nobody outside; each page bears name and moment', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma, omar] = await world.people('Salma the founder', 'Omar the founder');
  const committee = await desk.committee();
  const session = await committee.plans(localDate('2027-01-20'));
  const id = await desk.sent(salma);
  await desk.officer.post(`loans/applications/${id}/take`);
  await desk.studied(id);
  await desk.reviewer.post(`loans/applications/${id}/study/scores`, { lines: { ...aScore, market: { points: 5, comment: 'Trois concurrents.' } } });
  await desk.presents(id);
  const item = await committee.puts(session, id);
  await committee.puts(session, await desk.presented(omar));
  const at = `loans/committee/sessions/${session}/pack?lang=fr`;
  const onDay = async (day: string): Promise<void> => {
    world.clock.setDay(localDate(day));
    for (const who of [desk.member, desk.officer]) await who.post('accounts/sign-in', { login: `${who.name.toLowerCase()}@tiwizi.test`, password: 'une belle journee' });
  };
  for (const day of ['2027-01-12', '2027-01-23']) {
    await onDay(day);
    const { code, title } = (await desk.member.get<Told>(at, { expect: 403 })).body;
    expect([code, title]).toEqual(['committee.files_closed', expect.stringContaining('13 janvier 2027')]);
    expect((await desk.member.get<{ file: object | null; scores: object | null }>(`loans/committee/items/${item}`)).body).toMatchObject({ file: null, scores: null });
    await salma.post('accounts/sign-in', { login: 'salma@tiwizi.test', password: 'une belle journee' });
    await salma.get(at, { expect: 403 });
  }
  for (const day of ['2027-01-13', '2027-01-22']) {
    await onDay(day);
    const pack = await paper(desk.member, at, `pack-${day}`);
    says(pack.text, 'Marché et ventes', '10 / 20', '5–15', '70 / 100', '65–75', 'Solide, clientes connues.');
    // agenda, then a page for each file
    const pages = pack.text.split('\f').filter((page) => page.trim() !== '');
    if (pack.text) expect(pages.length).toBe(3);
    for (const page of pages) says(page, 'hind@tiwizi.test', `${day.slice(8)} janvier 2027`);
    expect((await desk.member.get<{ scores: { version: number; lines: object[] } }>(`loans/committee/items/${item}`)).body.scores).toMatchObject({
      version: 1,
      lines: expect.arrayContaining([expect.objectContaining({ code: 'market', mean: 10, low: 5, high: 15 })]),
    });
  }
});
