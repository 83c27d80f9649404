// Shows messages that are pushed (routes/reminders/push-switch.tsx), and keeps a mentor's pages on the phone, so that a report can be written where there is no network. Other pages are not touched.
// The page asks for what it wants kept (app/followup/keep-offline.ts); reports that wait are in app/followup/store.ts.
// Everything that was kept, drafts too, goes at sign-out; reports that wait to be sent stay, else they would be lost.
const PAGES = 'mentor-pages-1';
const ASSETS = 'assets-1';
const kept = /^\/(ar|fr|en)\/mentor(\/report\/[\da-f-]{36})?$/;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (request.method === 'POST' && /\/sign-out(\.data)?$/.test(url.pathname)) return event.waitUntil(wipe());
  if (request.method !== 'GET') return;
  if (url.pathname.startsWith('/assets/')) return event.respondWith(asset(request));
  if (request.mode === 'navigate' && kept.test(url.pathname)) return event.respondWith(page(request, url));
});

self.addEventListener('push', (event) => {
  const { title, body, url } = event.data?.json() ?? {};
  if (title) event.waitUntil(self.registration.showNotification(title, { body, data: url, icon: '/favicon.svg', dir: 'auto', tag: url }));
});
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  // only pages of this site: the words were sealed for this browser, the address is checked all the same
  const url = new URL(String(event.notification.data ?? '/'), self.location.origin);
  if (url.origin === self.location.origin) event.waitUntil(self.clients.openWindow(url.href));
});

/** Assets have a name of their own for each version: what is kept is right. Only those of kept pages are. */
async function asset(request) {
  return (await (await caches.open(ASSETS)).match(request.url)) ?? fetch(request);
}

/** From the network; without one, as it was kept. */
async function page(request, url) {
  try {
    return await fetch(request);
  } catch (error) {
    const found = await (await caches.open(PAGES)).match(url.pathname);
    if (found) return found;
    throw error;
  }
}

async function wipe() {
  await caches.delete(PAGES);
  await new Promise((done) => {
    const opening = indexedDB.open('tiwizi', 1);
    opening.onerror = done;
    // nothing was ever kept: make nothing
    opening.onupgradeneeded = () => opening.transaction.abort();
    opening.onsuccess = () => {
      const change = opening.result.transaction('drafts', 'readwrite');
      change.objectStore('drafts').clear();
      change.oncomplete = change.onerror = () => {
        opening.result.close();
        done();
      };
    };
  });
}
