import type { ClientBase, Connection } from 'pg';

/** What pg asks of somebody who takes a query over: its own classes do the same. */
interface Wire {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
  stream: { readonly writableNeedDrain: boolean; once(event: 'drain', then: () => void): void };
}
type Handlers = Partial<Record<`handle${string}`, (given: never, connection: never) => void>>;

/** Submits a query of ours on a connection of pg and waits for its end. */
function submit(client: ClientBase, text: string, handlers: (fail: (error: unknown) => void, hasFailed: () => boolean) => Handlers): Promise<void> {
  return new Promise((resolve, reject) => {
    let failed: unknown;
    const fail = (error: unknown): void => {
      failed ??= error;
    };
    client.query({
      submit: (connection: Connection) => (connection as unknown as Wire).query(text),
      // pg forgets a query that failed: its end is this
      handleError: (error: Error) => {
        const first = (failed ?? error) as Error;
        fail(error);
        reject(first);
      },
      handleCommandComplete: () => undefined,
      handleReadyForQuery: () => (failed === undefined ? resolve() : reject(failed as Error)),
      ...handlers(fail, () => failed !== undefined),
    } as never);
  });
}

/** `copy … to stdout (format binary)`: visits every message, one row each. The visit must not keep the buffer. */
export const copyOut = (client: ClientBase, text: string, visit: (message: Buffer) => void): Promise<void> =>
  submit(client, text, (fail, hasFailed) => ({
    handleCopyData: ({ chunk }: { chunk: Buffer }) => {
      try {
        if (!hasFailed()) visit(chunk);
      } catch (error) {
        fail(error);
      }
    },
  }));

/** `copy … from stdin (format binary)`: sends the pieces as fast as the server takes them. Throws what the server or the pieces throw; then nothing was copied. */
export const copyIn = (client: ClientBase, text: string, pieces: Iterable<Buffer>): Promise<void> =>
  submit(client, text, (fail, hasFailed) => ({ handleCopyInResponse: (connection: Wire) => void send(connection, pieces, hasFailed).catch(fail) }));

async function send(connection: Wire, pieces: Iterable<Buffer>, stop: () => boolean): Promise<void> {
  try {
    for (const piece of pieces) {
      if (stop()) return;
      connection.sendCopyFromChunk(piece);
      if (connection.stream.writableNeedDrain) await new Promise<void>((resolve) => connection.stream.once('drain', resolve));
    }
    connection.endCopyFrom();
  } catch (error) {
    connection.sendCopyFail('the sender gave up');
    throw error;
  }
}
