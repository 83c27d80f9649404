// The scoring grid: its versions, newest first; the draft of the next one.
import { ButtonLink } from '../../components/button-link';
import { Facts } from '../../components/facts';
import { FinalMove } from '../../components/final-move';
import { NextStep } from '../../components/next-step';
import { Card, Page, Section } from '../../components/page';
import { StatusBadge } from '../../components/status-badge';
import { MoveButton } from '../../components/submit-button';
import { Day } from '../../components/values';
import { standingTone } from '../../eligibility/product-views';
import { done, get, send } from '../../lib/api';
import { inLang } from '../../lib/format';
import { isRefused, readForm, refused } from '../../lib/forms';
import type { GridVersion, GridVersions } from '../../loans/grid-views';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/grids';

export const loader = ({ context }: Route.LoaderArgs) => get<GridVersions>(context, '/api/loans/grids');

export async function action({ request, params: { lang }, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  const drop = sent.form === 'drop';
  const reply = await send(context, drop ? 'DELETE' : 'POST', `/api/loans/grids/draft${drop ? '' : '/publish'}`, {}, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${lang}/grids`, drop ? 'instruction.grid_dropped' : 'instruction.grid_published');
}

export default function ScoringGrids({ loaderData: { items }, actionData }: Route.ComponentProps) {
  const t = useTexts('instruction');
  const lang = useLang();
  const draft = items.find(({ standing }) => standing === 'draft');
  return (
    <Page title={t('grids.title')} lead={t('grids.lead')} problem={actionData?.problem} labelOf={(path) => t(`fields.${path}`)}>
      {draft ? (
        <NextStep title={t('grids.draft')} icon="file" action={<MoveButton move="publish">{t('grids.publish')}</MoveButton>}>
          <p>{t('grids.publish_note')}</p>
          <ButtonLink to={`/${lang}/grids/draft`} kind="soft">
            {t('grids.edit')}
          </ButtonLink>
        </NextStep>
      ) : (
        <ButtonLink to={`/${lang}/grids/draft`} kind="soft">
          {t('grids.prepare')}
        </ButtonLink>
      )}
      {items.map((version) => (
        <OneVersion key={version.version} version={version} />
      ))}
      {draft && (
        <FinalMove move="drop" label={t('grids.drop')}>
          {t('grids.drop_note')}
        </FinalMove>
      )}
    </Page>
  );
}

function OneVersion({ version: { version, standing, validFrom, lines, files } }: { readonly version: GridVersion }) {
  const t = useTexts('instruction');
  const words = useTexts('eligibility');
  const lang = useLang();
  return (
    <Section title={t('grids.version', { n: version })}>
      <p>
        <StatusBadge tone={standingTone[standing]}>{words(`pages.standing.${standing}`)}</StatusBadge> {t('grids.from')} <Day value={validFrom} /> ·{' '}
        {t('grids.files', { count: files })}
      </p>
      <Card>
        <Facts facts={lines.map(({ label, most }) => ({ label: inLang(label, lang), value: <bdi>{most}</bdi> }))} />
      </Card>
    </Section>
  );
}
