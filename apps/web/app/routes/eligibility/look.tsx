// "Is this loan for me?", without an account: a page of touches, then the answer. Answers stand in the address; nothing is kept.
import { Form, Link } from 'react-router';
import { Page } from '../../components/page';
import { SubmitButton } from '../../components/submit-button';
import { QuestionField } from '../../eligibility/question-field';
import { amountOf, answersIn, asked, queryOf, usual } from '../../eligibility/questions';
import { Result } from '../../eligibility/result';
import type { Look } from '../../eligibility/views';
import styles from '../../eligibility/eligibility.module.css';
import { get, getIfThere } from '../../lib/api';
import type { Preview } from '../../loans/views';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/look';

export const handle = { still: true };

export async function loader({ request, context }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  const answers = answersIn(query);
  if (Object.keys(answers).length === 0 || query.has('edit')) return { answers };
  const look = await get<Look>(context, `/api/loans/eligibility?${queryOf(answers)}`);
  const { code, defaultTermMonths, defaultDeferralMonths } = look.product;
  const amount = amountOf[answers.amount ?? ''];
  const terms = { amount: amount ?? '', termMonths: String(defaultTermMonths), deferralMonths: String(defaultDeferralMonths), product: code };
  const preview = amount ? await getIfThere<Preview>(context, `/api/loans/preview?${new URLSearchParams(terms).toString()}`) : undefined;
  return { answers, look, preview };
}

export default function EligibilityLook({ loaderData: { answers, look, preview } }: Route.ComponentProps) {
  const t = useTexts('eligibility');
  const lang = useLang();
  if (look)
    return (
      <Page
        title={t('pages.result.title')}
        description={t('pages.ask.description')}
        back={{ to: `/${lang}/eligibility?${queryOf(answers, { edit: '1' })}`, label: t('pages.ask.title') }}
        width="text"
      >
        <Result look={look} answers={answers} preview={preview} />
      </Page>
    );
  const marked = { ...usual, ...answers };
  return (
    <Page title={t('pages.ask.title')} lead={t('pages.ask.lead')} description={t('pages.ask.description')} above={t('pages.ask.why')} width="text">
      <Form method="get" action={`/${lang}/eligibility`} className={styles.form}>
        {asked.map((question) => (
          <QuestionField key={question} question={question} chosen={marked[question]} />
        ))}
        <SubmitButton>{t('pages.ask.see')}</SubmitButton>
      </Form>
      <p>
        <Link to={`/${lang}/eligibility/loans`}>{t('pages.offered.title')}</Link>
      </p>
    </Page>
  );
}
