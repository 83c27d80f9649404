// The hard way on the page of a running loan: notices with their days to mend, then the moves of who answers for the fund.
import { ApiForm } from '../components/api-form';
import { ButtonLink } from '../components/button-link';
import { Card, Section } from '../components/page';
import { SubmitButton } from '../components/submit-button';
import { TextField } from '../components/text-field';
import { day } from '../lib/format';
import type { FormState } from '../lib/forms';
import { useLang, useTexts } from '../texts';
import type { Service } from './service-views';

export function CallInSection({
  loanId,
  service,
  today,
  state,
}: {
  readonly loanId: string;
  readonly service: Service;
  readonly today: string;
  readonly state: FormState | undefined;
}) {
  const t = useTexts('repayment');
  const words = useTexts('loans');
  const lang = useLang();
  if (service.notices.length === 0 && !service.mayNotice && service.mayMove.length === 0) return null;
  return (
    <Section title={t('call_in.title')} lead={t('call_in.lead')}>
      {service.notices.map((notice) => (
        <p key={`${notice.servedOn}-${notice.proof}`}>
          {t('call_in.served', { day: day(notice.servedOn, lang), until: day(notice.cureUntil, lang) })} <bdi>{notice.proof}</bdi>
        </p>
      ))}
      {service.mayMove.map((move) => (
        <Card key={move}>
          <ApiForm name={`move-${move}`} state={state}>
            <TextField name="reason" label={t('fields.reason')} maxLength={500} />
            <SubmitButton kind="danger">{words(`moves.${move}`)}</SubmitButton>
          </ApiForm>
        </Card>
      ))}
      {(service.mayNotice || service.notices.length > 0) && (
        <ButtonLink to={`/api/loans/${loanId}/notice-letter.pdf?lang=${lang === 'ar' ? 'ar' : 'fr'}`} kind="soft" icon="file" reload>
          {t('call_in.letter')}
        </ButtonLink>
      )}
      {service.mayNotice && (
        <details open={state?.form === 'notice'}>
          <summary>{t('call_in.notice')}</summary>
          <Card>
            <ApiForm name="notice" state={state}>
              <TextField name="servedOn" type="date" label={t('fields.servedOn')} defaultValue={today} />
              <TextField name="cureDays" inputMode="numeric" label={t('fields.cureDays')} defaultValue="15" short ltr />
              <TextField name="proof" label={t('fields.proof')} maxLength={200} />
              <SubmitButton>{t('call_in.notice')}</SubmitButton>
            </ApiForm>
          </Card>
        </details>
      )}
    </Section>
  );
}
