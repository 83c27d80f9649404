import { wasm, type WasmMemory } from './wasm.js';

/** What a typed array is made by. */
export interface ArrayKind<T> {
  new (buffer: ArrayBufferLike, offset: number, length: number): T;
  readonly BYTES_PER_ELEMENT: number;
}

const PAGE = 65_536;
/** Behind each array: the kernel loads up to one vector past its end. */
const PAD = 64;
/** Small arrays share buffers of this size: a market for one look has dozens of them. */
const CHUNK = 65_536;

/**
 * Where all columns and indexes live, so that worker threads share them. With a memory of WebAssembly the kernel reads the same bytes;
 * without, arrays stand in shared buffers of their own. Nothing is given back: arrays grow by a share of their size, so what is lost stays small.
 */
export class Arena {
  private top = PAGE;
  private chunk: { readonly buffer: SharedArrayBuffer; top: number } | undefined;
  /** Bytes handed out. */
  used = 0;

  constructor(readonly memory: WasmMemory | undefined) {}

  /** Memory for the kernel when this machine can have it, else plain shared memory. */
  static best(): Arena {
    const api = wasm();
    try {
      return new Arena(api && new api.Memory({ initial: 16, maximum: 65_536, shared: true }));
    } catch {
      return new Arena(undefined);
    }
  }

  take<T>(Kind: ArrayKind<T>, length: number): T {
    const bytes = length * Kind.BYTES_PER_ELEMENT;
    this.used += bytes;
    if (!this.memory) return this.outside(Kind, length, bytes);
    const at = (this.top + 63) & ~63;
    this.top = at + bytes + PAD;
    const lacking = this.top - this.memory.buffer.byteLength;
    if (lacking > 0) this.memory.grow(Math.ceil(lacking / PAGE));
    return new Kind(this.memory.buffer, at, length);
  }

  private outside<T>(Kind: ArrayKind<T>, length: number, bytes: number): T {
    if (bytes + PAD > CHUNK / 8) return new Kind(new SharedArrayBuffer(bytes + PAD), 0, length);
    if (!this.chunk || this.chunk.top + bytes + PAD > CHUNK) this.chunk = { buffer: new SharedArrayBuffer(CHUNK), top: 0 };
    const at = this.chunk.top;
    this.chunk.top = (at + bytes + PAD + 63) & ~63;
    return new Kind(this.chunk.buffer, at, length);
  }
}
