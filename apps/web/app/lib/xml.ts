// XML and small pages that we write ourselves: feeds, sitemaps, the widget. Everything is escaped here and nowhere else.

/** Signs that XML 1.0 cannot hold go; the others that mean something become references. */
export const escapeXml = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex -- these are the signs to take out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
    .replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

/** `raw` goes in as it is: text of our own, such as a style sheet. */
export type XmlChild = XmlElement | { readonly raw: string } | string | undefined | false;
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly XmlChild[];
}

export const element = (name: string, attributes: XmlElement['attributes'] = {}, ...children: readonly XmlChild[]): XmlElement => ({ name, attributes, children });

function write(child: XmlChild): string {
  if (child === undefined || child === false) return '';
  if (typeof child === 'string') return escapeXml(child);
  if ('raw' in child) return child.raw;
  const attributes = Object.entries(child.attributes).flatMap(([name, value]) => (value === undefined ? [] : ` ${name}="${escapeXml(value)}"`));
  if (child.name === 'meta') return `<meta${attributes.join('')}>`;
  return `<${child.name}${attributes.join('')}>${child.children.map(write).join('')}</${child.name}>`;
}

export const xmlDocument = (root: XmlElement): string => `<?xml version="1.0" encoding="UTF-8"?>\n${write(root)}\n`;

/** A small page of its own, in the same way. */
export const htmlDocument = (attributes: XmlElement['attributes'], ...children: readonly XmlChild[]): string =>
  `<!doctype html>\n${write(element('html', attributes, ...children))}\n`;

export const xmlResponse = (root: XmlElement, type: string): Response =>
  new Response(xmlDocument(root), { headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'public, max-age=300' } });
