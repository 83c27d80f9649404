import type { Language } from '#platform/http/request';
import { useHouse } from './house';

const languages: readonly { lang: Language; dir: string; other: Language }[] = [
  { lang: 'ar', dir: 'rtl', other: 'fr' },
  { lang: 'fr', dir: 'ltr', other: 'ar' },
  { lang: 'en', dir: 'ltr', other: 'ar' },
];

describe('the home page on a small phone', () => {
  const house = useHouse();

  it.each(languages)('greets in $lang, by the language of the browser, without a fault', async ({ lang, dir }) => {
    const page = await house().page(lang);
    await page.goto('/', { waitUntil: 'networkidle' });
    expect(new URL(page.url()).pathname).toBe(`/${lang}`);
    expect(await page.locator('html').getAttribute('lang')).toBe(lang);
    expect(await page.locator('html').getAttribute('dir')).toBe(dir);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(await house().faults(page)).toEqual([]);
  });

  it.each(languages)('changes from $lang to $other by one link, without scripts', async ({ lang, other }) => {
    const page = await house().page(lang, { scripts: false });
    await page.goto(`/${lang}`);
    await page.locator(`a[hreflang="${other}"], a[lang="${other}"]`).first().click();
    await page.waitForURL(`**/${other}`);
    expect(await page.locator('html').getAttribute('lang')).toBe(other);
  });
});
