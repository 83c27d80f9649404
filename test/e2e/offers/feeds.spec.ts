import { AnAgency } from '../../world/agencies';
import { Receiver } from '../../world/receiver';
import { Workers } from '#platform/queue/workers';
import { localDate } from '#kernel/calendar';
import { story, type World } from '../../world/world';

interface Run {
  readonly outcome: string;
  readonly fault: string | null;
  readonly message: string | null;
  readonly byHand: boolean;
  readonly created: number | null;
  readonly removed: number | null;
  readonly refused: number | null;
}
const bellRings = async (world: World, day: string): Promise<void> => {
  world.clock.setDay(localDate(day));
  await world.app.get(Workers).runNow('offers.pull_feeds');
  await world.settle();
};
const names = { 'jobs.example.ma': ['93.184.215.14'], 'inner.example.ma': ['93.184.215.14', '10.0.0.7'] };
const list = (...titles: string[]): string => ['Référence;Intitulé;Employeur;Ville', ...titles.map((title, i) => `${title.slice(0, 4)};${title};E${i};Agadir`)].join('\n');

story('a list is pulled from its address, at once, each day, and when somebody asks; what did not change is not read again', async (world) => {
  const { person } = await AnAgency.opens(world, 'Imane');
  const other = await AnAgency.opens(world, 'Omar');
  const server = await Receiver.open(world, names);
  try {
    Object.assign(server, { status: 200, body: list('Serveur / Serveuse', 'Plombier', ''), headers: { etag: '"one"', 'last-modified': 'Mon, 04 Jan 2027 08:00:00 GMT' } });
    const wish = { url: 'https://jobs.example.ma/offres.csv', source: 'site', complete: true };
    const { id } = (await person.post<{ id: string }>('offers/feeds', wish)).body;
    await world.settle();
    const runs = async (): Promise<readonly Run[]> => (await person.get<{ items: Run[] }>(`offers/feeds/${id}/runs`, { headers: { 'accept-language': 'fr' } })).body.items;
    const open = async (): Promise<string[]> => (await world.visitor().get<{ items: { title: string }[] }>('offers')).body.items.map(({ title }) => title).sort();
    expect(await runs()).toMatchObject([{ outcome: 'imported', byHand: true, created: 2, refused: 1, removed: 0 }]);
    expect(await open()).toEqual(['Plombier', 'Serveur / Serveuse']);
    expect((await person.post<{ code: string; fields: { path: string }[] }>('offers/feeds', wish, { expect: 422 })).body).toMatchObject({
      code: 'offers.feed_source_taken',
      fields: [{ path: 'source' }],
    });

    server.status = 304;
    await bellRings(world, '2027-01-05');
    await bellRings(world, '2027-01-06');
    expect(server.received.at(-1)?.headers).toMatchObject({ 'if-none-match': '"one"', 'if-modified-since': 'Mon, 04 Jan 2027 08:00:00 GMT', host: 'jobs.example.ma' });
    expect((await runs())[0]).toMatchObject({ outcome: 'unchanged', byHand: false });
    Object.assign(server, { status: 200, body: list('Serveur / Serveuse', 'Soudeur') });
    await person.post(`offers/feeds/${id}/pull`);
    await world.settle();
    expect((await runs())[0]).toMatchObject({ outcome: 'imported', byHand: true, created: 1, removed: 1 });
    expect(await open()).toEqual(['Serveur / Serveuse', 'Soudeur']);

    await other.person.get(`offers/feeds/${id}`, { expect: 404 });
    await other.person.post(`offers/feeds/${id}/pull`, {}, { expect: 404 });
    await person.delete(`offers/feeds/${id}`);
    const calls = server.received.length;
    await bellRings(world, '2027-01-20');
    expect([server.received.length, await open()]).toEqual([calls, ['Serveur / Serveuse', 'Soudeur']]);
  } finally {
    server.close();
  }
});

story('an address inside is refused, also behind a redirection; a feed that fails five times is paused and its members are told', async (world) => {
  const { person } = await AnAgency.opens(world, 'Imane');
  const server = await Receiver.open(world, names);
  try {
    for (const [url, code] of [
      ['http://jobs.example.ma/x', 'feed_url_unusable'],
      ['https://127.0.0.1/x', 'feed_url_inside'],
      ['https://169.254.169.254/latest/meta-data', 'feed_url_inside'],
      ['https://inner.example.ma/x', 'feed_url_inside'],
      ['https://nowhere.example.ma/x', 'feed_url_unknown'],
    ] as const)
      expect((await person.post<{ code: string; fields: { path: string }[] }>('offers/feeds', { url }, { expect: 422 })).body).toMatchObject({
        code: `offers.${code}`,
        fields: [{ path: 'url' }],
      });

    Object.assign(server, { status: 302, headers: { location: 'https://169.254.169.254/latest/meta-data' } });
    const { id } = (await person.post<{ id: string }>('offers/feeds', { url: 'https://jobs.example.ma/offres.csv' })).body;
    await world.settle();
    const runs = async (): Promise<readonly Run[]> => (await person.get<{ items: Run[] }>(`offers/feeds/${id}/runs`, { headers: { 'accept-language': 'fr' } })).body.items;
    const [first] = await runs();
    expect([first?.outcome, first?.fault, first?.message]).toEqual(['failed', 'address_refused', expect.stringContaining('réseau privé')]);
    expect(server.received).toHaveLength(1); // the address behind the redirection was never called
    const again = async (change: object): Promise<string | null | undefined> => {
      Object.assign(server, { status: 200, headers: {}, body: '', ...change });
      await person.post(`offers/feeds/${id}/pull`);
      await world.settle();
      return (await runs())[0]?.fault;
    };
    expect(await again({ status: 301, headers: { location: '/round' } })).toBe('redirected');
    expect(await again({ status: 302, headers: { location: 'http://jobs.example.ma/plain' } })).toBe('address_refused');
    expect(await again({ body: Buffer.alloc(9_000_000, 'x') })).toBe('too_large');
    expect(await world.messages('imane@tiwizi.test')).toEqual([]);
    expect(await again({ status: 500 })).toBe('refused_there');
    expect((await person.get<object>(`offers/feeds/${id}`)).body).toMatchObject({ state: 'paused', failures: 5 });
    const [mail, ...more] = await world.messages('imane@tiwizi.test');
    expect([mail?.text, more.length]).toEqual([expect.stringContaining('https://jobs.example.ma/offres.csv'), 0]);
    expect((await person.get<{ steps: { code: string; id: string }[] }>('guidance')).body.steps).toContainEqual(expect.objectContaining({ code: 'offers.feed_paused', id }));
    expect((await person.post<{ code: string }>(`offers/feeds/${id}/pull`, {}, { expect: 409 })).body.code).toBe('offers.feed_not_active');

    Object.assign(server, { status: 200, body: `Référence;Intitulé\n` });
    await person.post(`offers/feeds/${id}/resume`);
    await world.settle();
    expect((await runs())[0]).toMatchObject({ outcome: 'failed', fault: 'offers.file_empty' });
    expect((await person.get<object>(`offers/feeds/${id}`)).body).toMatchObject({ state: 'active', failures: 1 });
    expect((await world.visitor().get<{ total: number }>('offers')).body.total).toBe(0);
  } finally {
    server.close();
  }
});
