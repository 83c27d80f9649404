// The dunning ladder as a table: the version in force, those before and after, and the next one to write.
import { ApiForm } from '../../components/api-form';
import { SelectField } from '../../components/choice-fields';
import { DataTable } from '../../components/data-table';
import { FieldRows } from '../../components/field-rows';
import { pressed } from '../../components/finder';
import { Card, Page, Section } from '../../components/page';
import { StatusBadge } from '../../components/status-badge';
import { SubmitButton } from '../../components/submit-button';
import { TextField } from '../../components/text-field';
import { actions, actors, type Ladder, type Step } from '../../arrears/views';
import styles from '../../fund/fund.module.css';
import { done, get, post } from '../../lib/api';
import { day } from '../../lib/format';
import { again, type FormState, isRefused, readForm, refused } from '../../lib/forms';
import { useMe } from '../../lib/me';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/ladder';

export const loader = async ({ context }: Route.LoaderArgs) => get<{ today: string; items: readonly Ladder[] }>(context, '/api/loans/dunning');

export async function action({ request, params, context }: Route.ActionArgs) {
  const form = await request.formData();
  const sent = readForm(form, { rows: { steps: 'dpd' } });
  if (pressed(form) === 'more') return again(sent, { more: true });
  const reply = await post(context, '/api/loans/dunning', sent.body, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${params.lang}/arrears/ladder`, 'arrears.ladder');
}

export default function LadderPage({ loaderData: { today, items }, actionData }: Route.ComponentProps) {
  const t = useTexts('arrears');
  const lang = useLang();
  const writes = useMe()?.roles.includes('fund_manager') ?? false;
  return (
    <Page
      title={t('ladder.title')}
      lead={t('ladder.lead')}
      back={{ to: `/${lang}/arrears`, label: t('work.title') }}
      problem={actionData?.problem}
      labelOf={(path) => t(`fields.${path.split('.').at(-1)}`)}
    >
      {items.map((ladder) => (
        <Section key={ladder.n} title={t('ladder.version', { n: ladder.n, day: day(ladder.validFrom, lang) })}>
          {ladder.binding && <StatusBadge tone="good">{t('ladder.binding')}</StatusBadge>}
          <DataTable<Step>
            caption={t('ladder.title')}
            rows={ladder.steps}
            rowKey={({ dpd }) => String(dpd)}
            columns={[
              { key: 'action', title: t('fields.action'), head: true, cell: (step) => t(`actions.${step.action}`) },
              { key: 'dpd', title: t('fields.dpd'), number: true, cell: ({ dpd }) => <bdi>{dpd}</bdi> },
              { key: 'level', title: t('fields.level'), number: true, cell: ({ level }) => <bdi>{level}</bdi> },
              { key: 'who', title: t('fields.who'), cell: ({ who }) => t(`who.${who}`) },
            ]}
          />
        </Section>
      ))}
      {writes && (
        <Section title={t('ladder.next')}>
          <NextVersion today={today} steps={(items.find(({ binding }) => binding) ?? items[0])?.steps ?? []} state={actionData} />
        </Section>
      )}
    </Page>
  );
}

function NextVersion({ today, steps, state }: { readonly today: string; readonly steps: readonly Step[]; readonly state: (FormState & { readonly more?: boolean }) | undefined }) {
  const t = useTexts('arrears');
  const typed = Object.keys(state?.values ?? {}).filter((name) => /^steps\.\d+\.dpd$/.test(name)).length;
  const rows = Math.min(20, (state ? typed : steps.length) + (state?.more ? 1 : 0));
  return (
    <Card>
      <ApiForm state={state}>
        <TextField name="validFrom" type="date" label={t('fields.validFrom')} defaultValue={today} />
        <FieldRows
          count={rows}
          title={(n) => t('ladder.step', { n })}
          more={
            <SubmitButton kind="soft" name="_do" value="more">
              {t('ladder.more')}
            </SubmitButton>
          }
        >
          {(i) => (
            <div className={styles.fields}>
              <TextField name={`steps.${i}.dpd`} label={t('fields.dpd')} inputMode="numeric" defaultValue={String(steps[i]?.dpd ?? '')} short ltr />
              <TextField name={`steps.${i}.level`} label={t('fields.level')} inputMode="numeric" defaultValue={String(steps[i]?.level ?? '')} short ltr />
              <SelectField
                name={`steps.${i}.action`}
                label={t('fields.action')}
                defaultValue={steps[i]?.action ?? 'call'}
                options={actions.map((value) => ({ value, label: t(`actions.${value}`) }))}
              />
              <SelectField
                name={`steps.${i}.who`}
                label={t('fields.who')}
                defaultValue={steps[i]?.who ?? 'officer'}
                options={actors.map((value) => ({ value, label: t(`who.${value}`) }))}
              />
            </div>
          )}
        </FieldRows>
        <SubmitButton>{t('ladder.save')}</SubmitButton>
      </ApiForm>
    </Card>
  );
}
