// At the counter: begin a file for somebody who cannot, or put somebody on the list of the reception.
import { FilterLinks } from '../../components/filter-links';
import { ButtonLink } from '../../components/button-link';
import { Card, Page, Section } from '../../components/page';
import { pressed } from '../../components/finder';
import { done, get, post } from '../../lib/api';
import { nameIn } from '../../lib/format';
import { isRefused, readForm, refused } from '../../lib/forms';
import { CounterForm, type WhoKind, whos } from '../../loans/counter-form';
import { SearchForm } from '../../loans/search-form';
import type { Named, Paged } from '../../loans/views';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/counter';

interface Person {
  readonly personId: string;
  readonly name: Named;
  readonly birthYear: number | null;
}

export async function loader({ request, context }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams;
  const [q, personId, lead] = [asked.get('q')?.trim() ?? '', asked.get('person') ?? '', asked.get('lead') ?? ''];
  const [found, chosen] = await Promise.all([
    q ? get<Paged<Person>>(context, `/api/people?${new URLSearchParams({ q, pageSize: '8' })}`) : undefined,
    personId ? get<Person>(context, `/api/people/${encodeURIComponent(personId)}`) : undefined,
  ]);
  const who: WhoKind = chosen ? 'chosen' : (whos.find((one) => one === asked.get('who')) ?? (lead ? 'new' : 'account'));
  return { q, found: found?.items, chosen, lead, phone: asked.get('phone') ?? '', who };
}

export async function action({ request, params: { lang }, context }: Route.ActionArgs) {
  const form = await request.formData();
  const sent = readForm(form, { booleans: ['consent'] });
  const { who, personId, login, firstName, lastName, birthYear, phone, projectTitle, leadId, consent, presence = '' } = sent.body;
  const names = /[\u0600-\u06ff]/.test(`${String(firstName)}${String(lastName)}`) ? { firstNameAr: firstName, lastNameAr: lastName } : { firstName, lastName };
  const whom = who === 'chosen' ? { personId } : who === 'account' ? { login } : { person: { ...names, birthYear, phone } };
  const said = { consent, presence };
  if (pressed(form) === 'receive') {
    const reply = await post(context, '/api/loans/orientations', { ...whom, ...said, wish: projectTitle ?? '', leadId }, sent.key);
    return isRefused(reply) ? refused(reply, sent) : done(reply, `/${lang}/officer/applications/${(reply.data as { id: string }).id}`, 'application.received');
  }
  const reply = await post(context, '/api/loans/assisted', { ...whom, ...said, projectTitle: projectTitle ?? '' }, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${lang}/loan/${(reply.data as { id: string }).id}/edit`, 'application.assist_begun');
}

const labels: Readonly<Record<string, string>> = {
  ...{ login: 'login', personId: 'who', consent: 'agreed', presence: 'presence', projectTitle: 'project_title', wish: 'project_title' },
  ...{ firstName: 'first_name', lastName: 'last_name', birthYear: 'birth_year', phone: 'phone' },
};

export default function Counter({ loaderData: { q, found, chosen, lead, phone, who }, actionData }: Route.ComponentProps) {
  const t = useTexts('application');
  const lang = useLang();
  const here = `/${lang}/officer/counter`;
  const more = lead ? `&lead=${lead}&phone=${encodeURIComponent(phone)}` : '';
  // what the API says of `person.firstName` belongs to the field `firstName` of this page
  const problem = actionData?.problem && {
    ...actionData.problem,
    fields: Object.fromEntries(
      Object.entries(actionData.problem.fields).map(([path, words]) => [path === 'wish' ? 'projectTitle' : path.replace(/^person\./, '').replace(/Ar$/, ''), words]),
    ),
  };
  return (
    <Page
      title={t('counter.title')}
      lead={t('counter.lead')}
      back={{ to: `/${lang}/officer`, label: useTexts('loans')('pages.officer.title') }}
      problem={problem}
      labelOf={(path) => t(`counter.${labels[path] ?? 'who'}`)}
      width="text"
    >
      <FilterLinks
        name={t('counter.who')}
        links={[
          { to: `${here}?who=account${more}`, label: t('counter.has_account'), current: who === 'account' },
          { to: `${here}?who=chosen${more}`, label: t('counter.known'), current: who === 'chosen' },
          { to: `${here}?who=new${more}`, label: t('counter.new'), current: who === 'new' },
        ]}
      />
      {who === 'chosen' && !chosen && (
        <Section title={t('counter.known')}>
          <SearchForm label={t('counter.find')} q={q} keep={{ who, ...(lead ? { lead, phone } : {}) }} />
          {found?.length === 0 && <p>{t('counter.none')}</p>}
          {found?.map((person) => (
            <Card key={person.personId}>
              <p>
                <strong dir="auto">{nameIn(person.name, lang)}</strong> <bdi>{person.birthYear}</bdi>
              </p>
              <ButtonLink to={`${here}?person=${person.personId}${more}`} kind="soft">
                {t('counter.choose', { name: nameIn(person.name, lang) })}
              </ButtonLink>
            </Card>
          ))}
        </Section>
      )}
      {(who !== 'chosen' || chosen) && (
        <CounterForm
          who={who}
          chosen={chosen && { id: chosen.personId, name: nameIn(chosen.name, lang) }}
          lead={lead || undefined}
          phone={phone || undefined}
          state={actionData && { ...actionData, ...(problem ? { problem } : {}) }}
        />
      )}
    </Page>
  );
}
