import fs from 'node:fs/promises';
import path from 'node:path';

/** A message as the folder keeps it. */
export interface KeptMessage {
  readonly channel: 'mail' | 'sms';
  readonly reference: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The calendar that went along. */
  readonly calendar?: string;
  readonly at: string;
}

const safe = (reference: string): string => reference.replace(/[^\w-]/g, '_');

/** Messages as files, one per reference, for development and the demo: sending the same reference twice leaves one file. */
export class MessageFolder {
  constructor(private readonly folder: string) {}

  async keep(message: KeptMessage): Promise<string> {
    await fs.mkdir(this.folder, { recursive: true });
    const file = path.join(this.folder, `${message.channel}-${safe(message.reference)}.json`);
    const half = `${file}.${process.pid}.half`;
    await fs.writeFile(half, JSON.stringify(message, null, 2));
    await fs.rename(half, file);
    return `file:${path.basename(file)}`;
  }

  async holds(channel: KeptMessage['channel'], reference: string): Promise<boolean> {
    return fs.access(path.join(this.folder, `${channel}-${safe(reference)}.json`)).then(
      () => true,
      () => false,
    );
  }

  /** Newest first, at most 100. */
  async list(to?: string): Promise<KeptMessage[]> {
    const names = await fs.readdir(this.folder).catch(() => [] as string[]);
    const all = await Promise.all(
      names.filter((name) => name.endsWith('.json')).map(async (name) => JSON.parse(await fs.readFile(path.join(this.folder, name), 'utf8')) as KeptMessage),
    );
    return all
      .filter((message) => !to || message.to === to)
      .sort((a, b) => b.at.localeCompare(a.at) || a.reference.localeCompare(b.reference))
      .slice(0, 100);
  }
}
