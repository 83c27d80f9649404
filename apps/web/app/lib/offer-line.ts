// An offer in one line of plain text, where there are no components: feeds and the widget.
import type { OfferSummary } from '../components/offer-card';
import type { Lang } from '../i18n';
import { day, inLang } from './format';

/** Who, where, until when; `closes`: the word before the last day. */
export const offerLine = ({ employerName, organisation, commune, closesOn }: OfferSummary, lang: Lang, closes: string): string =>
  [employerName || inLang(organisation?.name, lang), inLang(commune?.label, lang), closesOn ? `${closes} ${day(closesOn, lang)}` : ''].filter(Boolean).join(' · ');
