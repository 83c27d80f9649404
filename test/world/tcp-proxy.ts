import net from 'node:net';

/** A wire to PostgreSQL that can be cut: new connections are refused and open ones end, until it is mended. */
export class Wire {
  private readonly open = new Set<net.Socket>();
  private server: net.Server | undefined;

  private constructor(
    private readonly target: URL,
    private port: number,
  ) {}

  static async to(url: string): Promise<Wire> {
    const wire = new Wire(new URL(url), 0);
    await wire.mend();
    return wire;
  }

  /** The target's address through this wire. */
  get url(): string {
    const url = new URL(this.target);
    url.host = `127.0.0.1:${this.port}`;
    return url.toString();
  }

  mend(): Promise<void> {
    this.server = net.createServer((near) => {
      const far = net.connect(Number(this.target.port), this.target.hostname);
      for (const [from, to] of [
        [near, far],
        [far, near],
      ] as const) {
        this.open.add(from);
        from.pipe(to);
        from.on('error', () => to.destroy()).on('close', () => (this.open.delete(from), to.destroy()));
      }
    });
    return new Promise((resolve) => {
      this.server?.listen(this.port, '127.0.0.1', () => {
        this.port = (this.server!.address() as net.AddressInfo).port;
        resolve();
      });
    });
  }

  async cut(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.server?.close(() => resolve()));
    for (const socket of this.open) socket.destroy();
    await closed;
  }
}
