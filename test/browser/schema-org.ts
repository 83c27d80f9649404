/** Properties of the schema.org types that our public pages use, with what each may hold. Source: https://schema.org (version 29), the pages of the types. */
type Kind = 'text' | 'url' | 'day' | 'moment' | 'number' | 'truth' | readonly string[];

const types: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  JobPosting: {
    ...{ title: 'text', description: 'text', url: 'url', identifier: ['PropertyValue'], hiringOrganization: ['Organization'], employmentType: 'text', totalJobOpenings: 'number' },
    ...{ directApply: 'truth', datePosted: 'day', validThrough: 'moment', jobStartDate: 'day', workHours: 'text', jobLocation: ['Place'], jobLocationType: 'text' },
    ...{ applicantLocationRequirements: ['Country'], baseSalary: ['MonetaryAmount'], experienceRequirements: ['OccupationalExperienceRequirements'] },
  },
  Course: { name: 'text', description: 'text', url: 'url', provider: ['Organization'], teaches: 'text', hasCourseInstance: ['CourseInstance'] },
  CourseInstance: { courseMode: 'text', startDate: 'day', endDate: 'day', location: ['Place'] },
  Event: {
    ...{ name: 'text', description: 'text', url: 'url', startDate: 'day', endDate: 'day', eventStatus: 'url', eventAttendanceMode: 'url' },
    ...{ maximumAttendeeCapacity: 'number', location: ['Place'], organizer: ['Organization'] },
  },
  Organization: { name: 'text' },
  Place: { name: 'text', address: ['PostalAddress'] },
  PostalAddress: { addressCountry: 'text', addressLocality: 'text' },
  Country: { name: 'text' },
  PropertyValue: { name: 'text', value: 'text' },
  MonetaryAmount: { currency: 'text', value: ['QuantitativeValue'] },
  QuantitativeValue: { unitText: 'text', minValue: 'number', maxValue: 'number' },
  OccupationalExperienceRequirements: { monthsOfExperience: 'number' },
};
/** What a search engine asks for; without them the page is not shown as a job or a course. */
const needed: Readonly<Record<string, readonly string[]>> = {
  JobPosting: ['title', 'description', 'datePosted', 'hiringOrganization'],
  Course: ['name', 'description', 'provider'],
  Event: ['name', 'startDate', 'location'],
};

const isOf: Readonly<Record<'text' | 'url' | 'day' | 'moment' | 'number' | 'truth', (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string' && value !== '',
  url: (value) => typeof value === 'string' && URL.canParse(value),
  day: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value),
  moment: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T[\d:]+(Z|[+-]\d{2}:\d{2})$/.test(value),
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  truth: (value) => typeof value === 'boolean',
};

/** What is wrong with a piece of linked data; [] is good. */
export function schemaFaults(node: Readonly<Record<string, unknown>>, at = String(node['@type'])): string[] {
  const known = types[String(node['@type'])];
  if (!known) return [`${at}: no type ${String(node['@type'])}`];
  const missing = (needed[String(node['@type'])] ?? []).filter((name) => !(name in node)).map((name) => `${at}: ${name} is missing`);
  const wrong = Object.entries(node).flatMap(([name, value]) => {
    if (name.startsWith('@')) return [];
    const kind = known[name];
    if (!kind) return [`${at}: no property ${name}`];
    return (Array.isArray(value) ? value : [value]).flatMap((one: unknown) => {
      if (typeof kind === 'string') return isOf[kind](one) ? [] : [`${at}.${name}: ${JSON.stringify(one)} is no ${kind}`];
      const inner = one as Readonly<Record<string, unknown>>;
      return kind.includes(String(inner['@type'])) ? schemaFaults(inner, `${at}.${name}`) : [`${at}.${name}: ${String(inner['@type'])} where ${kind.join(' or ')} belongs`];
    });
  });
  return [...missing, ...wrong];
}
