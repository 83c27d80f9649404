// The next version of the scoring grid: its first day and its lines, a hundred points in all. A line without points or words is left out.
import { ApiForm } from '../../components/api-form';
import { FieldRows, rowsToShow } from '../../components/field-rows';
import { Page } from '../../components/page';
import { SubmitButton } from '../../components/submit-button';
import { TextField } from '../../components/text-field';
import { done, get, send } from '../../lib/api';
import { isRefused, readForm, refused } from '../../lib/forms';
import type { GridVersions } from '../../loans/grid-views';
import { useTexts, useLang } from '../../texts';
import type { Route } from './+types/grid-draft';

const MOST = 12;

export async function loader({ context }: Route.LoaderArgs) {
  const { items, today } = await get<GridVersions>(context, '/api/loans/grids');
  const draft = items.find(({ standing }) => standing === 'draft');
  const current = draft ?? items.find(({ standing }) => standing === 'coming' || standing === 'in_force');
  return { lines: current?.lines ?? [], validFrom: draft?.validFrom ?? today };
}

export async function action({ request, params: { lang }, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData(), { rows: { lines: 'most' }, numbers: ['lines.most'] });
  const lines = ((sent.body.lines ?? []) as readonly Line[]).map(({ label = {}, ...line }) => ({ ...line, label: { ar: label.ar ?? '', fr: label.fr ?? '', en: label.en ?? '' } }));
  const reply = await send(context, 'PUT', '/api/loans/grids/draft', { ...sent.body, lines }, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${lang}/grids`, 'instruction.grid_kept');
}
interface Line {
  readonly label?: { readonly ar?: string; readonly fr?: string; readonly en?: string };
}

export default function GridDraft({ loaderData: { lines, validFrom }, actionData }: Route.ComponentProps) {
  const t = useTexts('instruction');
  const lang = useLang();
  const labelOf = (path: string): string => {
    const [, n, field = ''] = /^lines\.(\d+)\.(.+)$/.exec(path) ?? [];
    return n ? `${t('grids.line', { n: Number(n) + 1 })} · ${t(`grids.fields.${field}`)}` : t(path === 'lines' ? 'grids.lines' : `fields.${path}`);
  };
  return (
    <Page
      title={t('grids.draft')}
      lead={t('grids.draft_lead')}
      back={{ to: `/${lang}/grids`, label: t('grids.title') }}
      problem={actionData?.problem}
      labelOf={labelOf}
      width="text"
    >
      <ApiForm state={actionData}>
        <TextField name="validFrom" type="date" label={t('fields.validFrom')} defaultValue={validFrom} />
        <FieldRows count={rowsToShow(lines.length + 1, lines.length + 2, MOST)} title={(n) => t('grids.line', { n })}>
          {(i) => (
            <>
              {lines[i] && <input type="hidden" name={`lines.${i}.code`} value={lines[i].code} />}
              <TextField name={`lines.${i}.most`} label={t('grids.fields.most')} short ltr optional="unsaid" defaultValue={lines[i] ? String(lines[i].most) : ''} />
              {(['ar', 'fr', 'en'] as const).map((one) => (
                <TextField
                  key={one}
                  name={`lines.${i}.label.${one}`}
                  label={t(`grids.fields.label.${one}`)}
                  maxLength={120}
                  optional="unsaid"
                  ltr={one !== 'ar'}
                  defaultValue={lines[i]?.label[one] ?? ''}
                />
              ))}
            </>
          )}
        </FieldRows>
        <SubmitButton>{t('grids.save')}</SubmitButton>
      </ApiForm>
    </Page>
  );
}
