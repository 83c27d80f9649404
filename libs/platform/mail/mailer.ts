/** One message to one address. `reference` is our own id: the same reference is the same message. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly reference: string;
}

/** A gateway said no for good (unknown address): trying again is useless. Any other error is tried again. */
export class RefusedForGood extends Error {}

/** Port to the mail of the world. Gives the provider's message id. */
export abstract class Mailer {
  abstract send(mail: Mail): Promise<string>;
}
