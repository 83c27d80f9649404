import { execFile } from 'node:child_process';
import fs from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { signedHeaders } from '../../../libs/features/partners/signature';
import { AnAgency } from '../../world/agencies';
import { Receiver } from '../../world/receiver';
import { story } from '../../world/world';

const run = promisify(execFile);
interface Block {
  readonly lang: string;
  readonly text: string;
}
const blocks = (): Block[] =>
  [...fs.readFileSync(path.join(__dirname, '../../../docs/partner-api.md'), 'utf8').matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, lang = '', text = '']) => ({ lang, text }));

/** An answer as the guide shows it: `…` stands for anything. */
const shown = (value: unknown): unknown => {
  if (value === '…') return expect.any(String);
  if (Array.isArray(value)) return value.map(shown);
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([name, part]) => [name, shown(part)])) : value;
};

story('whoever follows the guide for developers gets the answers that it shows, with a sandbox key and with a live one', async (world) => {
  const receiver = await Receiver.open(world, { 'jobs.example.ma': ['93.184.215.14'] });
  const agency = await AnAgency.opens(world, 'Imane');
  await world.app.listen(0, '127.0.0.1');
  const { port } = (world.app.getHttpServer() as { address(): AddressInfo }).address();
  const told = blocks();
  expect(told.filter(({ lang }) => lang === 'sh').length).toBeGreaterThan(6);
  for (const kind of ['sandbox', 'live'] as const) {
    const wish = { name: kind, kind, scopes: ['offers:read', 'offers:write', 'webhooks:keep'] };
    const { key } = (await agency.person.post<{ key: string }>('accounts/api-keys', wish)).body;
    const env = { PATH: process.env.PATH ?? '', TIWIZI_URL: `http://127.0.0.1:${port}`, TIWIZI_KEY: key };
    for (const [i, { lang, text }] of told.entries()) {
      if (lang !== 'sh') continue;
      const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', text], { env });
      const answer = told[i + 1];
      if (answer?.lang === 'json') {
        const wanted = JSON.parse(answer.text.replaceAll('"sandbox"', `"${kind}"`)) as object;
        expect(JSON.parse(stdout)).toMatchObject(shown(wanted) as object);
      } else expect(stdout.trim().toLowerCase()).toBe(answer?.text.trim());
    }
  }
  expect((await agency.person.get<{ total: number }>('offers/mine')).body.total).toBe(1);
  receiver.close();
});

it('the check of a message that the guide shows takes ours, and no old one', async () => {
  const code = blocks().find(({ lang }) => lang === 'js')?.text ?? '';
  const [secret, body] = ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', '{"type":"test"}'];
  const headers = JSON.stringify(signedHeaders([secret], 'one', 1_800_000_000, body));
  const ask = (now: number): string => `console.log(isGenuine('${secret}', ${headers}, '${body}', ${now}));`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', `${code}\n${ask(1_800_000_100)}\n${ask(1_800_000_301)}`]);
  expect(stdout.trim().split('\n')).toEqual(['true', 'false']);
});
