import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/permissions';
import { smsParts, smsText } from '#kernel/sms-text';
import { PeopleQueries } from '#features/people';
import type { BulkCount, BulkPreview, BulkQuery, BulkSample } from '../bulk.dto.js';
import { BULK_MOST, type BulkTemplate, templatesOf, type Unreached, unreachedWhys } from '../domain/bulk.js';
import { remindersErrors } from '../reminders.errors.js';
import { BulkAudience, type Listed } from './bulk-audience.js';
import { ComposeNudge } from './compose-nudge.js';

const SAMPLES = 3;

/** How many for each reason, in one order. */
export const counted = (whys: readonly (Unreached | null)[]): BulkCount[] =>
  unreachedWhys.map((why) => ({ why, count: whys.filter((one) => one === why).length })).filter(({ count }) => count > 0);

/** The usual words of the list, or those that were chosen. Throws reminders.template_of_another_list. */
export function templateFor({ list, template }: Pick<BulkQuery, 'list' | 'template'>): BulkTemplate {
  const chosen = template ?? templatesOf[list][0];
  if (!templatesOf[list].includes(chosen)) throw remindersErrors.template_of_another_list();
  return chosen;
}

/** What would leave if the officer pressed the button now: to whom, by which way, in which words, and who would get nothing and why. Writes nothing. */
@Injectable()
export class PreviewBulk {
  constructor(
    private readonly audience: BulkAudience,
    private readonly compose: ComposeNudge,
    private readonly people: PeopleQueries,
  ) {}

  /** Throws reminders.template_of_another_list. */
  async execute(actor: Actor, query: BulkQuery): Promise<BulkPreview> {
    const template = templateFor(query);
    const listed = await this.audience.of(actor, { ...query, template });
    const names = await this.people.namesOf(listed.map(({ personId }) => personId));
    const nameOf = ({ personId }: Listed) => names.get(personId) ?? { ar: '', latin: '' };
    const samples = listed.filter(({ channel }) => channel !== null).map((one) => this.sample(one, template, nameOf(one)));
    return {
      ...{ list: query.list, template, templates: templatesOf[query.list], most: BULK_MOST },
      items: listed.map((one) => ({ subjectId: one.subjectId, personId: one.personId, name: nameOf(one), number: one.about?.number ?? null, channel: one.channel, why: one.why })),
      mails: samples.filter(({ channel }) => channel === 'mail').length,
      textMessages: samples.filter(({ channel }) => channel === 'sms').length,
      parts: samples.reduce((sum, { parts }) => sum + parts, 0),
      unreached: counted(listed.map(({ why }) => why)),
      samples: varied(samples),
    };
  }

  private sample({ contact, channel, about }: Listed, template: BulkTemplate, name: BulkSample['name']): BulkSample {
    const lang = contact?.language ?? 'ar';
    const { subject, text } = this.compose.words(lang, template, about);
    const sms = channel === 'sms';
    return { name, lang, channel: sms ? 'sms' : 'mail', subject, text: sms ? smsText(text) : text, parts: sms ? smsParts(smsText(text)) : 0 };
  }
}

/** The first of each language and way, then the others, three in all. */
function varied(samples: readonly BulkSample[]): BulkSample[] {
  const kindOf = ({ lang, channel }: BulkSample): string => `${lang} ${channel}`;
  const firsts = samples.filter((one, i) => samples.findIndex((other) => kindOf(other) === kindOf(one)) === i);
  return [...firsts, ...samples.filter((one) => !firsts.includes(one))].slice(0, SAMPLES);
}
