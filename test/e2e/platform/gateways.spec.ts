import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { SystemClock } from '#kernel/clock';
import { MailHost } from '../../world/mail-host';
import { FolderMailer } from '#platform/mail/folder-mailer';
import { type Fate, RefusedForGood, RefusedForNow } from '#platform/mail/mailer';
import { MessageFolder } from '#platform/mail/message-folder';
import { SmtpMailer } from '#platform/mail/smtp-mailer';
import { HttpSmsGateway } from '#platform/sms/http-sms-gateway';
import { LogSmsGateway } from '#platform/sms/sms-gateway';

type Mood = 'good' | 'no_for_now' | 'no_for_good' | 'lost_answer' | 'nonsense';
/** An adapter and the outside behind it. */
interface Way {
  readonly send: (to: string, reference: string) => Promise<string>;
  readonly fate: (reference: string) => Promise<Fate>;
  readonly arrived: () => Promise<readonly string[]>;
  mood: (mood: Mood) => void;
  readonly close: () => Promise<unknown>;
}

const folderWay = (sms: boolean): Way => {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'tiwizi-way-'));
  const folder = new MessageFolder(dir);
  const [mailer, gateway] = [new FolderMailer(folder, new SystemClock()), new LogSmsGateway(folder, new SystemClock())];
  return {
    send: (to, reference) => (sms ? gateway.send({ to, text: 'Azul', reference }) : mailer.send({ to, subject: 'Azul', text: 'Azul', reference })),
    fate: (reference) => (sms ? gateway : mailer).fateOf(reference),
    arrived: async () => (await folder.list()).map(({ reference }) => reference),
    mood: () => undefined,
    close: () => fs.promises.rm(dir, { recursive: true }),
  };
};

async function smtpWay(): Promise<Way> {
  const host = await MailHost.open();
  const mailer = new SmtpMailer(host.url, 'Tiwizi <no-reply@tiwizi.test>');
  return {
    send: (to, reference) => mailer.send({ to: to.includes('@') ? to : `${to.slice(1)}@tiwizi.test`, subject: 'أزول', text: 'Azul', html: '<p dir="rtl">أزول</p>', reference }),
    fate: (reference) => mailer.fateOf(reference),
    arrived: () => Promise.resolve(host.arrived.map(({ raw }) => /Message-ID: <([\w-]+)@/i.exec(raw)?.[1] ?? '')),
    mood: (mood) => (host.answer = () => ({ good: 250, no_for_now: 451, no_for_good: 550, lost_answer: 250, nonsense: 250 })[mood]),
    close: () => host.close(),
  };
}

/** A provider that honours our reference, and has bad days. */
async function httpWay(): Promise<Way & { bodies: string[] }> {
  const seen = new Map<string, string>();
  const bodies: string[] = [];
  let mood: Mood = 'good';
  const server = http.createServer((request, response) => {
    const [, known] = /^\/status\/(.+)$/.exec(request.url ?? '') ?? [];
    if (known) return void response.writeHead(seen.has(decodeURIComponent(known)) ? 200 : 404).end();
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString('utf8')));
    request.on('end', () => {
      bodies.push(body);
      if (mood === 'no_for_now') return void response.writeHead(429).end();
      if (mood === 'no_for_good') return void response.writeHead(400).end();
      const { ref } = JSON.parse(body) as { ref: string };
      const again = seen.has(ref);
      if (!again) seen.set(ref, body);
      if (mood === 'lost_answer') return void request.socket.destroy();
      if (mood === 'nonsense') return void response.writeHead(200).end('<html>OK</html>');
      response.writeHead(again ? 409 : 202, { 'content-type': 'application/json' }).end(JSON.stringify({ messages: [{ id: `p-${ref}` }] }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const request = '{"n":"{{to}}","t":"{{text}}","ref":"{{reference}}"}';
  const gateway = new HttpSmsGateway({ url: `${base}/send`, authorization: 'Bearer secret', request, idField: 'messages.0.id', statusUrl: `${base}/status/{{reference}}` });
  return {
    bodies,
    send: (to, reference) => gateway.send({ to, text: 'تيويزي: "أزول"\nC:\\', reference }),
    fate: (reference) => gateway.fateOf(reference),
    arrived: () => Promise.resolve([...seen.keys()]),
    mood: (next) => (mood = next),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

describe.each<[string, () => Way | Promise<Way>, { refuses: boolean; knows: boolean; honours: boolean }]>([
  ['mails as files', () => folderWay(false), { refuses: false, knows: true, honours: true }],
  ['text messages as files', () => folderWay(true), { refuses: false, knows: true, honours: true }],
  ['mail by SMTP', smtpWay, { refuses: true, knows: false, honours: false }],
  ['text messages over HTTP', httpWay, { refuses: true, knows: true, honours: true }],
])('%s', (_, open, { refuses, knows, honours }) => {
  let way: Way;
  beforeEach(async () => (way = await open()));
  afterEach(() => way.close());

  it('brings a message and gives an id', async () => {
    expect(await way.send('+212600000001', 'reminder-1')).toMatch(/./);
    expect(await way.arrived()).toEqual(['reminder-1']);
  });
  it('with the same reference brings the same message: once where the other side honours it', async () => {
    for (let i = 0; i < 2; i++) await way.send('+212600000001', 'reminder-1');
    expect(await way.arrived()).toEqual(honours ? ['reminder-1'] : ['reminder-1', 'reminder-1']);
  });
  it('tells what became of a reference, or that it does not know', async () => {
    await way.send('+212600000001', 'reminder-1');
    expect([await way.fate('reminder-1'), await way.fate('reminder-2')]).toEqual(knows ? ['accepted', 'never_seen'] : ['unknown', 'unknown']);
  });
  if (refuses)
    it('tells a no for good from a no for now', async () => {
      way.mood('no_for_now');
      await expect(way.send('x@tiwizi.test', 'reminder-1')).rejects.toBeInstanceOf(RefusedForNow);
      way.mood('no_for_good');
      await expect(way.send('x@tiwizi.test', 'reminder-1')).rejects.toBeInstanceOf(RefusedForGood);
      expect(await way.arrived()).toEqual([]);
      way.mood('good');
      await way.send('x@tiwizi.test', 'reminder-1');
      expect(await way.arrived()).toEqual(['reminder-1']);
    });
});

it('an invitation leaves with its calendar, its method told in the mail', async () => {
  const host = await MailHost.open();
  const content = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'METHOD:CANCEL', 'END:VCALENDAR', ''].join('\r\n');
  const mailer = new SmtpMailer(host.url, 'Tiwizi <no-reply@tiwizi.test>');
  await mailer.send({ to: 'salma@tiwizi.test', subject: 'Rencontre', text: 'Azul', reference: 'reminder-9', calendar: { method: 'CANCEL', content } });
  await host.close();
  const [mail] = host.arrived;
  expect(mail?.raw).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=CANCEL/i);
  expect(mail?.raw).toContain('meeting.ics');
});

describe('a provider of text messages with bad days', () => {
  let way: Awaited<ReturnType<typeof httpWay>>;
  beforeEach(async () => (way = await httpWay()));
  afterEach(() => way.close());

  it('whose answer is lost after it accepted: an open question, then the truth, and one message only', async () => {
    way.mood('lost_answer');
    const lost = way.send('+212600000001', 'reminder-1');
    await expect(lost).rejects.not.toBeInstanceOf(RefusedForGood);
    await expect(lost).rejects.not.toBeInstanceOf(RefusedForNow);
    expect(await way.fate('reminder-1')).toBe('accepted');
    way.mood('good');
    expect(await way.send('+212600000001', 'reminder-1')).toBe('p-reminder-1');
    expect(await way.arrived()).toEqual(['reminder-1']);
  });
  it('that answers nonsense with a yes is believed; our own reference stands for its id', async () => {
    way.mood('nonsense');
    expect(await way.send('+212600000001', 'reminder-1')).toBe('reminder-1');
  });
  it('is given the text as it is, quotes and line ends included', async () => {
    await way.send('+212600000001', 'reminder-1');
    expect(JSON.parse(way.bodies[0]!)).toEqual({ n: '+212600000001', t: 'تيويزي: "أزول"\nC:\\', ref: 'reminder-1' });
  });
});
