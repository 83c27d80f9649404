// The board of reservations: the officer proposes with what proves it, chair or deputy confirms.
import { ApiForm } from '../../components/api-form';
import { CardList } from '../../components/card-list';
import { EmptyState } from '../../components/empty-state';
import { Card, Page } from '../../components/page';
import { MoveButton, SubmitButton } from '../../components/submit-button';
import { TextField } from '../../components/text-field';
import styles from '../../committee/committee.module.css';
import { ReservationFacts } from '../../committee/reservation-facts';
import type { Reservation } from '../../committee/views';
import { done, get, post } from '../../lib/api';
import { isRefused, readForm, refused } from '../../lib/forms';
import { useMe } from '../../lib/me';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/reservations';

export const loader = ({ context }: Route.LoaderArgs) => get<{ readonly items: readonly Reservation[]; readonly iConfirm: boolean }>(context, '/api/loans/committee/reservations');

export async function action({ request, params: { lang }, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  // "confirm.<id>": the move and its record
  const [move = '', id = ''] = sent.form.split('.');
  const reply = await post(context, `/api/loans/committee/reservations/${id}/${move}`, sent.body, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${lang}/committee/reservations`, `committee.${move.replace('-', '_')}`);
}

export default function Reservations({ loaderData: { items, iConfirm }, actionData }: Route.ComponentProps) {
  const t = useTexts('committee');
  const lang = useLang();
  const officer = useMe()?.roles.includes('officer') ?? false;
  return (
    <Page
      title={t('pages.reservations.title')}
      lead={t('pages.reservations.lead')}
      back={officer ? { to: `/${lang}/officer/sessions`, label: t('pages.sessions.title') } : { to: `/${lang}/committee`, label: t('pages.home.title') }}
      problem={actionData?.problem}
      labelOf={(path) => t(`fields.${path}`)}
    >
      {items.length === 0 && (
        <EmptyState icon="check" title={t('pages.reservations.none')}>
          {t('pages.reservations.none_body')}
        </EmptyState>
      )}
      <CardList items={items} itemKey={({ id }) => id}>
        {(one) => (
          <Card>
            <div className={styles.stack}>
              <ReservationFacts reservation={one} file />
              {officer && one.state === 'open' && (
                <ApiForm name={`propose.${one.id}`} state={actionData}>
                  <TextField name="evidence" label={t('fields.evidence')} maxLength={500} />
                  <SubmitButton kind="soft">{t('moves.propose')}</SubmitButton>
                </ApiForm>
              )}
              {iConfirm && one.state === 'proposed' && (
                <>
                  <MoveButton move={`confirm.${one.id}`}>{t('moves.confirm')}</MoveButton>
                  <details>
                    <summary>{t('moves.send_back')}</summary>
                    <ApiForm name={`send-back.${one.id}`} state={actionData}>
                      <TextField name="reason" label={t('fields.reason')} maxLength={500} />
                      <SubmitButton kind="soft">{t('moves.send_back')}</SubmitButton>
                    </ApiForm>
                  </details>
                </>
              )}
            </div>
          </Card>
        )}
      </CardList>
    </Page>
  );
}
