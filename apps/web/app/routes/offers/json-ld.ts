// The offer for search engines: schema.org JobPosting or Course, or Event for what people come to. https://schema.org/JobPosting
import { inLang, townDay } from '../../lib/format';
import type { Offer } from '../../lib/offers';

const employmentType: Readonly<Record<string, string>> = {
  cdd: 'TEMPORARY',
  interim: 'TEMPORARY',
  seasonal: 'TEMPORARY',
  ci_idmaj: 'INTERN',
  internship: 'INTERN',
  daily: 'PER_DIEM',
  mission: 'CONTRACTOR',
};

/** JSON for a `script` element: nothing in it can close the element. */
export const dataOf = (offer: Offer, address: string): string =>
  JSON.stringify(offer.kind === 'training' ? courseOf(offer, address) : isEvent(offer) ? eventOf(offer, address) : jobOf(offer, address)).replace(
    /[<>&\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** A mission of culture or sport on a day that is known; without a day it is a job as any other. */
const isEvent = ({ details, startsOn }: Offer): boolean => startsOn !== null && ['event', 'culture', 'sport'].includes(details.mission ?? '');

function eventOf(offer: Offer, address: string): object {
  const name = inLang(offer.commune?.label, 'fr') || 'Dcheira El Jihadia';
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: offer.title,
    description: textOf(offer),
    url: address,
    startDate: offer.startsOn,
    ...(offer.details.endsOn ? { endDate: offer.details.endsOn } : {}),
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    maximumAttendeeCapacity: offer.posts,
    location: { '@type': 'Place', name, address: { '@type': 'PostalAddress', addressCountry: 'MA', addressLocality: name } },
    organizer: publisherOf(offer),
  };
}

const country = { '@type': 'Country', name: 'MA' };
const publisherOf = (offer: Offer): object => ({ '@type': 'Organization', name: offer.employerName || inLang(offer.organisation.name, 'fr') });
const textOf = (offer: Offer): string => offer.description || [offer.title, inLang(offer.occupation?.label, 'fr')].filter(Boolean).join(' – ');

function placeOf({ remote, commune }: Offer): object {
  const place = { '@type': 'Place', address: { '@type': 'PostalAddress', addressCountry: 'MA', ...(commune ? { addressLocality: inLang(commune.label, 'fr') } : {}) } };
  return remote ? { jobLocationType: 'TELECOMMUTE', applicantLocationRequirements: country, ...(commune ? { jobLocation: place } : {}) } : { jobLocation: place };
}

function payOf({ salaryMin, salaryMax }: Offer): object {
  if (!salaryMin && !salaryMax) return {};
  const bounds = { ...(salaryMin ? { minValue: Number(salaryMin) } : {}), ...(salaryMax ? { maxValue: Number(salaryMax) } : {}) };
  return { baseSalary: { '@type': 'MonetaryAmount', currency: 'MAD', value: { '@type': 'QuantitativeValue', unitText: 'MONTH', ...bounds } } };
}

function jobOf(offer: Offer, address: string): object {
  const types = [offer.workTime === 'part' ? 'PART_TIME' : 'FULL_TIME', ...(employmentType[offer.contract] ? [employmentType[offer.contract]] : [])];
  return {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: offer.title,
    description: textOf(offer),
    url: address,
    identifier: { '@type': 'PropertyValue', name: 'Tiwizi', value: offer.id },
    hiringOrganization: publisherOf(offer),
    employmentType: types,
    totalJobOpenings: offer.posts,
    directApply: false,
    ...(offer.publishedAt ? { datePosted: townDay(offer.publishedAt) } : {}),
    ...(offer.closesOn ? { validThrough: `${offer.closesOn}T23:59:59+01:00` } : {}),
    ...(offer.startsOn ? { jobStartDate: offer.startsOn } : {}),
    ...(offer.details.hoursPerWeek ? { workHours: `${offer.details.hoursPerWeek} h / semaine` } : {}),
    ...(offer.experienceMonths > 0 ? { experienceRequirements: { '@type': 'OccupationalExperienceRequirements', monthsOfExperience: offer.experienceMonths } } : {}),
    ...placeOf(offer),
    ...payOf(offer),
  };
}

function courseOf(offer: Offer, address: string): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'Course',
    name: offer.title,
    description: textOf(offer),
    url: address,
    provider: publisherOf(offer),
    teaches: offer.skills.map((skill) => inLang(skill.label, 'fr')),
    hasCourseInstance: offer.sessions.length > 0 ? offer.sessions.map((session) => instanceOf(offer, session)) : [instanceOf(offer, { startsOn: offer.startsOn })],
  };
}

/** One time that the course is held; without a place of its own it is that of the offer. */
function instanceOf(offer: Offer, session: { readonly startsOn: string | null; readonly endsOn?: string | null; readonly commune?: Offer['commune'] }): object {
  const commune = session.commune ?? offer.commune;
  const name = inLang(commune?.label, 'fr');
  return {
    '@type': 'CourseInstance',
    courseMode: offer.remote || offer.details.mode === 'distance' ? 'Online' : 'Onsite',
    ...(session.startsOn ? { startDate: session.startsOn } : {}),
    ...(session.endsOn ? { endDate: session.endsOn } : {}),
    ...(commune ? { location: { '@type': 'Place', name, address: { '@type': 'PostalAddress', addressCountry: 'MA', addressLocality: name } } } : {}),
  };
}
