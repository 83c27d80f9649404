// One file before the committee. For a member: interests first, then the voice, then the file. For secretary and chair: hear, count, decide.
import { ApiForm } from '../../components/api-form';
import { ButtonLink } from '../../components/button-link';
import { NextStep } from '../../components/next-step';
import { Notice } from '../../components/notice';
import { Card, Page, Section } from '../../components/page';
import { SubmitButton } from '../../components/submit-button';
import { Reference } from '../../components/values';
import { DecisionForm, decisionBody, decisionRead } from '../../committee/decision-form';
import { Interests, TakeOff } from '../../committee/item-forms';
import { Voices } from '../../committee/voices';
import { QuorumNotice } from '../../committee/session-parts';
import styles from '../../committee/committee.module.css';
import type { ItemView } from '../../committee/views';
import { done, get, getIfThere, post } from '../../lib/api';
import { inLang } from '../../lib/format';
import { isRefused, readForm, refused } from '../../lib/forms';
import { useMe } from '../../lib/me';
import { ScoresTable } from '../../loans/scores-table';
import { StaffFile } from '../../loans/staff-file';
import type { Label, Product } from '../../loans/views';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/item';

interface Schemes {
  readonly items: readonly { readonly code: string; readonly label: Label }[];
}

export async function loader({ params: { id }, context }: Route.LoaderArgs) {
  const view = await get<ItemView>(context, `/api/loans/committee/items/${id}`);
  const decides = view.kinds.length > 0;
  const [product, schemes] = await Promise.all([
    get<Product>(context, '/api/loans/product'),
    decides ? getIfThere<Schemes>(context, '/api/references/support-schemes') : undefined,
  ]);
  return { view, product, schemes: schemes?.items ?? [] };
}

export async function action({ request, params: { lang, id }, context }: Route.ActionArgs) {
  const form = await request.formData();
  const move = String(form.get('_form') ?? '');
  const sent = readForm(form, move === 'close' ? decisionRead : { booleans: move === 'conflict' ? ['conflict'] : [] });
  const reply = await post(context, `/api/loans/committee/items/${id}/${move}`, move === 'close' ? decisionBody(sent.body) : sent.body, sent.key);
  if (isRefused(reply)) return refused(reply, sent);
  const here = `/${lang}/committee/items/${id}`;
  if (move === 'vote' || (move === 'conflict' && sent.body.conflict === true)) {
    const { nextItemId } = await get<ItemView>(context, `/api/loans/committee/items/${id}`);
    return done(reply, nextItemId ? `/${lang}/committee/items/${nextItemId}` : here, move === 'vote' ? 'committee.voted' : 'committee.left');
  }
  return done(reply, here, `committee.${move === 'take-off' ? 'taken_off' : move}`);
}

export default function CommitteeItem({ loaderData: { view, product, schemes }, actionData }: Route.ComponentProps) {
  const t = useTexts('committee');
  const say = useTexts('loans');
  const study = useTexts('instruction');
  const lang = useLang();
  const secretary = useMe()?.roles.includes('officer') ?? false;
  const { item, session, file, mine, kinds } = view;
  const live = item.state === 'planned' || item.state === 'heard';
  return (
    <Page
      above={<Reference value={item.number} />}
      title={item.projectTitle}
      back={secretary ? { to: `/${lang}/officer/sessions/${session.id}`, label: session.number } : { to: `/${lang}/committee`, label: t('pages.home.title') }}
      problem={actionData?.problem}
      labelOf={(path) =>
        /^(amountGranted|termMonths|deferralMonths|reasons|commentForApplicant|kind)$/.test(path) ? say(`fields.${path}`) : t(`fields.${path.split('.').at(-1) ?? path}`)
      }
    >
      <MyStep view={view} />
      {view.newFacts.map((facts) => (
        <Notice key={facts} tone="info" title={t('pages.item.new_facts')}>
          <p className={styles.words}>
            <span dir="auto">{facts}</span>
          </p>
        </Notice>
      ))}
      {mine && live && mine.recused !== true && mine.choice === null && <Interests view={view} state={actionData} />}
      {secretary && item.state === 'planned' && session.state === 'open' && (
        <NextStep
          title={t('pages.item.hear')}
          action={
            <ApiForm name="hear" arrange="row">
              <SubmitButton>{t('moves.hear')}</SubmitButton>
            </ApiForm>
          }
        >
          {t('pages.item.hear_body')}
        </NextStep>
      )}
      {item.state === 'heard' && session.state === 'open' && session.kind === 'meeting' && <QuorumNotice quorum={view.quorum} />}
      {kinds.length > 0 && <Voices view={view} />}
      {file && kinds.length > 0 && (
        <Section title={t('pages.item.decide')} lead={t('pages.item.decide_lead')} id="decide">
          <Card>
            <DecisionForm file={file} product={product} kinds={kinds} schemes={schemes.map(({ code, label }) => ({ code, label: inLang(label, lang) }))} state={actionData} />
          </Card>
        </Section>
      )}
      {file ? (
        <>
          {view.scores && (
            <Section title={study('pages.grid')}>
              <Card>
                <ScoresTable scores={view.scores} />
              </Card>
            </Section>
          )}
          <StaffFile file={file} plan={`committee/items/${item.id}/plan`} />
        </>
      ) : (
        <Notice tone="info" icon="lock">
          {t(mine?.recused ? 'errors.recused' : 'pages.item.closed')}
        </Notice>
      )}
      {kinds.length === 0 && <Voices view={view} />}
      {secretary && live && <TakeOff state={actionData} />}
    </Page>
  );
}

/** What I do now on this file. */
function MyStep({ view: { item, session, mine, nextItemId } }: { readonly view: ItemView }) {
  const t = useTexts('committee');
  const lang = useLang();
  if (!mine) return null;
  const next = nextItemId && <ButtonLink to={`/${lang}/committee/items/${nextItemId}`}>{t('pages.item.next')}</ButtonLink>;
  if (mine.recused) return <NextStep kind="done" title={t('pages.item.left')} action={next} />;
  if (mine.choice)
    return (
      <NextStep kind="done" title={t('pages.item.voted')} action={next}>
        {t(`choices.${mine.choice}`)}
      </NextStep>
    );
  if (item.state === 'decided') return null;
  const open = item.state === 'heard' && session.state === 'open';
  if (mine.recused === null) return null;
  if (mine.bar) return <NextStep kind="wait" title={t(`bars.${mine.bar}`)} />;
  if (!open)
    return (
      <NextStep kind="wait" title={t('pages.item.wait_for_hearing')} action={next}>
        {t('pages.item.wait_for_hearing_body')}
      </NextStep>
    );
  return (
    <NextStep
      icon="hands"
      title={t('pages.item.your_voice')}
      action={
        <ApiForm name="vote" arrange="row">
          <SubmitButton name="choice" value="for">
            {t('choices.for')}
          </SubmitButton>
          <SubmitButton name="choice" value="against" kind="soft">
            {t('choices.against')}
          </SubmitButton>
          <SubmitButton name="choice" value="abstain" kind="soft">
            {t('choices.abstain')}
          </SubmitButton>
        </ApiForm>
      }
    >
      {t('pages.item.your_voice_body')}
    </NextStep>
  );
}
