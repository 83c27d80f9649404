// The words of a page: `const t = useTexts('loans')`, `t('states.application.submitted.applicant', { date })`.
// On the server all words are there and each namespace in use is announced to the browser; in the browser a missing one is fetched and the page waits for it.
import { createContext, use, useContext } from 'react';
import { preload } from 'react-dom';
import type { Dictionary, Translate } from '../../../libs/kernel/dictionary.js';
import type { Lang } from './i18n';
import { textsUrl } from './texts-urls';

export type { Translate } from '../../../libs/kernel/dictionary.js';

export interface TextsValue {
  readonly lang: Lang;
  readonly dictionary: Dictionary;
  /** A page that only shows and links (`handle.still`): it comes without scripts, so there is nothing to announce. */
  readonly still?: boolean;
}
export const TextsContext = createContext<TextsValue | undefined>(undefined);

const coming = new Map<string, Promise<void>>();

/** Fetches a namespace once and adds it. A namespace without texts, or a lost connection, gives the keys instead of the words. */
export function bringTexts(dictionary: Dictionary, lang: Lang, namespace: string): Promise<void> {
  const known = coming.get(namespace);
  if (known) return known;
  const url = textsUrl(namespace, lang);
  const bringing = (url ? fetch(url).then((reply) => reply.json() as Promise<object>) : Promise.resolve({}))
    .then((words) => dictionary.add(namespace, words))
    .catch(() => void coming.delete(namespace));
  coming.set(namespace, bringing);
  return bringing;
}

function useValue(): TextsValue {
  const value = useContext(TextsContext);
  if (!value) throw new Error('useTexts outside of TextsContext');
  return value;
}

export const useLang = (): Lang => useValue().lang;

export function useTexts(namespace = 'web'): Translate {
  const { lang, dictionary, still } = useValue();
  const url = textsUrl(namespace, lang);
  if (import.meta.env.SSR) {
    if (url && !still) preload(url, { as: 'fetch', crossOrigin: 'anonymous' });
  } else if (url && !dictionary.has(namespace)) use(bringTexts(dictionary, lang, namespace));
  return dictionary.translator(namespace);
}
