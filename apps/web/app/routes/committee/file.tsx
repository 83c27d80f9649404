// One file before the committee: figures and opinion, then the decision; after it the next file.
import { ButtonLink } from '../../components/button-link';
import { NextStep } from '../../components/next-step';
import { Card, Page, Section } from '../../components/page';
import { done, get, getIfThere, post } from '../../lib/api';
import { day } from '../../lib/format';
import { isRefused, readForm, refused } from '../../lib/forms';
import { DecisionForm } from '../../loans/decision-form';
import { StaffFile, Standing } from '../../loans/staff-file';
import type { ApplicationLine, ApplicationView, Paged, Product } from '../../loans/views';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/file';

export async function loader({ params: { id }, context }: Route.LoaderArgs) {
  const [file, product] = await Promise.all([get<ApplicationView>(context, `/api/loans/applications/${id}`), get<Product>(context, '/api/loans/product')]);
  return { file, product };
}

export async function action({ request, params: { lang, id }, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData(), { booleans: ['mentorRecommended'], lists: ['reasons'] });
  const reply = await post(context, `/api/loans/applications/${id}/decide`, sent.body, sent.key);
  if (isRefused(reply)) return refused(reply, sent);
  const next = (await getIfThere<Paged<ApplicationLine>>(context, '/api/loans/applications?turn=committee&pageSize=1'))?.items[0];
  return done(reply, next ? `/${lang}/committee/applications/${next.id}` : `/${lang}/committee`, 'loans.decided');
}

export default function CommitteeFile({ loaderData: { file, product }, actionData }: Route.ComponentProps) {
  const t = useTexts('loans');
  const lang = useLang();
  const decides = file.allowedMoves.includes('approve');
  return (
    <Page
      above={<Standing file={file} />}
      title={file.projectTitle}
      back={{ to: `/${lang}/committee`, label: t('pages.committee.title') }}
      problem={actionData?.problem}
      labelOf={(path) => t(`fields.${path}`)}
    >
      {decides ? (
        <NextStep icon="hands" title={t('next.application.ready_for_committee.staff')} action={<ButtonLink to="#decide">{t('moves.decide')}</ButtonLink>}>
          {file.turn && t(file.turn.late ? 'turn.late' : 'turn.until', { day: day(file.turn.until, lang) })}
        </NextStep>
      ) : (
        <NextStep kind={file.turn ? 'wait' : 'done'} title={file.turn?.who === 'committee' ? t('pages.committee.not_yours') : t(`next.application.${file.state}.staff`)}>
          {file.turn && t(`turn.${file.turn.who}`)}
        </NextStep>
      )}
      <StaffFile file={file} />
      {decides && (
        <Section title={t('pages.committee.decide')} lead={t('pages.committee.decide_lead')} id="decide">
          <Card>
            <DecisionForm key={file.id} file={file} product={product} state={actionData} />
          </Card>
        </Section>
      )}
    </Page>
  );
}
