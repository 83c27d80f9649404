// Two who may be one person: side by side, with why; one button each to say who stays, or that they are two.
import { ButtonLink } from '../../components/button-link';
import { EmptyState } from '../../components/empty-state';
import { Page, Section } from '../../components/page';
import { Pagination } from '../../components/pagination';
import { MoveButton } from '../../components/submit-button';
import type { Lang } from '../../i18n';
import { done, get, post } from '../../lib/api';
import { nameIn } from '../../lib/format';
import { isRefused, readForm, refused } from '../../lib/forms';
import { readCommunes } from '../../lib/references';
import type { Paged } from '../../loans/views';
import { PersonCard, type PersonCardView } from '../../people/person-card';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/duplicates';

interface Pair {
  readonly id: string;
  readonly reason: string;
  readonly one: PersonCardView;
  readonly other: PersonCardView;
}

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const page = new URL(request.url).searchParams.get('page') ?? '1';
  const [list, communes] = await Promise.all([
    get<Paged<Pair>>(context, `/api/people/duplicates?pageSize=10&page=${encodeURIComponent(page)}`),
    readCommunes(context, params.lang as Lang),
  ]);
  const used = new Set(list.items.flatMap(({ one, other }) => [one.communeCode, other.communeCode]));
  const places = Object.fromEntries(communes.flatMap(({ items }) => items.filter(({ value }) => used.has(value)).map(({ value, label }) => [value, label])));
  return { list, places };
}

export async function action({ request, params: { lang }, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  const { id, keptId, goneId } = sent.body;
  const here = `/${lang}/officer/people/duplicates`;
  const aside = sent.form === 'aside';
  const reply = aside
    ? await post(context, `/api/people/duplicates/${encodeURIComponent(String(id))}/set-aside`, {}, sent.key)
    : await post(context, '/api/people/merges', { keptId, goneId }, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, here, aside ? 'people.set_aside' : 'people.merged');
}

export default function Duplicates({ loaderData: { list, places }, actionData }: Route.ComponentProps) {
  const t = useTexts('people');
  const lang = useLang();
  return (
    <Page title={t('twice.title')} lead={t('twice.lead')} back={{ to: `/${lang}/officer/people`, label: t('staff.people') }} problem={actionData?.problem}>
      {list.items.length === 0 && (
        <EmptyState icon="check" title={t('twice.none')}>
          {t('twice.none_body')}
        </EmptyState>
      )}
      {list.items.map(({ id, reason, one, other }) => (
        <Section key={id} title={t('twice.pair', { one: nameIn(one.name, lang), other: nameIn(other.name, lang) })} lead={t(`twice.reasons.${reason}`)}>
          {[
            { kept: one, gone: other },
            { kept: other, gone: one },
          ].map(({ kept, gone }) => (
            <PersonCard key={kept.personId} person={kept} places={places}>
              <MoveButton move="merge" kind="soft" fields={{ keptId: kept.personId, goneId: gone.personId }}>
                {t('twice.keep', { name: nameIn(kept.name, lang) })}
              </MoveButton>
            </PersonCard>
          ))}
          <MoveButton move="aside" kind="soft" fields={{ id }}>
            {t('twice.aside')}
          </MoveButton>
        </Section>
      ))}
      <Pagination {...list} />
      <ButtonLink to={`/${lang}/officer/people/merges`} kind="soft" icon="clock">
        {t('twice.history')}
      </ButtonLink>
    </Page>
  );
}
