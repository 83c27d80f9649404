// One day off: its feast, who changed it, and for who keeps the list: announced as expected, on another day, or not at all.
import { ApiForm } from '../../components/api-form';
import { Facts } from '../../components/facts';
import { Card, Page, Section } from '../../components/page';
import { StatusBadge } from '../../components/status-badge';
import { Steps } from '../../components/steps';
import { SubmitButton } from '../../components/submit-button';
import { TextField } from '../../components/text-field';
import { Day, Moment } from '../../components/values';
import { pressed } from '../../components/finder';
import { LookAndDo, Source, WouldMove } from '../../holidays/parts';
import { type HolidayDetail, holidayTones, type Tried, tryChange } from '../../holidays/views';
import { done, get, post } from '../../lib/api';
import { inLang, weekday } from '../../lib/format';
import { isRefused, readForm, refused } from '../../lib/forms';
import { useMe } from '../../lib/me';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/one';

export const loader = async ({ params: { id }, context }: Route.LoaderArgs) => get<HolidayDetail>(context, `/api/references/holidays/${id}`);

/** What is said after each change. */
const said = { confirm: 'references.holiday_confirm', move: 'references.holiday_move', withdraw: 'references.holiday_withdraw' } as const;

export async function action({ request, params: { lang, id }, context }: Route.ActionArgs) {
  const form = await request.formData();
  const sent = readForm(form);
  const move = sent.form in said ? (sent.form as keyof typeof said) : 'confirm';
  const day = sent.body['day'];
  if (pressed(form) === 'look') return tryChange(context, sent, { move, holiday: id, ...(typeof day === 'string' ? { day } : {}) });
  const reply = await post(context, `/api/references/holidays/${id}/${move}`, sent.body, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${lang}/holidays/${id}`, said[move]);
}

export default function OneHoliday({ loaderData: { holiday, feast, history }, actionData }: Route.ComponentProps) {
  const t = useTexts('references');
  const lang = useLang();
  const keeps = (useMe()?.roles.includes('fund_manager') ?? false) && holiday.state !== 'withdrawn';
  const tried: Tried | undefined = actionData;
  return (
    <Page
      above={<StatusBadge tone={holidayTones[holiday.state]}>{t(`holidays.states.${holiday.state}`)}</StatusBadge>}
      title={inLang(holiday.label, lang)}
      back={{ to: `/${lang}/holidays?year=${holiday.day.slice(0, 4)}`, label: t('holidays.title', { year: holiday.day.slice(0, 4) }) }}
      problem={tried?.problem}
      labelOf={(path) => t(`holidays.fields.${path}`)}
      width="text"
    >
      <Card>
        <Facts
          facts={[
            ...feast.map(({ id, day, label }) => ({ label: inLang(label, lang), value: <bdi key={id}>{weekday(day, lang)}</bdi> })),
            { label: t('pages.source'), value: <Source source={holiday.source} /> },
          ]}
        />
      </Card>
      {keeps && holiday.state === 'estimated' && <Confirm state={tried} />}
      {keeps && <Move first={(feast[0] ?? holiday).day} state={tried} />}
      {keeps && <Withdraw state={tried} />}
      <Section title={t('holidays.history')}>
        <Card>
          {history.length === 0 ? (
            <p>{t('holidays.history_none')}</p>
          ) : (
            <Steps
              steps={history.map(({ move, dayBefore, dayAfter, source, by, at }) => ({
                title: t(`holidays.moves.${move}`),
                state: 'plain' as const,
                meta: (
                  <>
                    <Moment value={at} /> · <bdi>{by}</bdi>
                  </>
                ),
                body: (
                  <>
                    {move === 'move' && dayBefore && dayAfter && (
                      <>
                        {t('holidays.from')} <Day value={dayBefore} /> {t('holidays.to')} <Day value={dayAfter} /> ·{' '}
                      </>
                    )}
                    <Source source={source} />
                  </>
                ),
              }))}
            />
          )}
        </Card>
      </Section>
    </Page>
  );
}

type Part = { readonly state: Tried | undefined };

function Confirm({ state }: Part) {
  const t = useTexts('references');
  return (
    <Section title={t('holidays.confirm_title')} lead={t('holidays.confirm_lead')}>
      <Card>
        <ApiForm name="confirm" state={state}>
          <TextField name="source" label={t('holidays.fields.source')} help={t('holidays.source_help')} maxLength={300} />
          <SubmitButton>{t('holidays.confirm_do')}</SubmitButton>
        </ApiForm>
      </Card>
    </Section>
  );
}

function Move({ first, state }: Part & { readonly first: string }) {
  const t = useTexts('references');
  return (
    <Section title={t('holidays.move_title')} lead={t('holidays.move_lead')}>
      <Card>
        <ApiForm name="move" state={state}>
          {state?.form === 'move' && <WouldMove effect={state.effect} />}
          <TextField name="day" type="date" label={t('holidays.fields.day')} defaultValue={first} />
          <TextField name="source" label={t('holidays.fields.source')} help={t('holidays.source_help')} maxLength={300} />
          <LookAndDo>{t('holidays.move_do')}</LookAndDo>
        </ApiForm>
      </Card>
    </Section>
  );
}

function Withdraw({ state }: Part) {
  const t = useTexts('references');
  return (
    <Section title={t('holidays.withdraw_title')} lead={t('holidays.withdraw_lead')}>
      <Card>
        <ApiForm name="withdraw" state={state}>
          {state?.form === 'withdraw' && <WouldMove effect={state.effect} />}
          <TextField name="source" label={t('holidays.fields.source')} help={t('holidays.source_help')} maxLength={300} />
          <LookAndDo danger>{t('holidays.withdraw_do')}</LookAndDo>
        </ApiForm>
      </Card>
    </Section>
  );
}
