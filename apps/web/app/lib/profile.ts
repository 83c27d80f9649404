// The profile for its pages. The API saves it as a whole, so a page reads what is stored, lays its own answers over it, and sends all of it.
import { redirect, type RouterContextProvider } from 'react-router';
import type { Lang } from '../i18n';
import { get, send } from './api';
import { isRefused, type Problem, refused, type Submitted } from './forms';
import { safeNext } from './links';
import type { Me } from './me';

export type Label = Partial<Record<Lang, string>>;
export interface Coded {
  readonly code: string;
  readonly label: Label;
}
export interface Levelled {
  readonly code: string;
  readonly level: number;
}
export interface Experience {
  readonly title: string;
  readonly occupationCode: string | null;
  readonly employer: string;
  readonly fromYear: number;
  readonly toYear: number | null;
  readonly kind: string;
}
export interface Diploma {
  readonly title: string;
  readonly field: string;
  readonly establishment: string;
  readonly year: number | null;
  readonly country: string | null;
  readonly languageCode: string | null;
  readonly studying: boolean;
}
export interface Venture {
  readonly title: string;
  readonly sectorCode: string | null;
  readonly occupationCode: string | null;
  readonly communeCode: string | null;
  readonly stage: string;
  readonly summary: string;
}
export interface Profile {
  readonly personId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly firstNameAr: string;
  readonly lastNameAr: string;
  readonly birthYear: number | null;
  readonly sex: string | null;
  readonly communeCode: string | null;
  readonly educationCode: string | null;
  readonly languages: readonly Levelled[];
  readonly skills: readonly Levelled[];
  readonly experienceMonths: number;
  readonly experience: readonly Experience[];
  readonly diplomas: readonly Diploma[];
  readonly wishes: readonly string[];
  readonly radiusKm: number;
  readonly remoteOk: boolean;
  readonly workTime: string;
  readonly availableFrom: string | null;
  readonly venture: Venture | null;
  readonly licences: readonly string[];
  readonly travel: string | null;
  readonly moveOk: boolean;
  readonly otherSkills: readonly string[];
}

export const sections = ['you', 'venture', 'wishes', 'skills', 'studies', 'experience', 'availability'] as const;
export type SectionName = (typeof sections)[number];

type Context = Readonly<RouterContextProvider>;

/** Null until the first part is saved. */
export const readProfile = async (context: Context): Promise<Profile | null> => (await get<{ profile: Profile | null }>(context, '/api/people/me/profile')).profile;

/** The parts that this person is led through: seekers tell what they look for, founders tell their project, mentors who they are. */
export function sectionsFor(roles: readonly string[]): readonly SectionName[] {
  const [founder, seeker] = [roles.includes('founder'), roles.includes('job_seeker')];
  const asked: Readonly<Record<SectionName, boolean>> = {
    you: true,
    venture: founder,
    wishes: seeker,
    skills: founder || seeker,
    studies: true,
    experience: founder || seeker,
    availability: seeker,
  };
  return sections.filter((name) => asked[name]);
}

/** Whose profile a page writes: one's own, or (`id`) that of somebody at the counter; `new` is somebody who is not known yet. */
export interface Whose {
  readonly lang?: string | undefined;
  readonly id?: string | undefined;
}
export const NOBODY_YET = 'new';

const baseOf = ({ lang, id }: Whose): string => (id === undefined ? `/${lang}/profile` : `/${lang}/officer/people/${id}`);
const partOf = (whose: Whose, name: SectionName): string => (whose.id === undefined ? `${baseOf(whose)}/${name}` : `${baseOf(whose)}/profile/${name}`);
/** What is asked of somebody at the counter: who looks for work. The project belongs to the loan file. */
const atCounter = sectionsFor(['job_seeker']);

async function readWhose(context: Context, { id }: Whose): Promise<Entered | null> {
  if (id === undefined) return readProfile(context);
  return id === NOBODY_YET ? null : get<Entered>(context, `/api/people/${encodeURIComponent(id)}`);
}

/** The stored profile of the page's person; for what a part must not lose. */
export const readStored = (context: Context, whose: Whose): Promise<Profile | null> => readWhose(context, whose);

/** For the loader of a part: the profile, which parts there are, and where this one stands. Every part but the first needs a name to be known. */
export async function readSection(context: Context, request: Request, whose: Whose, name: SectionName) {
  const [me, profile] = await Promise.all([get<Me>(context, '/api/accounts/me'), readWhose(context, whose)]);
  if (!profile && name !== 'you') throw redirect(partOf(whose, 'you'));
  const road = whose.id === undefined ? sectionsFor(me.roles) : atCounter;
  const roles = whose.id === undefined ? me.roles : (['job_seeker'] as const);
  return {
    profile,
    roles,
    place: { name, road, alone: isAlone(request), base: baseOf(whose), steps: partOf(whose, name).slice(0, -name.length), forSomebody: whose.id !== undefined },
  };
}

export interface Place {
  readonly name: SectionName;
  readonly road: readonly SectionName[];
  /** Opened from the overview to change one thing: then back there. */
  readonly alone: boolean;
  /** The overview. */
  readonly base: string;
  /** Before the name of a part. */
  readonly steps: string;
  /** An officer types for a person at the counter. */
  readonly forSomebody: boolean;
}

/** A profile with the phone that was told at the counter. */
interface Entered extends Profile {
  readonly phone?: string | null;
  readonly phoneHolder?: string;
}

const isAlone = (request: Request): boolean => new URL(request.url).searchParams.has('alone');

/** Saves one part and goes on to the next, or back to the overview; `?then=` leads to where the person came from. */
export async function saveSection(
  context: Context,
  request: Request,
  whose: Whose,
  name: SectionName,
  sent: Submitted,
  answers: Readonly<Partial<Record<keyof Profile | 'phone' | 'phoneHolder', unknown>>>,
) {
  const [me, stored] = await Promise.all([get<Me>(context, '/api/accounts/me'), readWhose(context, whose)]);
  const body = { ...(stored ? fieldsOf(stored) : {}), ...(stored?.phone ? { phone: stored.phone, phoneHolder: stored.phoneHolder } : {}), ...answers };
  const reply = await store(context, whose, body, sent.key);
  if (isRefused(reply)) return refused(reply, sent);
  const then = new URL(request.url).searchParams.get('then');
  if (then) throw redirect(safeNext(then, whose.lang as Lang), { status: 303 });
  const now = whose.id === NOBODY_YET ? { ...whose, id: (reply.data as { readonly personId: string }).personId } : whose;
  const road = whose.id === undefined ? sectionsFor(me.roles) : atCounter;
  const next = isAlone(request) ? undefined : road[road.indexOf(name) + 1];
  throw redirect(next ? `${partOf(now, next)}?done=people.part_saved` : `${baseOf(now)}?done=people.${whose.id === undefined ? 'saved' : 'saved_for'}`, { status: 303 });
}

function store(context: Context, { id }: Whose, body: object, key: string) {
  if (id === undefined) return send(context, 'PUT', '/api/people/me/profile', body, key);
  return id === NOBODY_YET ? send(context, 'POST', '/api/people', body, key) : send(context, 'PUT', `/api/people/${encodeURIComponent(id)}`, body, key);
}

/** Lays a few answers over the stored profile and saves it, wherever they were asked for. */
export async function saveFacts(context: Context, { body, key }: Submitted) {
  const stored = await readProfile(context);
  return send(context, 'PUT', '/api/people/me/profile', { ...(stored ? fieldsOf(stored) : {}), ...body }, key);
}

/** Only what a profile may hold: the view has more. */
function fieldsOf(view: Profile): Omit<Profile, 'personId'> {
  const { firstName, lastName, firstNameAr, lastNameAr, birthYear, sex, communeCode, educationCode, languages, skills } = view;
  const { experienceMonths, experience, wishes, radiusKm, remoteOk, workTime, availableFrom, venture } = view;
  const { licences, travel, moveOk, otherSkills, diplomas } = view;
  const names = { firstName, lastName, firstNameAr, lastNameAr, birthYear, sex, communeCode, educationCode };
  return {
    ...names,
    languages,
    skills,
    experienceMonths,
    experience,
    wishes,
    radiusKm,
    remoteOk,
    workTime,
    availableFrom,
    venture,
    licences,
    travel,
    moveOk,
    otherSkills,
    diplomas,
  };
}

/** The API counts what was sent (`skills.2.code`); on the page each stands under its own name (`level.welding`). */
export const byCode = (problem: Problem | undefined, list: string, name: string, sent: readonly (readonly [string, unknown])[]): Problem | undefined =>
  problem && {
    ...problem,
    fields: Object.fromEntries(
      Object.entries(problem.fields).map(([path, message]) => {
        const [, n] = new RegExp(`^${list}\\.(\\d+)\\.`).exec(path) ?? [];
        return [n === undefined ? path : `${name}.${sent[Number(n)]?.[0] ?? n}`, message];
      }),
    ),
  };

/** Digits as people type them, in Latin or Arabic-Indic letters; undefined when left open. */
export function wholeNumber(typed: unknown): number | undefined {
  const text = String(typed ?? '').replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));
  return text.trim() === '' ? undefined : Number(text);
}
