import type { CsvTable } from './csv.js';
import { decodeText } from './decode-text.js';
import { tableOfRecords } from './records.js';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list of objects, or an object that holds one (`{"offers": […]}`). Undefined when there is none. */
export function readJsonTable(bytes: Uint8Array): CsvTable | undefined {
  const list = listIn(parsed(decodeText(bytes) ?? ''));
  if (!list) return undefined;
  const records = list.map((item, i) => ({ line: i + 1, values: new Map(isObject(item) ? Object.entries(item).map(([name, value]) => [name, textOf(value)]) : []) }));
  return tableOfRecords(records);
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function listIn(value: Json | undefined): readonly Json[] | undefined {
  if (Array.isArray(value)) return value as readonly Json[];
  return isObject(value) ? (Object.values(value).find((inner) => Array.isArray(inner) && inner.some((item: Json) => isObject(item))) as readonly Json[] | undefined) : undefined;
}

/** A list becomes its parts with `;` between; of an object, the name or title stands for it. */
function textOf(value: Json): string {
  if (Array.isArray(value)) return (value as readonly Json[]).map(textOf).filter(Boolean).join('; ');
  if (isObject(value)) return textOf(value['name'] ?? value['title'] ?? value['label'] ?? value['value'] ?? null);
  return typeof value === 'object' ? '' : String(value);
}
