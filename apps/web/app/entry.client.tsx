// Browser entry: fetches the texts that the server announced, then hydrates. The page is readable and its forms work before this has run.
import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { HydratedRouter } from 'react-router/dom';
import { Dictionary } from '../../../libs/kernel/dictionary.js';
import { isLang } from './i18n';
import { bringTexts, TextsContext } from './texts';
import { namespacesAt } from './texts-urls';

const found = document.documentElement.lang;
const lang = isLang(found) ? found : 'ar';
const dictionary = new Dictionary(lang);
const announced = [...document.querySelectorAll<HTMLLinkElement>('link[rel=preload][as=fetch]')].map((link) => link.href);
await Promise.all(namespacesAt(announced, lang).map((namespace) => bringTexts(dictionary, lang, namespace)));

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <TextsContext value={{ lang, dictionary }}>
        <HydratedRouter />
      </TextsContext>
    </StrictMode>,
  );
});
