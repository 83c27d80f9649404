// The founder's loan: first what to do next, then where it stands. Without an application: what an honour loan is and how to start.
import { Card, Page, Section } from '../../components/page';
import { get } from '../../lib/api';
import { money } from '../../lib/format';
import { NotFinanced, Road } from '../../loans/file-parts';
import { About } from '../../loans/about';
import { FileStep, LoanStep, StartStep } from '../../loans/next-steps';
import { Repaid } from '../../loans/schedule';
import { Past } from '../../loans/past';
import type { ApplicationLine, ApplicationView, LoanLine, LoanView, Product } from '../../loans/views';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/home';

interface Items<T> {
  readonly items: readonly T[];
}

const endedLoans: readonly string[] = ['closed_paid', 'cancelled', 'written_off', 'closed_loss'];

export async function loader({ context }: Route.LoaderArgs) {
  const [applications, loans, me, product] = await Promise.all([
    get<Items<ApplicationLine>>(context, '/api/loans/applications/mine'),
    get<Items<LoanLine>>(context, '/api/loans/mine'),
    get<{ profile: object | null }>(context, '/api/people/me/profile'),
    get<Product>(context, '/api/loans/product'),
  ]);
  const running = loans.items.find(({ state }) => !endedLoans.includes(state));
  const loan = running && (await get<LoanView>(context, `/api/loans/${running.id}`));
  const open = applications.items.find(({ turn }) => turn !== null);
  const shown = loan?.applicationId ?? open?.id ?? applications.items.find(({ state }) => state === 'rejected' || state === 'expired')?.id;
  const file = shown ? await get<ApplicationView>(context, `/api/loans/applications/${shown}`) : undefined;
  const past = { applications: applications.items.filter(({ id }) => id !== file?.id), loans: loans.items.filter(({ id }) => id !== loan?.id) };
  return { loan, open: open !== undefined, file, past, product, hasProfile: me.profile !== null };
}

export default function LoanHome({ loaderData: { loan, open, file, past, product, hasProfile } }: Route.ComponentProps) {
  const t = useTexts('loans');
  const lang = useLang();
  const free = !loan && !open;
  const ended = past.applications.length + past.loans.length > 0 || file !== undefined;
  return (
    <Page title={t('pages.home.title')} {...(free ? { lead: t('pages.home.lead', { max: money(product.maxAmount, lang, { trim: true }) }) } : {})}>
      {loan && <LoanStep loan={loan} />}
      {!loan && open && file && <FileStep file={file} />}
      {free && <StartStep hasProfile={hasProfile} again={ended} last={file} />}
      {((loan && !loan.disbursedOn) || (open && file)) && <NotFinanced />}
      {loan?.disbursedOn && (
        <Card>
          <Repaid loan={loan} />
        </Card>
      )}
      {file && (!free || file.state === 'rejected') && (
        <Section title={t('pages.road.title')}>
          <Card>
            <Road file={file} {...(loan ? { loan } : {})} />
          </Card>
        </Section>
      )}
      {free && <About product={product} road={file?.state !== 'rejected'} />}
      <Past {...past} />
    </Page>
  );
}
