// Before sending: the papers of the first stage that are not there yet, each with its place.
import { ButtonLink } from '../components/button-link';
import { Notice } from '../components/notice';
import { useLang, useTexts } from '../texts';
import type { PapersView } from './papers';

export function PapersWanted({ id, papers }: { readonly id: string; readonly papers: PapersView }) {
  const t = useTexts('application');
  const kinds = useTexts('documents');
  const lang = useLang();
  const lacking = papers.items.filter(({ stage, mandatory, state }) => stage === 'submit' && mandatory && state !== 'accepted' && state !== 'to_check');
  if (lacking.length === 0) return null;
  return (
    <Notice tone="wait" icon="file" title={t('papers.wanted_title')}>
      <ul>
        {lacking.map(({ code, atLeast, state }) => (
          <li key={code}>
            {kinds(`kinds.${code}`)} {atLeast > 1 && <bdi>× {atLeast}</bdi>} · {t(`states.${state}`)}
          </li>
        ))}
      </ul>
      <p>{t('papers.wanted_body')}</p>
      <ButtonLink to={`/${lang}/loan/${id}/papers`} kind="soft" icon="file">
        {t('papers.link')}
      </ButtonLink>
    </Notice>
  );
}
