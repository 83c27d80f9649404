import { useHouse } from './house';

/** What must be touched to know; the town, "no form yet" and a common amount are marked already. */
const touches = ['[name=age][value=from_18]', '[name=firm][value=idea]', '[name=activity][value=food]', '[name=standing][value=clear]'] as const;

describe('"is this loan for me?"', () => {
  const house = useHouse();

  it('is answered in six taps at most on a phone without scripts, keeps nothing, and calls back who agrees', async () => {
    await house().cli('fund', 'contribute', '500000', 'region 2026');
    const page = await house().page('ar', { scripts: false });
    page.setDefaultTimeout(10_000);
    const rows = async (): Promise<unknown> =>
      house().rows(
        "select relname, n_live_tup from (select relname, (xpath('/row/c/text()', query_to_xml('select count(*) as c from ' || quote_ident(relname), false, true, '')))[1]::text as n_live_tup from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace) t order by 1",
      );
    await page.goto('/ar');
    const before = await rows();
    let taps = 0;
    const tap = async (selector: string): Promise<void> => {
      taps += 1;
      await page.locator(selector).click();
    };
    await tap('main a[href="/ar/eligibility"]');
    for (const touch of touches) await tap(`main ${touch}`);
    await tap('main button[type=submit]');
    await page.waitForURL(/age=from_18/);
    expect(await page.locator('main h2').first().textContent()).toBe('هذا القرض قد يناسبك');
    expect(await page.locator('main').textContent()).toContain('ألا يقل عمرك عن');
    expect(taps).toBeLessThanOrEqual(6);
    expect(await rows()).toEqual(before);
    expect((await page.context().cookies()).map(({ name }) => name).filter((name) => !/lang/.test(name))).toEqual([]);

    await page.locator('main').getByRole('link', { name: 'اتصلوا بي' }).click();
    await page.getByLabel('هاتفك').fill('06 12 34 56 78');
    await page.locator('main button[type=submit]').click();
    expect(await page.locator('#f-consent-note').textContent()).toContain('الموافقة');
    expect(await page.getByLabel('هاتفك').inputValue()).toBe('06 12 34 56 78');
    await page.locator('[name=consent]').check();
    await page.locator('main button[type=submit]').click();
    await page.waitForURL(/done=eligibility\.kept/);
    expect(await house().rows('select phone, consent_version, outcome from lead')).toEqual([{ phone: '+212612345678', consent_version: 'call_back_1', outcome: null }]);

    // axe needs scripts
    const other = await house().page('ar');
    for (const path of ['/ar/eligibility', '/ar/eligibility?age=from_18&firm=year_3&place=dcheira', '/ar/eligibility/call-me?age=from_18']) {
      await other.goto(path);
      expect([path, await house().faults(other)]).toEqual([path, []]);
    }
  }, 60_000);
});
