// AssemblyScript, compiled to WebAssembly by tools/kernel.mjs: exact best lists and, for changes, everybody whose list an offer enters.
// The same score as offer-scan.ts and people-scan.ts; eight cells are compared with the threshold and the packed constraints at once,
// only what survives is scored one by one. No allocation and no bounds checks: the host (kernel.ts) lays out checked arrays, padded by 64 bytes.
// Cells are 16 bits, signed: skills and occupation give 700 at most.
export { bestOffers } from './offers';
export { bestPeople, everyoneFor } from './people';
export { init } from './question';
