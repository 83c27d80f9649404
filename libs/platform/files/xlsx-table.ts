import zlib from 'node:zlib';
import readExcel, { type CellValue } from 'read-excel-file/node';
import type { CsvTable } from './csv.js';

/** What a workbook of 8 MB may unfold to, in all and in how many parts. */
const MOST_BYTES = 80 * 1024 * 1024;
const MOST_PARTS = 2000;
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/** The first sheet of a workbook; formulas count as the value that was stored with them. Undefined when it is no workbook, or unfolds to more than it should. */
export async function readXlsx(bytes: Uint8Array): Promise<CsvTable | undefined> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!unfoldsWell(file)) return undefined;
  try {
    const [sheet] = await readExcel(file);
    const rows = (sheet?.data ?? []).map((cells, i) => ({ line: i + 1, cells: cells.map(textOf) })).filter(({ cells }) => cells.some((cell) => cell.trim()));
    const [head, ...lines] = rows;
    return head ? { head, lines, broken: [] } : undefined;
  } catch {
    return undefined; // a zip that is no workbook, or a damaged one
  }
}

function textOf(value: CellValue | null): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'object' ? '' : String(value);
}

/** Unfolds every part once with a limit: what a zip says about its sizes may be a lie. */
function unfoldsWell(file: Buffer): boolean {
  try {
    const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
    if (end < 0 || file.readUInt32LE(end) !== END) return false;
    const parts = file.readUInt16LE(end + 10);
    if (parts > MOST_PARTS) return false;
    let at = file.readUInt32LE(end + 16);
    let unfolded = 0;
    for (let i = 0; i < parts; i++) {
      if (file.readUInt32LE(at) !== ENTRY) return false;
      const [method, packed, local] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20), file.readUInt32LE(at + 42)];
      if (file.readUInt32LE(local) !== LOCAL) return false;
      const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
      const data = file.subarray(from, from + packed);
      if (method !== STORED && method !== DEFLATED) return false;
      unfolded += method === STORED ? data.length : zlib.inflateRawSync(data, { maxOutputLength: MOST_BYTES - unfolded }).length;
      if (unfolded >= MOST_BYTES) return false;
      at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
    }
    return true;
  } catch {
    return false; // cut off, or more than the limit
  }
}
