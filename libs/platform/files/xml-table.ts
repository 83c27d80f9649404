import sax from 'sax';
import type { CsvTable } from './csv.js';
import { decodeText } from './decode-text.js';
import { tableOfRecords } from './records.js';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}
const DEEPEST = 20;
const MOST_ELEMENTS = 2_000_000;

/** A feed: its records are the children of one name of the element that has most of them. Values are their elements and attributes. Undefined for damaged XML and for any that declares a document type: entities are how feeds do harm. */
export function readXmlTable(bytes: Uint8Array): CsvTable | undefined {
  const root = treeOf(decodeText(bytes) ?? '');
  const records = root && recordsIn(root);
  return records && tableOfRecords(records.map((record, i) => ({ line: i + 1, values: valuesOf(record) })));
}

const bare = (name: string): string => name.replace(/^.*:/, '');

function treeOf(text: string): Element | undefined {
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open: Element[] = [top];
  let count = 0;
  const stop = (): never => {
    throw new Error('no table');
  };
  // strict: names keep their case, and what is not well formed stops; entities of its own it does not know
  const parser = sax.parser(true, { trim: false });
  parser.onopentag = ({ name, attributes }) => {
    if (open.length > DEEPEST || ++count > MOST_ELEMENTS) stop();
    const told = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [bare(key), String(value)]));
    const element: Element = { name: bare(name), attributes: told, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  };
  parser.onclosetag = () => void open.pop();
  parser.ontext = (value) => void (open.at(-1)!.text += value);
  parser.oncdata = (value) => void (open.at(-1)!.text += value);
  parser.ondoctype = stop;
  parser.onerror = stop;
  try {
    parser.write(text.replace(/^\ufeff/, '')).close();
  } catch {
    return undefined;
  }
  return open.length === 1 ? top.children[0] : undefined;
}

/** The longest row of equal children that have something below them, or attributes. */
function recordsIn(root: Element): readonly Element[] | undefined {
  let best: readonly Element[] = [];
  const look = (element: Element): void => {
    const groups = new Map<string, Element[]>();
    for (const child of element.children) {
      const group = groups.get(child.name);
      if (group) group.push(child);
      else groups.set(child.name, [child]);
    }
    for (const group of groups.values())
      if (group.length > best.length && group.some(({ children, attributes }) => children.length > 1 || Object.keys(attributes).length > 1)) best = group;
    element.children.forEach(look);
  };
  look(root);
  return best.length > 0 ? best : undefined;
}

const textIn = ({ text, children }: Element): string => [text.trim(), ...children.map(textIn)].filter(Boolean).join('; ');

/** The same name twice is one value with `;` between. */
function valuesOf({ attributes, children }: Element): ReadonlyMap<string, string> {
  const values = new Map(Object.entries(attributes));
  for (const child of children) values.set(child.name, [values.get(child.name), textIn(child)].filter(Boolean).join('; '));
  return values;
}
