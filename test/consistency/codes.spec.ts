import 'reflect-metadata';
import { getMetadataStorage } from 'class-validator';
import { features } from '#database/features';
import { languages } from '#platform/http/request';
import { Texts } from '#platform/texts/texts';
import { gapCodes } from '../../libs/features/people/domain/profile-gaps';
import { reasonCodes } from '../../libs/features/loans/application/domain/decision';
import { obstacleCodes } from '../../libs/features/loans/application/domain/obstacles';
import { eventRefusals } from '../../libs/features/loans/schedule/domain/loan-event';
import { scheduleFaults } from '../../libs/features/loans/schedule/domain/schedule-fields';
import { repaymentChannels } from '../../libs/features/loans/agreement/domain/channels';
import { reminderKinds } from '../../libs/features/reminders/domain/plan';
import { silences } from '../../libs/features/reminders/domain/still-wanted';
import { topics } from '../../libs/features/reminders/domain/kind-rules';
import { holds, reminderStates } from '../../libs/features/reminders/entities/reminder.entity';
import { accountRoles } from '../../libs/features/accounts/domain/account';
import { assignmentFaults } from '../../libs/features/matching/domain/assignment/read';
import { mentorFunctions, mentorSlots } from '../../libs/features/mentoring/domain/mentor';
import { meetingModes } from '../../libs/features/mentoring/domain/meeting';
import { contracts } from '../../libs/features/offers/domain/offer';
import { filesOf, read } from './sources';
import { speaks } from './words';

const texts = new Texts();
// next steps are no refusals, and the command line tells faults of settings in their own words
const sources = filesOf(['libs', 'apps/api', 'apps/worker'], /\.ts$/).filter((file) => !/(\.spec|next-steps|\.guide)\.ts$/.test(file));

/** Codes of the catalogues: `defineErrors('loans', { no_product: … })`. */
function catalogued(file: string): string[] {
  const text = read(file);
  const feature = /defineErrors\('(\w+)'/.exec(text)?.[1];
  return feature ? [...text.slice(text.indexOf('defineErrors(')).matchAll(/^ {2}(\w+): '/gm)].map((match) => `${feature}.${match[1]}`) : [];
}

/** Codes written out: `code: 'people.phone_unreadable'`, `new AppError('NotFound', 'platform.not_found')`. */
const written = (file: string): string[] => [...read(file).matchAll(/(?:code: |AppError\('\w+', )'([a-z]+(?:\.[a-z_]+)+)'/g)].map((match) => match[1] ?? '');

const unspoken = (codes: Iterable<string>): string[] =>
  [...new Set(codes)].flatMap((code) => languages.filter((lang) => !texts.knows(lang, code)).map((lang) => `${lang} ${code}`)).sort();

it('every error code of every catalogue, and every code written out, has words in each language', () => {
  const catalogues = filesOf(['libs/features'], /\.errors\.ts$/).flatMap(catalogued);
  expect(catalogues.length).toBeGreaterThan(60);
  expect(unspoken([...catalogues, ...sources.flatMap(written)])).toEqual([]);
});

it('every next step says what, why and where to', () => {
  const steps = filesOf(['libs/features'], /(next-steps|\.guide)\.ts$/).flatMap(written);
  expect(new Set(steps).size).toBeGreaterThan(20);
  const wanted = steps.flatMap((code) => ['title', 'body', 'button'].map((part) => `guidance:steps.${code}.${part}`));
  expect(wanted.flatMap((key) => languages.filter((lang) => !speaks(lang, key)).map((lang) => `${lang} ${key}`))).toEqual([]);
});

it('obstacles, faults of schedules and refused events have words', () =>
  expect(
    unspoken([
      ...obstacleCodes.map((code) => `loans.obstacle.${code}`),
      ...scheduleFaults.map((code) => `loans.schedule.${code}`),
      ...eventRefusals.map((code) => `loans.event.${code}`),
      ...assignmentFaults.map((code) => `matching.assignment.${code}`),
    ]),
  ).toEqual([]));

it('every rule that a body is checked by has words', () => {
  expect(features.length).toBeGreaterThan(8); // loads every controller with its bodies
  const storage = getMetadataStorage() as unknown as { readonly validationMetadatas: ReadonlyMap<unknown, readonly { readonly name?: string; readonly type: string }[]> };
  const rules = [...storage.validationMetadatas.values()]
    .flat()
    .flatMap(({ name, type }) => (['conditionalValidation', 'nestedValidation', 'whitelistValidation'].includes(type) ? [] : [name ?? type]));
  const codes = [...new Set([...rules, 'whitelistValidation', 'unwritable'])].map((rule) => `platform.field.${rule.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`);
  expect(codes.length).toBeGreaterThan(12);
  expect(unspoken(codes)).toEqual([]);
});

it.each([
  ['loans:reasons', reasonCodes],
  ['loans:channels', repaymentChannels],
  ['people:gaps', gapCodes],
  ['reminders:kinds', reminderKinds],
  ['reminders:silences', silences],
  ['reminders:states', reminderStates],
  ['reminders:holds', holds],
  ['reminders:topics', topics],
  ['reminders:messages', reminderKinds.flatMap((kind) => [`${kind}.subject`, `${kind}.text`])],
  ['accounts:roles', accountRoles],
  ['mentoring:functions', mentorFunctions],
  ['mentoring:slots', mentorSlots],
  ['mentoring:modes', meetingModes],
  ['web:offer.contract', contracts],
] as const)('each of %s has words', (key, codes) =>
  expect(codes.flatMap((code) => languages.filter((lang) => !speaks(lang, `${key}.${code}`)).map((lang) => `${lang} ${code}`))).toEqual([]),
);
