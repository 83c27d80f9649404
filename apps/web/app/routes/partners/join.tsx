// A link of invitation: which organisation, which role, and one button.
import { ButtonLink } from '../../components/button-link';
import { EmptyState } from '../../components/empty-state';
import { NextStep } from '../../components/next-step';
import { Page } from '../../components/page';
import { MoveButton } from '../../components/submit-button';
import { done, getIfThere, send } from '../../lib/api';
import { inLang } from '../../lib/format';
import { isRefused, readForm, refused } from '../../lib/forms';
import { toSignIn, withNext } from '../../lib/links';
import { useMe } from '../../lib/me';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/join';

interface Look {
  readonly organisation: { readonly ar: string; readonly fr: string };
  readonly role: string;
}

export async function loader({ params, context }: Route.LoaderArgs) {
  return { look: await getIfThere<Look>(context, `/api/organisations/invitations/${encodeURIComponent(params.token)}`), token: params.token };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  const reply = await send(context, 'POST', `/api/organisations/invitations/${encodeURIComponent(params.token)}/accept`, {}, sent.key);
  if (isRefused(reply)) return refused(reply, sent);
  return done(reply, `/${params.lang}/agency/organisations/${(reply.data as { organisationId: string }).organisationId}`, 'organisations.joined');
}

export default function Join({ loaderData: { look, token }, actionData }: Route.ComponentProps) {
  const t = useTexts('organisations');
  const lang = useLang();
  const me = useMe();
  const here = `/${lang}/join/${token}`;
  return (
    <Page title={t('pages.join.title')} problem={actionData?.problem} width="text">
      {look ? (
        <NextStep
          icon="agency"
          title={t('pages.join.asks', { name: `\u2068${inLang(look.organisation, lang)}\u2069` })}
          action={
            me ? (
              <MoveButton move="accept">{t('pages.join.accept')}</MoveButton>
            ) : (
              <>
                <ButtonLink to={toSignIn(lang, here)}>{t('pages.join.sign_in')}</ButtonLink>
                <ButtonLink to={withNext(`/${lang}/sign-up`, here)} kind="soft">
                  {t('pages.join.sign_up')}
                </ButtonLink>
              </>
            )
          }
        >
          {t('pages.join.body')} {t('pages.join.as')}: {t(`member_roles.${look.role}`)}
        </NextStep>
      ) : (
        <EmptyState icon="lock" title={t('pages.join.gone')}>
          {t('pages.join.gone_body')}
        </EmptyState>
      )}
    </Page>
  );
}
