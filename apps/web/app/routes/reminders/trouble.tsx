// What did not arrive, or may not have: each line with what can be done.
import { MoveButton } from '../../components/submit-button';
import { Page } from '../../components/page';
import { done, get, post } from '../../lib/api';
import { isRefused, readForm, refused } from '../../lib/forms';
import { useTexts } from '../../texts';
import { type Line, type Lines, MessageLines } from './lines';
import type { Route } from './+types/trouble';

export async function loader({ request, context }: Route.LoaderArgs) {
  const page = new URL(request.url).searchParams.get('page') ?? '';
  return get<Lines>(context, `/api/reminders/trouble${/^\d{1,5}$/.test(page) ? `?page=${page}` : ''}`);
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  const { id } = sent.body as { id?: string };
  const reply = await post(context, `/api/reminders/${encodeURIComponent(id ?? '')}/settle`, { as: sent.form }, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${params.lang}/messages/trouble`, 'reminders.settled');
}

export default function Trouble({ loaderData: lines, actionData }: Route.ComponentProps) {
  const t = useTexts('reminders');
  const ways = (line: Line): readonly ('again' | 'arrived' | 'not_needed')[] => (line.over ? ['arrived', 'not_needed'] : ['again', 'arrived', 'not_needed']);
  return (
    <Page title={t('pages.trouble')} lead={t('pages.trouble_lead')} problem={actionData?.problem}>
      <MessageLines
        lines={lines}
        caption={t('pages.trouble')}
        withName
        act={(line) =>
          ways(line).map((as) => (
            <MoveButton key={as} move={as} fields={{ id: line.id }} kind="soft">
              {t(`pages.settle.${as}`)}
            </MoveButton>
          ))
        }
      />
    </Page>
  );
}
