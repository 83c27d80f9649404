import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { projectRoot } from '../config/paths.js';
import type { PdfDocument } from './document.js';

/** The compiler keeps 0.3 MB per document (measured): its process is replaced after so many. */
const DOCUMENTS_PER_PROCESS = 500;
const LONGEST_MS = 60_000;

interface Answer {
  readonly id: number;
  readonly pdf?: Uint8Array;
  readonly fault?: string;
}
interface Waiting {
  readonly resolve: (pdf: Buffer) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Draws documents as PDF/A-2b on A4, Arabic from the right, with the fonts of the house. How to use it: tell the document as data
 * (`PdfDocument`, a pure function of the feature with its words from `Texts`), then `render`. The same document gives the same bytes.
 * Wrap numbers, days and references in `asOne`; keep what was signed or sent as bytes in the `FileStore`, with its sha256, and never draw it again.
 */
@Injectable()
export class Pdf implements OnApplicationShutdown {
  private child: ChildProcess | undefined;
  private drawn = 0;
  private readonly waiting = new Map<number, Waiting>();

  /** Throws when the document cannot be drawn; the caller's transaction should not be open meanwhile. */
  async render(document: PdfDocument): Promise<Buffer> {
    const id = (this.drawn += 1);
    const child = this.process();
    return new Promise<Buffer>((resolve, reject) => {
      const late = setTimeout(() => this.fail(child, new Error('drawing a document took too long')), LONGEST_MS);
      late.unref();
      const done =
        <T>(act: (value: T) => void): ((value: T) => void) =>
        (value) => {
          clearTimeout(late);
          act(value);
        };
      this.waiting.set(id, { resolve: done(resolve), reject: done(reject) });
      child.send({ id, document }, (error) => error && this.fail(child, error));
    });
  }

  onApplicationShutdown(): void {
    this.child?.disconnect();
    this.child = undefined;
  }

  private process(): ChildProcess {
    if (this.child && this.drawn % DOCUMENTS_PER_PROCESS !== 0) return this.child;
    const before = this.child;
    const child = fork(path.join(projectRoot(), 'libs/platform/pdf/typst-child.mjs'), { serialization: 'advanced', execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    child.on('message', (answer) => this.take(answer as Answer));
    child.once('exit', (code) => this.fail(child, new Error(`the drawing process ended with ${code}`)));
    // it must not keep a command or a test alive when nothing is being drawn
    child.unref();
    child.channel?.unref();
    this.child = child;
    // the one before finishes what it has, then leaves
    if (before) setTimeout(() => before.connected && before.disconnect(), LONGEST_MS).unref();
    return child;
  }

  private take({ id, pdf, fault }: Answer): void {
    const one = this.waiting.get(id);
    this.waiting.delete(id);
    if (pdf) one?.resolve(Buffer.from(pdf));
    else one?.reject(new Error(`the document cannot be drawn: ${fault ?? ''}`));
  }

  private fail(child: ChildProcess, error: Error): void {
    if (this.child === child) {
      this.child = undefined;
      child.kill('SIGKILL');
    } else return;
    const all = [...this.waiting.values()];
    this.waiting.clear();
    for (const { reject } of all) reject(error);
  }
}
