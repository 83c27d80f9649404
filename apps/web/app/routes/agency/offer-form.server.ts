// What the form of an offer needs to choose from, and from the posted form to the body of the API.
import type { RouterContextProvider } from 'react-router';
import type { Lang } from '../../i18n';
import { get } from '../../lib/api';
import { inLang } from '../../lib/format';
import { readForm, type Submitted } from '../../lib/forms';
import { type Coded, type Listed, numberedDetails, type Offer, queryOf } from '../../lib/offers';
import type { Choice, OfferChoices } from './offer-form';

type Context = Readonly<RouterContextProvider>;

/** Choices in the language of the page only: the lists themselves are too heavy for a phone. */
export async function choicesFor(context: Context, lang: Lang, title: string): Promise<OfferChoices> {
  const read = <T>(path: string): Promise<readonly T[]> => get<Listed<T>>(context, path).then(({ items }) => items);
  const [suggested, occupations, sectors, communes, levels, organisations] = await Promise.all([
    title ? read<Coded>(`/api/references/occupations/suggest${queryOf({ q: title, limit: 4 })}`) : [],
    read<Coded & { readonly sector: string }>('/api/references/occupations'),
    read<Coded>('/api/references/sectors'),
    read<Coded & { readonly kind: string }>('/api/references/communes'),
    read<Coded>('/api/references/education-levels'),
    read<{ readonly id: string; readonly name: Partial<Record<Lang, string>>; readonly communeCode: string | null }>('/api/organisations/mine'),
  ]);
  const choice = ({ code, label }: Coded): Choice => ({ value: code, label: inLang(label, lang) });
  return {
    suggested: suggested.map(choice),
    occupations: sectors.map((sector) => ({ group: inLang(sector.label, lang), items: occupations.filter((one) => one.sector === sector.code).map(choice) })),
    communes: ['urban', 'rural', 'city'].map((kind) => ({ kind, items: communes.filter((one) => one.kind === kind).map(choice) })),
    levels: levels.map(choice),
    organisations: organisations.map(({ id, name, communeCode }) => ({ value: id, label: inLang(name, lang), communeCode })),
  };
}

/** `remote` stands among the places, `other` among the occupations: each becomes what the API means. */
export function readOffer(form: FormData): Submitted & { readonly offer: Readonly<Record<string, unknown>> } {
  const sent = readForm(form, {
    booleans: ['publish', 'details.accessible', 'details.boarding'],
    lists: ['details.licences', 'details.benefits', 'details.selection'],
    rows: { sessions: 'startsOn' },
    numbers: numberedDetails.map((name) => `details.${name}`),
  });
  const { occupationOther, occupationCode, communeCode, details = {}, ...rest } = sent.body;
  // a form from which all sessions were cleared says that there are none
  const sessions = form.has('sessions.0.startsOn') && !rest['sessions'] ? { sessions: [] } : {};
  const occupation = occupationCode === undefined || occupationCode === 'other' ? occupationOther : occupationCode;
  const place = communeCode === 'remote' ? { remote: true } : communeCode === undefined ? {} : { communeCode };
  return { ...sent, offer: { ...rest, ...sessions, details, ...place, ...(occupation === undefined ? {} : { occupationCode: occupation }) } };
}

/** What the form does not show and a change must not lose. Skills belong to the occupation: another one brings its own. */
export function untouched(offer: Offer, occupationCode: unknown): Readonly<Record<string, unknown>> {
  const skills = offer.occupation?.code === occupationCode ? { skills: offer.skills.map(({ code, essential }) => ({ code, essential })) } : {};
  const languages = offer.languages.map(({ code, level }) => ({ code, level }));
  const kept = { organisationId: offer.organisation.id, kind: offer.kind, workTime: offer.workTime, languages, ...skills };
  return offer.kind === 'job'
    ? { ...kept, posts: offer.posts, ...given('maxAge', offer.maxAge), ...given('startsOn', offer.startsOn) }
    : { ...kept, experienceMonths: offer.experienceMonths, ...given('salaryMin', offer.salaryMin), ...given('salaryMax', offer.salaryMax) };
}

const given = (name: string, value: unknown): Readonly<Record<string, unknown>> => (value === null || value === undefined ? {} : { [name]: value });
