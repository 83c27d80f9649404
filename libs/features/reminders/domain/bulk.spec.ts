import { localDate } from '#kernel/calendar';
import { bulkLists, bulkTemplates, reach, type Reachable, templatesOf } from './bulk.js';

const today = localDate('2027-03-01');
const someone: Reachable = { own: false, hasAccount: true, mail: true, phone: true, muted: { mail: false, sms: false }, pausedUntil: null, lately: false };

it.each<[string, Partial<Reachable>, string]>([
  ['somebody with both', {}, 'mail'],
  ['without an address', { mail: false }, 'sms'],
  ['who wants no such mails', { muted: { mail: true, sms: false } }, 'sms'],
  ['who wants neither', { muted: { mail: true, sms: true } }, 'muted'],
  ['who wants no mails and has no phone', { phone: false, muted: { mail: true, sms: false } }, 'muted'],
  ['with an empty account', { mail: false, phone: false }, 'no_address'],
  ['without account', { hasAccount: false, mail: false, phone: false }, 'no_account'],
  ['in a pause', { pausedUntil: localDate('2027-03-02') }, 'paused'],
  ['whose pause ends today', { pausedUntil: today }, 'mail'],
  ['who was reminded lately', { lately: true }, 'lately'],
  ['oneself', { own: true }, 'your_own'],
])('%s', (_, facts, expected) => {
  const reached = reach({ ...someone, ...facts }, today);
  expect('channel' in reached ? reached.channel : reached.why).toBe(expected);
});

it('every template fits a list, and every list has one', () => expect(new Set(bulkLists.flatMap((list) => templatesOf[list]))).toEqual(new Set(bulkTemplates)));
