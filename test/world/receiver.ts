import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { Outside } from '#platform/outside/outside';
import type { World } from './world';

export interface Received {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

/** The server of a partner, on this machine; the story's net says that it stands on the public internet. */
export class Receiver {
  readonly received: Received[] = [];
  /** What it answers. */
  status = 204;
  headers: Readonly<Record<string, string>> = {};
  body: string | Buffer = '';

  private constructor(private readonly server: http.Server) {}

  /** `names`: what the story's names resolve to; the address of an example is public, everything else is as it stands. */
  static async open(world: World, names: Record<string, readonly string[]>): Promise<Receiver> {
    const server = http.createServer((request, reply) => {
      let body = '';
      request.on('data', (piece: Buffer) => (body += piece.toString()));
      request.on('end', () => {
        receiver.received.push({ headers: request.headers as Received['headers'], body });
        reply.writeHead(receiver.status, receiver.headers).end(receiver.body);
      });
    });
    const receiver = new Receiver(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    server.unref(); // a story that fails must not keep the run alive
    const { port } = server.address() as AddressInfo;
    world.app.get(Outside).net = { resolve: (name) => Promise.resolve(names[name] ?? []), reach: () => ({ host: '127.0.0.1', port, plain: true }) };
    return receiver;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
