/** What the engine uses of WebAssembly; the types of Node do not tell them. */
export interface WasmMemory {
  readonly buffer: SharedArrayBuffer;
  grow(pages: number): number;
}
export type WasmModule = object;
export interface WasmApi {
  readonly Memory: new (descriptor: { readonly initial: number; readonly maximum: number; readonly shared: boolean }) => WasmMemory;
  readonly Module: new (bytes: Uint8Array) => WasmModule;
  readonly Instance: new (module: WasmModule, imports: Readonly<Record<string, Readonly<Record<string, unknown>>>>) => { readonly exports: object };
  readonly validate: (bytes: Uint8Array) => boolean;
}

/** Of this machine; undefined where it was switched off. */
export const wasm = (): WasmApi | undefined => (globalThis as { readonly WebAssembly?: WasmApi }).WebAssembly;
