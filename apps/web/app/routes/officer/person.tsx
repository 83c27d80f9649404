// One person as the staff see her: what she told, part by part, and what can be done for her.
import { Link } from 'react-router';
import { ButtonLink } from '../../components/button-link';
import { Facts } from '../../components/facts';
import { Notice } from '../../components/notice';
import { Page, Section } from '../../components/page';
import { Phone } from '../../components/values';
import type { Lang } from '../../i18n';
import { get } from '../../lib/api';
import { nameIn } from '../../lib/format';
import { useMe } from '../../lib/me';
import { type Profile, type SectionName, sections } from '../../lib/profile';
import type { Named } from '../../loans/views';
import { CvLinks } from '../../people/cv-links';
import { factsOf, wordsOf } from '../../people/profile-facts';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/person';
import styles from './person.module.css';

interface Person extends Profile {
  readonly name: Named;
  readonly hasAccount: boolean;
  readonly mergedInto: string | null;
  readonly phone: string | null;
  readonly phoneHolder: string;
}

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const person = await get<Person>(context, `/api/people/${encodeURIComponent(params.id)}`);
  // reading is on record: only when somebody asks for it
  const asked = new URL(request.url).searchParams.has('needs');
  const needs = asked ? (await get<{ words: string | null }>(context, `/api/people/${encodeURIComponent(params.id)}/adaptation`)).words : undefined;
  return { person, needs, words: await wordsOf(context, params.lang as Lang, person) };
}

export default function OfficerPerson({ loaderData: { person, needs, words } }: Route.ComponentProps) {
  const t = useTexts('people');
  const founders = useTexts('founders');
  const gap = useTexts('gap');
  const openings = useTexts('openings');
  const venture = useTexts('venture');
  const lang = useLang();
  const officer = useMe()?.roles.includes('officer') ?? false;
  const writes = officer && !person.hasAccount && !person.mergedInto;
  return (
    <Page
      title={nameIn(person.name, lang)}
      lead={t(person.hasAccount ? 'staff.with_account' : 'staff.without_account')}
      back={{ to: `/${lang}/officer/people`, label: t('staff.people') }}
      width="text"
    >
      {person.mergedInto ? (
        <Notice tone="info" title={t('twice.gone')}>
          <Link to={`/${lang}/officer/people/${person.mergedInto}`}>{t('twice.read_on')}</Link>
        </Notice>
      ) : (
        <div className={styles.actions}>
          {officer && (
            <ButtonLink to={`/${lang}/officer/people/${person.personId}/offers`} icon="work">
              {t('staff.offers')}
            </ButtonLink>
          )}
          {officer && (
            <ButtonLink to={`/${lang}/officer/people/${person.personId}/gap`} kind="soft" icon="training">
              {gap('link_staff')}
            </ButtonLink>
          )}
          {officer && (
            <ButtonLink to={`/${lang}/officer/people/${person.personId}/openings`} kind="soft" icon="search">
              {openings('link_staff')}
            </ButtonLink>
          )}
          {officer && person.venture && (
            <ButtonLink to={`/${lang}/officer/people/${person.personId}/venture`} kind="soft" icon="leaf">
              {venture('link_staff')}
            </ButtonLink>
          )}
          {officer && (
            <ButtonLink to={`/${lang}/officer/founders/${person.personId}`} kind="soft" icon="person">
              {founders('pages.list.open')}
            </ButtonLink>
          )}
          <ButtonLink to={`/${lang}/officer/counter?person=${person.personId}`} kind="soft" icon="hands">
            {t('staff.help')}
          </ButtonLink>
        </div>
      )}
      <ButtonLink to={`/${lang}/officer/people/${person.personId}/messages`} kind="soft">
        {t('staff.messages')}
      </ButtonLink>
      <CvLinks personId={person.personId} title={t('cv.title')} />
      {person.phone && (
        <Facts
          facts={[
            { label: t('staff.phone'), value: <Phone value={person.phone} /> },
            ...(person.phoneHolder ? [{ label: t('staff.phone_holder'), value: <span dir="auto">{person.phoneHolder}</span> }] : []),
          ]}
        />
      )}
      <Section title={t('staff.sections.adaptation')}>
        {needs === undefined ? (
          <ButtonLink to="?needs" kind="soft">
            {t('adaptation.show')}
          </ButtonLink>
        ) : (
          <p dir="auto">{needs ?? t('adaptation.not_shared')}</p>
        )}
      </Section>
      {sections.map((name) => (
        <Section key={name} title={t(`staff.sections.${name}`)}>
          <Facts facts={factsOf(name, person, words, t)} showEmpty />
          {writes && name !== 'venture' && <Change personId={person.personId} name={name} />}
        </Section>
      ))}
    </Page>
  );
}

function Change({ personId, name }: { readonly personId: string; readonly name: SectionName }) {
  const t = useTexts('people');
  return (
    <ButtonLink to={`/${useLang()}/officer/people/${personId}/profile/${name}?alone`} kind="soft" label={`${t('staff.change')}: ${t(`staff.sections.${name}`)}`}>
      {t('staff.change')}
    </ButtonLink>
  );
}
