// What stays on the phone: drafts of reports, and reports that wait to be sent. The service worker empties the drafts at sign-out.
import type { Values } from '../lib/forms';

/** A report that was written and not yet taken by the server. The key was made on the phone: sent twice, it arrives once. */
export interface WaitingReport {
  readonly key: string;
  readonly accountId: string;
  readonly mentorshipId: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** As it was typed, for mending it. */
  readonly values: Values;
  readonly writtenAt: string;
  /** The server said no: the mentor must look at it. */
  readonly refused?: boolean;
}
export interface Draft {
  readonly key: string;
  readonly entries: readonly (readonly [string, string])[];
}
interface Stores {
  readonly drafts: Draft;
  readonly reports: WaitingReport;
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('tiwizi', 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('drafts');
      opening.result.createObjectStore('reports');
    };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('the store of this phone does not open'));
  });
}

async function within<T>(store: keyof Stores, mode: IDBTransactionMode, work: (of: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const base = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const change = base.transaction(store, mode);
      const request = work(change.objectStore(store));
      // a write counts when it is on the disk, not when it was asked for
      change.oncomplete = () => resolve(request.result);
      change.onerror = change.onabort = () => reject(change.error ?? new Error('the store of this phone refuses'));
    });
  } finally {
    base.close();
  }
}

export const keep = async <S extends keyof Stores>(store: S, id: string, value: Stores[S]): Promise<void> => void (await within(store, 'readwrite', (of) => of.put(value, id)));
export const drop = (store: keyof Stores, id: string): Promise<undefined> => within(store, 'readwrite', (of) => of.delete(id));
export const find = <S extends keyof Stores>(store: S, id: string): Promise<Stores[S] | undefined> =>
  within(store, 'readonly', (of) => of.get(id) as IDBRequest<Stores[S] | undefined>);
export const all = <S extends keyof Stores>(store: S): Promise<readonly Stores[S][]> => within(store, 'readonly', (of) => of.getAll() as IDBRequest<Stores[S][]>);
