// What the host process hands to every loader and action. Any host can: fastify.inject in the API's process, or fetch from a web process of its own.
import { createContext } from 'react-router';
import type { Lang } from './i18n';

export interface ApiReply {
  readonly status: number;
  readonly data: unknown;
  readonly setCookie: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
}
export interface ApiOptions {
  /** Language of the page, for the texts of refusals. */
  readonly lang?: string;
  /** Idempotency key of the form. */
  readonly key?: string;
  /** Type of a body that is passed on as it is, for uploads. */
  readonly contentType?: string;
}
export type Api = (method: string, path: string, body?: unknown, options?: ApiOptions) => Promise<ApiReply>;

/** The page that is being asked for: its language, and its address without the suffix of data requests. */
export interface Visit {
  readonly lang: Lang;
  readonly path: string;
}

export const apiContext = createContext<Api>();
export const visitContext = createContext<Visit>();
export const nonceContext = createContext<string | undefined>(undefined);
