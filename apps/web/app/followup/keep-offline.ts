// Asks the service worker (public/sw.js) to be there, and keeps pages with all they need for days without a network.
import { useEffect } from 'react';

/** The names that public/sw.js looks in. */
const PAGES = 'mentor-pages-1';
const ASSETS = 'assets-1';

/** Keeps these pages of this site as they are now. Without a network, or in a browser that cannot, nothing happens. */
export function useKeptPages(paths: readonly string[]): void {
  const wanted = paths.join(' ');
  useEffect(() => {
    if (!('serviceWorker' in navigator) || !('caches' in window)) return;
    navigator.serviceWorker
      .register('/sw.js')
      .then(() => keepPages(wanted.split(' ')))
      .catch(() => undefined);
  }, [wanted]);
}

async function keepPages(paths: readonly string[]): Promise<void> {
  const [pages, assets] = [await caches.open(PAGES), await caches.open(ASSETS)];
  const current = new Set<string>();
  for (const path of paths) {
    const reply = await fetch(path, { headers: { accept: 'text/html' } });
    // another address: the session is over
    if (!reply.ok || reply.redirected) return;
    const html = await reply.clone().text();
    const found = [...new Set(html.match(/\/assets\/[\w.-]+/g) ?? [])];
    for (const file of [...found, ...(await insideOf(found))]) {
      current.add(file);
      if (!(await assets.match(file))) await assets.add(file);
    }
    await pages.put(path, reply);
  }
  // what older versions of the pages needed, and pages of firms that are no longer followed
  for (const { url } of await assets.keys()) if (!current.has(new URL(url).pathname)) await assets.delete(url);
  for (const { url } of await pages.keys()) if (!paths.includes(new URL(url).pathname)) await pages.delete(url);
}

/** Files that scripts and styles name in turn: fonts, shared chunks. */
async function insideOf(files: readonly string[]): Promise<readonly string[]> {
  const texts = await Promise.all(files.filter((file) => file.endsWith('.css')).map((file) => fetch(file).then((reply) => reply.text())));
  return texts.flatMap((text) => text.match(/\/assets\/[\w.-]+/g) ?? []).filter((file) => !files.includes(file) && /arabic-(400|700)|latin-(400|700)/.test(file));
}
