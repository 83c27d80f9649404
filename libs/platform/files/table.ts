import { type CsvTable, readCsv } from './csv.js';
import { decodeText } from './decode-text.js';
import { readJsonTable } from './json-table.js';
import { isZip, readXlsx } from './xlsx-table.js';
import { readXmlTable } from './xml-table.js';

/** Wider than any table that people make; beyond it somebody tries us. */
const MOST_COLUMNS = 500;

/**
 * A table out of what partners have: CSV in any usual encoding, an Excel workbook (first sheet), a JSON list of objects, or an XML feed of equal elements.
 * What it is, its bytes say, not its name. Lines are numbered as the file shows them: lines of a text, rows of a sheet, items of a list.
 * Undefined when it is none of these, damaged, or made to do harm (zip bombs, entities).
 */
export async function readTable(bytes: Uint8Array): Promise<CsvTable | undefined> {
  const table = await tableOf(bytes);
  return table && table.head.cells.length <= MOST_COLUMNS ? table : undefined;
}

async function tableOf(bytes: Uint8Array): Promise<CsvTable | undefined> {
  if (isZip(bytes)) return readXlsx(bytes);
  const begin = decodeText(bytes.subarray(0, 512))?.trimStart()[0];
  if (begin === '<') return readXmlTable(bytes);
  if (begin === '[' || begin === '{') return readJsonTable(bytes);
  return readCsv(bytes);
}
