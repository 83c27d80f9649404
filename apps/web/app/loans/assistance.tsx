// Who types for whom: the banner on the pages of the plan, and what the founder may do about it.
import { ButtonLink } from '../components/button-link';
import { Notice } from '../components/notice';
import { MoveButton } from '../components/submit-button';
import { nameIn } from '../lib/format';
import { useLang, useTexts } from '../texts';
import type { Named } from './views';

export interface Assistance {
  readonly personId: string;
  readonly personName: Named;
  readonly hasAccount: boolean;
  readonly assistant: string | null;
  readonly stands: boolean;
  readonly mine: boolean;
  readonly phone: string | null;
  readonly consentAt: string | null;
  readonly consentTakenBy: string | null;
  readonly presence: string | null;
  readonly yes: { readonly kind: 'code' | 'paper'; readonly at: string; readonly covers: boolean } | null;
}

/** On every page where somebody types for somebody else. */
export function WritingFor({ name }: { readonly name: Named | null }) {
  const t = useTexts('application');
  const lang = useLang();
  if (!name) return null;
  return (
    <Notice tone="info" icon="hands" title={t('counter.writing', { name: nameIn(name, lang) })}>
      {t('counter.writing_body')}
    </Notice>
  );
}

/** Before sending: has the person said yes to what is written? */
export function YesStanding({ id, assistance }: { readonly id: string; readonly assistance: Assistance }) {
  const t = useTexts('application');
  const lang = useLang();
  const { yes } = assistance;
  return (
    <Notice tone={yes?.covers ? 'good' : 'wait'} title={t('counter.confirm_title')}>
      <p>{yes ? t(yes.covers ? `counter.yes.${yes.kind}` : 'counter.stale') : t('counter.confirm_lead')}</p>
      <ButtonLink to={`/${lang}/officer/applications/${id}/assistance`} kind="soft">
        {t('counter.confirm_title')}
      </ButtonLink>
    </Notice>
  );
}

/** The founder sees who types for her, and may end it. */
export function HelpedBy({ assistance }: { readonly assistance: Assistance }) {
  const t = useTexts('application');
  if (!assistance.stands || assistance.mine) return null;
  const name = assistance.assistant ?? '';
  return (
    <Notice tone="info" icon="hands" title={t('counter.typed_title')}>
      <p>
        {t('counter.helper')} <span dir="auto">{name}</span>
      </p>
      <MoveButton move="end_help" kind="soft">
        {t('counter.end')}
      </MoveButton>
    </Notice>
  );
}
