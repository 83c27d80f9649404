// Draws documents in a process of its own: the compiler keeps some memory per document, so the parent replaces this process from time to time.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import zlib from 'node:zlib';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const require = createRequire(import.meta.url);
const here = path.dirname(fileURLToPath(import.meta.url));

/** WOFF 1, as in the @fontsource packages, to TTF, which is what Typst reads. */
function woffToTtf(woff) {
  if (woff.readUInt32BE(0) !== 0x774f4646) throw new Error('not a WOFF 1 file');
  const count = woff.readUInt16BE(12);
  const power = Math.floor(Math.log2(count));
  const head = Buffer.alloc(12 + 16 * count);
  head.writeUInt32BE(woff.readUInt32BE(4), 0);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(16 << power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(count * 16 - (16 << power), 10);
  const parts = [head];
  let offset = head.length;
  for (let i = 0; i < count; i += 1) {
    const entry = 44 + 20 * i;
    const [at, packed, length, sum] = [4, 8, 12, 16].map((place) => woff.readUInt32BE(entry + place));
    const raw = woff.subarray(at, at + packed);
    const data = packed < length ? zlib.inflateSync(raw) : raw;
    const place = 12 + 16 * i;
    woff.copy(head, place, entry, entry + 4);
    head.writeUInt32BE(sum, place + 4);
    head.writeUInt32BE(offset, place + 8);
    head.writeUInt32BE(length, place + 12);
    const padding = (4 - (data.length % 4)) % 4;
    parts.push(data, Buffer.alloc(padding));
    offset += data.length + padding;
  }
  return Buffer.concat(parts);
}

// one file per family and style: two subset files of one family collide in Typst
const fontBlobs = [
  ['noto-sans', 'latin'],
  ['noto-sans-arabic', 'arabic'],
].flatMap(([family, subset]) => [400, 700].map((weight) => woffToTtf(fs.readFileSync(require.resolve(`@fontsource/${family}/files/${family}-${subset}-${weight}-normal.woff`)))));

const template = fs.readFileSync(path.join(here, 'house.typ'), 'utf8');
const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs }], workspace: here });

/** A plain space between digits breaks the number in right-to-left text: it becomes a no-break space. */
const whole = (text) => text.replace(/(\d) (?=\d)/g, '$1\u00a0').replace(/(\d) %/g, '$1\u00a0%');
const deep = (value) => {
  if (typeof value === 'string') return whole(value);
  if (Array.isArray(value)) return value.map(deep);
  return value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, deep(part)])) : value;
};

process.on('message', ({ id, document }) => {
  try {
    const pdf = compiler.pdf({ mainFileContent: template, inputs: { data: JSON.stringify(deep(document)) } }, { pdfStandard: 'a-2b', creationTimestamp: 0 });
    compiler.evictCache(0);
    process.send({ id, pdf });
  } catch (error) {
    process.send({ id, fault: String(error?.message ?? error).slice(0, 2000) });
  }
});
process.on('disconnect', () => process.exit(0));
