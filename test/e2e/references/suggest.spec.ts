import { story } from '../../world/world';

interface List {
  readonly items: readonly {
    readonly code: string;
    readonly label: { readonly fr: string; readonly ar: string };
    readonly essential?: boolean;
    readonly province?: { fr: string } | null;
  }[];
}

story('a visitor finds occupations and skills by the words she uses, and a wished occupation proposes its skills', async (world) => {
  const salma = world.visitor('Salma', 'ar');
  const find = async (path: string, q: string): Promise<List['items']> => (await salma.get<List>(`references/${path}/suggest?q=${encodeURIComponent(q)}&limit=8`)).body.items;
  for (const q of ['couturière', 'خياطة', 'couturiere', 'tailor']) expect((await find('occupations', q)).map(({ label }) => label.fr).join()).toMatch(/coutur|tailleur/i);
  for (const q of ['soudure', 'لحام']) expect((await find('skills', q)).map(({ label }) => label.fr).join()).toMatch(/soudure|soudage/i);
  expect([await find('skills', '   '), await find('skills', '%_')]).toEqual([[], []]);

  const [guide] = (await salma.get<List>('references/occupations?codes=5113-01')).body.items;
  expect(guide?.label.fr).toMatch(/Guide touristique/);
  const { items: proposed } = (await salma.get<List>('references/skills/proposed?occupations=5113-01,5113-02,nothing')).body;
  expect(proposed.length).toBeGreaterThan(5);
  expect(proposed.findIndex(({ essential }) => !essential)).toBeGreaterThan(proposed.filter(({ essential }) => essential).length - 1);
  expect(new Set(proposed.map(({ code }) => code)).size).toBe(proposed.length);
  await salma.get(`references/skills?codes=${'x,'.repeat(101)}`, { expect: 422 });

  const { items: near } = (await salma.get<List>('references/occupations/near?code=5131-01')).body; // a waiter
  expect(near.map(({ code }) => code)).toEqual(expect.arrayContaining(['5131-02', '5131-03']));
  expect((await salma.get<List>('references/occupations/near?code=nothing')).body.items).toEqual([]);

  const { items: communes } = (await salma.get<List>('references/communes')).body;
  expect(communes.find(({ code }) => code === '09.273.01.13')?.province?.fr).toMatch(/Inezgane/);
  expect(communes.find(({ code }) => code === 'city:tanger')?.province).toBeNull();
});
