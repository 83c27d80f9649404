import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Arrived {
  readonly to: string;
  readonly raw: string;
}

/** A mail server of the outside world, on a free port of this machine. `answer` decides on each recipient: an SMTP code from 400 on refuses, a promise lets the sender wait. */
export class MailHost {
  readonly arrived: Arrived[] = [];
  answer: (to: string) => number | Promise<number> = () => 250;
  private readonly server: SMTPServer;

  private constructor() {
    this.server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onRcptTo: (address, _session, done) => void this.decide(address.address, done),
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          this.arrived.push({ to: session.envelope.rcptTo[0]?.address ?? '', raw: Buffer.concat(parts).toString('utf8') });
          done();
        });
      },
    });
    this.server.on('error', () => undefined);
  }

  static async open(): Promise<MailHost> {
    const host = new MailHost();
    await new Promise<void>((resolve) => host.server.listen(0, '127.0.0.1', () => resolve()));
    return host;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private async decide(to: string, done: (error?: Error) => void): Promise<void> {
    const code = await this.answer(to);
    done(code < 400 ? undefined : Object.assign(new Error('refused'), { responseCode: code }));
  }
}
