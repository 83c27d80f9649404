import type { FastifyRequest } from 'fastify';
import type { Actor } from '#kernel/permissions';
import type { CallBudget } from '../auth/call-budget.js';

/** What the guards put on a request. */
export interface TiwiziRequest extends FastifyRequest {
  /** Set by the session or the API key; absent for visitors. */
  user?: Actor & { readonly sessionHash?: string };
  /** Set by the API key: what is left of its minute, and until when it is good. */
  keyUse?: CallBudget & { readonly expiresAt: Date };
}

export const languages = ['ar', 'fr', 'en'] as const;
export type Language = (typeof languages)[number];
export const isLanguage = (text: unknown): text is Language => (languages as readonly unknown[]).includes(text);

/** First language of Accept-Language that we speak; Arabic else. */
export function languageOf(header: string | undefined): Language {
  const asked = (header ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return asked.find(isLanguage) ?? 'ar';
}
