// The study of one file: what is missing first, then note, records and grid; the second reader presents it or sends it back.
import { ApiForm } from '../../components/api-form';
import { ButtonLink } from '../../components/button-link';
import { NextStep } from '../../components/next-step';
import { Card, Page } from '../../components/page';
import { SubmitButton } from '../../components/submit-button';
import { TextArea } from '../../components/text-field';
import { done, get, post, send } from '../../lib/api';
import { inLang } from '../../lib/format';
import { type FormState, isRefused, readForm, refused } from '../../lib/forms';
import { Standing } from '../../loans/staff-file';
import { NotePart, noteBody } from '../../loans/note-part';
import { GridPart, RecordPart } from '../../loans/study-parts';
import type { Study } from '../../loans/study-views';
import type { ApplicationView } from '../../loans/views';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/study';

export async function loader({ params: { id }, context }: Route.LoaderArgs) {
  const [file, study] = await Promise.all([get<ApplicationView>(context, `/api/loans/applications/${id}`), get<Study>(context, `/api/loans/applications/${id}/study`)]);
  return { file, study };
}

/** Form → path below the file, what is said, and whether the file leaves this desk. */
const moves: Readonly<Record<string, readonly [path: string, said: string, leaves: boolean]>> = {
  record: ['study/records', 'recorded', false],
  score: ['study/scores', 'scored', false],
  propose: ['propose', 'proposed', true],
  present: ['present', 'presented', true],
  send_back: ['send-back', 'sent_back', true],
  ineligible: ['declare-ineligible', 'declared', true],
};

export async function action({ request, params: { lang, id }, context }: Route.ActionArgs) {
  const form = await request.formData();
  const sent = readForm(form, { booleans: ['mentorNeeded'], lists: ['seen'], numbers: ['version', 'termMonths'] });
  const at = `/api/loans/applications/${id}`;
  const here = `/${lang}/officer/applications/${id}/study`;
  const { mentorNeeded: _note, seen, ...body } = sent.body;
  if (sent.form === 'note') {
    const version = Number(form.get('_over') ?? form.get('version') ?? 0);
    const reply = await send(context, 'PUT', `${at}/study/note`, { ...noteBody(sent.body), version }, sent.key);
    return isRefused(reply) ? refused(reply, sent) : done(reply, here, 'instruction.note_saved');
  }
  const [path, said, leaves] = moves[sent.form] ?? moves.propose!;
  const wanted = sent.form === 'record' ? { ...body, seen } : sent.form === 'score' ? { lines: linesOf(body.lines) } : body;
  const reply = await post(context, `${at}/${path}`, wanted, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, leaves ? `/${lang}/officer` : here, `instruction.${said}`);
}

/** Points are numbers; what is no number stays as it was typed, and the API says so at its line. */
const linesOf = (lines: unknown): object =>
  Object.fromEntries(
    Object.entries((lines ?? {}) as Record<string, { points?: string; comment?: string }>).map(([code, { points = '', comment = '' }]) => [
      code,
      { points: /^\d+$/.test(points.trim()) ? Number(points.trim()) : points, comment },
    ]),
  );

/** Also after a refusal: what a colleague wrote meanwhile is shown beside what was typed. */
export const shouldRevalidate = () => true;

export default function OfficerStudy({ loaderData: { file, study }, actionData }: Route.ComponentProps) {
  const t = useTexts('instruction');
  const words = useTexts('loans');
  const lang = useLang();
  const may = (move: string): boolean => file.allowedMoves.includes(move);
  const open = may('propose');
  return (
    <Page
      above={<Standing file={file} />}
      title={t('pages.title')}
      lead={file.projectTitle}
      back={{ to: `/${lang}/officer/applications/${file.id}`, label: file.number }}
      problem={actionData?.problem}
      labelOf={(path) => labelOf(path, study, lang, t)}
    >
      {open && (
        <NextStep kind="act" title={study.gaps.length > 0 ? t('pages.missing') : t('pages.whole')}>
          {study.gaps.length > 0 ? (
            <ul>
              {study.gaps.map((gap) => (
                <li key={gap}>{t(`errors.gap.${gap}`)}</li>
              ))}
            </ul>
          ) : (
            <ApiForm name="propose" state={actionData}>
              <SubmitButton>{words('moves.propose')}</SubmitButton>
            </ApiForm>
          )}
        </NextStep>
      )}
      {may('present') && <Review state={actionData} />}
      <NotePart id={file.id} study={study} state={actionData} open={open} asked={file} here={`/${lang}/officer/applications/${file.id}/study`} />
      <RecordPart study={study} state={actionData} open={open} />
      <GridPart study={study} state={actionData} open={open || may('present')} />
      {may('declare_ineligible') && <Exclude state={actionData} />}
      {study.note && (
        <ButtonLink to={`/${lang}/officer/applications/${file.id}/study/print`} kind="soft" icon="file">
          {t('pages.print')}
        </ButtonLink>
      )}
    </Page>
  );
}

const labelOf = (path: string, { grid }: Study, lang: ReturnType<typeof useLang>, t: ReturnType<typeof useTexts>): string => {
  const code = /^lines\.(\w+)\./.exec(path)?.[1];
  return code ? inLang(grid.find((line) => line.code === code)?.label, lang) || code : t(`fields.${path}`);
};

function Review({ state }: { readonly state: FormState | undefined }) {
  const t = useTexts('instruction');
  const words = useTexts('loans');
  return (
    <NextStep kind="act" title={t('pages.review')}>
      <p>{t('pages.review_lead')}</p>
      <ApiForm name="present" state={state}>
        <SubmitButton>{words('moves.present')}</SubmitButton>
      </ApiForm>
      <details open={state?.form === 'send_back'}>
        <summary>{words('moves.send_back')}</summary>
        <ApiForm name="send_back" state={state}>
          <TextArea name="reason" label={t('fields.reason')} rows={3} maxLength={1000} />
          <SubmitButton kind="soft">{words('moves.send_back')}</SubmitButton>
        </ApiForm>
      </details>
    </NextStep>
  );
}

/** Rare, and never by the machine alone. */
function Exclude({ state }: { readonly state: FormState | undefined }) {
  const t = useTexts('instruction');
  const words = useTexts('loans');
  return (
    <details open={state?.form === 'ineligible'}>
      <summary>{words('moves.declare_ineligible')}</summary>
      <Card>
        <p>{t('pages.ineligible_lead')}</p>
        <ApiForm name="ineligible" state={state}>
          <TextArea name="explanation" label={t('fields.explanation')} rows={4} maxLength={1000} />
          <SubmitButton kind="danger">{words('moves.declare_ineligible')}</SubmitButton>
        </ApiForm>
      </Card>
    </details>
  );
}
