import type { Page } from 'playwright-core';
import { useHouse } from './house';

const email = 'salma@tiwizi.test';
const submit = (page: Page): Promise<void> => page.locator('main form button[type="submit"]').first().click();

describe('signing up in Arabic on a small phone', () => {
  const house = useHouse();

  it('works without scripts: a mistake is told at its field and nothing typed is lost, then the code opens the account', async () => {
    const page = await house().page('ar', { scripts: false });
    await page.goto('/ar/sign-up');
    await page.locator('input[name="role"][value="founder"]').check();
    await page.locator('input[name="login"]').fill(email);
    await page.locator('input[name="password"]').fill('kort');
    await submit(page);
    await page.locator('#f-password-error').waitFor();
    expect(await page.locator('input[name="login"]').inputValue()).toBe(email);
    expect(await page.locator('input[name="role"][value="founder"]').isChecked()).toBe(true);

    await page.locator('input[name="password"]').fill('trois chats gris');
    await submit(page);
    await page.waitForURL('**/ar/sign-up/confirm**');
    const [message] = await house().messages(email);
    await page.locator('input[name="code"]').fill(/\b\d{6}\b/.exec(message?.text ?? '')?.[0] ?? '');
    await submit(page);
    await page.waitForURL((url) => !url.pathname.includes('sign-up'));
    expect((await house().call<{ roles: string[] }>(page, 'GET', 'accounts/me')).roles).toEqual(['founder']);
  });

  it.each(['/ar/sign-up', '/ar/sign-in', '/ar/forgot', '/ar/forgot/confirm?id=00000000-0000-4000-8000-000000000000&by=phone', '/fr/sign-up?as=agency'])(
    '%s has no fault',
    async (address) => {
      const page = await house().page('ar');
      await page.goto(address, { waitUntil: 'networkidle' });
      expect(await house().faults(page)).toEqual([]);
    },
  );
});
