// A loan that is paid back: the letter that says so, for her to keep.
import { ButtonLink } from '../components/button-link';
import { NextStep } from '../components/next-step';
import { useLang, useTexts } from '../texts';

/** `thanks`: spoken to the borrower, as her first thing on the page; otherwise only the paper. */
export function ClosingLetter({ loanId, thanks = false }: { readonly loanId: string; readonly thanks?: boolean }) {
  const t = useTexts('repayment');
  const lang = useLang();
  const letter = (
    <ButtonLink to={`/api/loans/${loanId}/closing-letter.pdf?lang=${lang === 'ar' ? 'ar' : 'fr'}`} kind={thanks ? 'strong' : 'soft'} icon="file" reload>
      {t('till.letter_pdf')}
    </ButtonLink>
  );
  return thanks ? (
    <NextStep kind="done" title={t('till.letter_title')} action={letter}>
      {t('till.letter_body')}
    </NextStep>
  ) : (
    letter
  );
}
