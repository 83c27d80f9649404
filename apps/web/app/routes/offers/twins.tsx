// Two offers that may be one: side by side, what is alike and what differs; keep one, or say that they are two. The history takes any of it back.
import { Link } from 'react-router';
import { ApiForm } from '../../components/api-form';
import { CardList } from '../../components/card-list';
import { RadioCards } from '../../components/choice-fields';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { FilterLinks } from '../../components/filter-links';
import { Card, Page, Section } from '../../components/page';
import { Pagination } from '../../components/pagination';
import { StatusBadge } from '../../components/status-badge';
import { MoveButton, SubmitButton } from '../../components/submit-button';
import { TextField } from '../../components/text-field';
import { Moment } from '../../components/values';
import { done, get, post } from '../../lib/api';
import { inLang } from '../../lib/format';
import { isRefused, readForm, refused } from '../../lib/forms';
import { pageIn, type PageOf, queryOf } from '../../lib/offers';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/twins';
import styles from './twins.module.css';
import { TwinParts, type TwinPair } from './twin-parts';

const shows = ['open', 'decided'] as const;
const done_ = { same: 'offers.twins_same', apart: 'offers.twins_apart', undo: 'offers.twins_undone' } as const;

export async function loader({ request, context }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams;
  const show = shows.find((one) => one === asked.get('show')) ?? 'open';
  return { show, list: await get<PageOf<TwinPair>>(context, `/api/offers/twins${queryOf({ show, page: pageIn(asked), pageSize: show === 'open' ? 5 : 20 })}`) };
}

/** The answer `keep` is the id of the offer that stays, or `apart`; the form `undo` takes a decision back. */
export async function action({ request, params: { lang }, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  const { id, keep, note } = sent.body;
  const move = sent.form === 'undo' ? 'undo' : keep === 'apart' ? 'apart' : 'same';
  const body = move === 'undo' ? {} : { note: note ?? '', ...(move === 'same' ? { keptId: keep } : {}) };
  const reply = await post(context, `/api/offers/twins/${encodeURIComponent(String(id))}/${move}`, body, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${lang}/offers/twins${move === 'undo' ? '?show=decided' : ''}`, done_[move]);
}

export default function Twins({ loaderData: { show, list }, actionData }: Route.ComponentProps) {
  const t = useTexts('offers');
  const lang = useLang();
  const links = shows.map((one) => ({ to: `/${lang}/offers/twins${one === 'open' ? '' : `?show=${one}`}`, label: t(`twins.${one}`), current: one === show }));
  return (
    <Page title={t('twins.title')} lead={t('twins.lead')} problem={actionData?.problem}>
      <FilterLinks name={t('twins.views')} links={links} />
      {list.items.length === 0 && (
        <EmptyState icon="check" title={t(show === 'open' ? 'twins.none' : 'twins.no_history')}>
          {show === 'open' && t('twins.none_body')}
        </EmptyState>
      )}
      {show === 'open' ? (
        <CardList items={list.items} itemKey={({ id }) => id}>
          {(pair) => <Waiting pair={pair} state={actionData} />}
        </CardList>
      ) : (
        list.items.length > 0 && <History pairs={list.items} />
      )}
      <Pagination {...list} />
    </Page>
  );
}

function Waiting({ pair, state }: { readonly pair: TwinPair; readonly state: Route.ComponentProps['actionData'] }) {
  const t = useTexts('offers');
  const options = [pair.one, pair.other].map(({ id }, i) => ({ value: id, label: t('twins.same', { number: i + 1 }), help: t('twins.same_body') }));
  return (
    <Section title={t('twins.likeness', { percent: pair.likeness })}>
      <Card>
        <div className={styles.pair}>
          <TwinParts pair={pair} />
          <ApiForm name={pair.id} state={state}>
            <input type="hidden" name="id" value={pair.id} />
            <RadioCards name="keep" label={t('twins.question')} options={[...options, { value: 'apart', label: t('twins.apart'), help: t('twins.apart_body') }]} />
            <TextField name="note" label={t('twins.note')} help={t('twins.note_help')} maxLength={300} optional />
            <SubmitButton>{t('moves.save')}</SubmitButton>
          </ApiForm>
        </div>
      </Card>
    </Section>
  );
}

function History({ pairs }: { readonly pairs: readonly TwinPair[] }) {
  const t = useTexts('offers');
  const lang = useLang();
  return (
    <DataTable<TwinPair>
      caption={t('twins.decided')}
      rows={pairs}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'pair',
          title: t('twins.pair'),
          head: true,
          cell: ({ one, other }) => (
            <>
              {[one, other].map(({ id, title, organisation }) => (
                <div key={id}>
                  <Link to={`/${lang}/offers/${id}`} dir="auto">
                    {title}
                  </Link>{' '}
                  <span dir="auto">({inLang(organisation.name, lang)})</span>
                </div>
              ))}
            </>
          ),
        },
        {
          key: 'what',
          title: t('twins.what'),
          cell: ({ state }) => state !== 'open' && <StatusBadge tone={state === 'same' ? 'good' : 'calm'}>{t(`twins.state.${state}`)}</StatusBadge>,
        },
        { key: 'by', title: t('twins.by'), cell: ({ decidedAt, decidedBy }) => <span dir="auto">{decidedAt ? decidedBy : t('twins.house')}</span> },
        { key: 'when', title: t('twins.when'), cell: ({ decidedAt }) => decidedAt && <Moment value={decidedAt} /> },
        { key: 'note', title: t('twins.note'), cell: ({ note }) => note && <span dir="auto">{note}</span> },
        {
          key: 'undo',
          title: t('twins.views'),
          cell: ({ id, state }) =>
            state !== 'open' && (
              <MoveButton move="undo" kind="soft" fields={{ id }}>
                {t(`twins.undo.${state}`)}
              </MoveButton>
            ),
        },
      ]}
    />
  );
}
