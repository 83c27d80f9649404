// A paper of the committee as PDF, in the language of the page; straight from the API, with the rights of the reader.
import type { ReactNode } from 'react';
import { ButtonLink } from '../components/button-link';
import { useLang } from '../texts';

/** `path` below the committee's part of the API. */
export function PaperLink({ path, children }: { readonly path: string; readonly children: ReactNode }) {
  const lang = useLang();
  return (
    <ButtonLink to={`/api/loans/committee/${path}${path.includes('?') ? '&' : '?'}lang=${lang}`} kind="soft" icon="download" reload>
      {children}
    </ButtonLink>
  );
}
