/** `t('states.application.submitted', { date })`; with `count`, the plural form of the language. A key without words comes back as itself. */
export type Translate = (key: string, params?: Readonly<Record<string, unknown>>) => string;

/** Values are texts and numbers; nothing is said of anything else. */
const spoken = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

type Words = { readonly [key: string]: unknown };

/**
 * The words of one language: nested keys, `{{values}}`, plural forms by Intl. The part of i18next that our texts use, in half a kilobyte instead of
 * twenty that every phone would load; test/consistency/dictionary.spec.ts holds it against i18next, the engine of the API's own texts.
 */
export class Dictionary {
  private readonly words = new Map<string, Words>();
  private readonly plural: Intl.PluralRules;

  constructor(lang: string, namespaces: Readonly<Record<string, object>> = {}) {
    this.plural = new Intl.PluralRules(lang);
    for (const [namespace, words] of Object.entries(namespaces)) this.add(namespace, words);
  }

  /** A namespace may come later. */
  add(namespace: string, words: object): void {
    this.words.set(namespace, words as Words);
  }

  has(namespace: string): boolean {
    return this.words.has(namespace);
  }

  /** What stands at a key as it is: a text, a list, a group. */
  entry(namespace: string, key: string): unknown {
    return key.split('.').reduce<unknown>((at, part) => (typeof at === 'object' && at !== null ? (at as Words)[part] : undefined), this.words.get(namespace));
  }

  translator(namespace: string): Translate {
    return (key, params = {}) => {
      const found = this.forms(key, params.count)
        .map((form) => this.entry(namespace, form))
        .find((text) => typeof text === 'string');
      return typeof found === 'string' ? found.replace(/\{\{\s*([\w.]+)\s*\}\}/g, (_, name: string) => spoken(params[name])) : key;
    };
  }

  /** The keys to look for, best first; none has a form of its own in every language. */
  private forms(key: string, count: unknown): readonly string[] {
    if (typeof count !== 'number') return [key];
    return [...(count === 0 ? [`${key}_zero`] : []), `${key}_${this.plural.select(count)}`, key];
  }
}
