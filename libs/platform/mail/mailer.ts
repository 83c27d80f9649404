/** An invitation that calendars take over, or its withdrawal (RFC 5546): the text of a calendar. */
export interface MailCalendar {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly content: string;
}

/** One message to one address. `reference` is our own id: the same reference is the same message. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly reference: string;
  /** Address of the page that stops messages like this one. */
  readonly unsubscribe?: string;
  readonly calendar?: MailCalendar;
}

/** A gateway said no for good (unknown address): trying again is useless. Any other error is tried again. */
export class RefusedForGood extends Error {}

/** A gateway said no, for now: nothing has left, and trying again later may help. Any other error leaves open whether the message left. */
export class RefusedForNow extends Error {}

/** What a provider knows about a reference of ours. */
export type Fate = 'accepted' | 'never_seen' | 'unknown';

/** Port to the mail of the world. Gives the provider's message id. */
export abstract class Mailer {
  abstract send(mail: Mail): Promise<string>;

  /** Asked before a notice with effects in law leaves a second time. Mail by SMTP has nobody to ask. */
  fateOf(_reference: string): Promise<Fate> {
    return Promise.resolve('unknown');
  }
}
