// What stands in the way of a draft, in words and at its field.
import type { Lang } from '../i18n';
import { readable } from '../../../../libs/kernel/readable.js';
import type { Translate } from '../texts';
import type { Obstacle } from './views';

/** First message of each field. */
export function messagesOf(obstacles: readonly Obstacle[], t: Translate, lang: Lang): Readonly<Record<string, string>> {
  const messages: Record<string, string> = {};
  for (const { field, code, params } of obstacles) messages[field] ??= t(`errors.obstacle.${code}`, readable(params, lang));
  return messages;
}
