import { LoanDesk } from '../../../world/loan-desk';
import { paper, says } from '../../../world/paper';
import { story } from '../../../world/world';

story('the four letters, minutes and the pack are papers in Arabic and French with the figures of the rows', async (world) => {
  const desk = await LoanDesk.open(world);
  const [salma, omar, hind, nora] = await world.people('Salma the founder', 'Omar the founder', 'Nadia the founder', 'Nora the founder');
  const committee = await desk.committee();
  const session = await committee.plans(world.today());
  const grant = { amountGranted: '45000.00', termMonths: 30 };
  const rulings = [
    [salma, { kind: 'approve', ...grant, purposeLines: [{ label: 'Machine à coudre', amount: '45000' }] }],
    [omar, { kind: 'approve_with_reservations', ...grant, reservations: [{ text: 'Bail signé', category: 'premises', kind: 'suspensive', dueOn: '2027-03-01' }] }],
    [hind, { kind: 'adjourn', reasons: ['incoherent_numbers'], questions: ['Un second devis ?'] }],
    [nora, { kind: 'reject', reasons: ['location'], commentForApplicant: 'Un autre local.', otherSchemes: ['idmaj_ci'] }],
  ] as const;
  const files: { id: string; item: string }[] = [];
  for (const [founder] of rulings) {
    const id = await desk.presented(founder);
    files.push({ id, item: await committee.puts(session, id) });
  }
  await committee.opens(session);
  for (const [i, [, decision]] of rulings.entries()) {
    const { item } = files[i]!;
    await committee.hears(item);
    await committee.votes(item, desk.member, decision.kind.startsWith('approve') ? 'for' : 'against');
    await desk.officer.post(`loans/committee/items/${item}/close`, decision);
  }
  const pack = await paper(desk.member, `loans/committee/sessions/${session}/pack?lang=fr`, 'pack-fr');
  says(pack.text, 'Dossier de séance', '50 000 DH', 'hind@tiwizi.test', 'Solide, clientes connues.');
  const arabicPack = await paper(desk.member, `loans/committee/sessions/${session}/pack?lang=ar`, 'pack-ar');
  says(arabicPack.text, '50 000', 'D-2027-0001', '80 000');
  expect((await world.db.one<{ n: number }>("select count(*)::int as n from committee_reading where what = 'pack'"))?.n).toBe(8);

  await desk.officer.post(`loans/committee/sessions/${session}/close`);
  await desk.officer.post(`loans/committee/sessions/${session}/minutes`);
  for (const one of [desk.officer, desk.member]) await one.post(`loans/committee/sessions/${session}/sign`);
  const minutes = await paper(desk.member, `loans/committee/sessions/${session}/minutes?lang=fr`, 'minutes-fr');
  says(minutes.text, 'Procès-verbal', 'C-2027-001', 'Accordé avec réserves', '45 000 DH', 'hind@tiwizi.test');
  await paper(desk.officer, `loans/committee/sessions/${session}/minutes?lang=ar`, 'minutes-ar');

  for (const [i, [founder, { kind }]] of rulings.entries()) {
    await founder.get(`loans/committee/files/${files[i]!.id}/letter`, { expect: 404 });
    await desk.officer.post(`loans/committee/files/${files[i]!.id}/notify`);
    const [french, arabic] = [
      await paper(founder, `loans/committee/files/${files[i]!.id}/letter?lang=fr`, `${kind}-fr`),
      await paper(founder, `loans/committee/files/${files[i]!.id}/letter?lang=ar`, `${kind}-ar`),
    ];
    says(french.text, `D-2027-000${i + 1}`, ...(kind.startsWith('approve') ? ['45 000 DH', '3 juillet 2027'] : []));
    says(arabic.text, `D-2027-000${i + 1}`, ...(kind.startsWith('approve') ? ['45 000'] : []));
    if (kind === 'reject') says(french.text, '3 février 2027', 'Un autre local.');
    if (kind === 'adjourn') says(french.text, 'Un second devis ?', '4 avril 2027');
    expect(french.text).not.toContain('hind@tiwizi.test'); // the voices stay secret
  }
  await omar.get(`loans/committee/files/${files[0]!.id}/letter`, { expect: 404 });
});
