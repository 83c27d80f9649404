// What I have to do in the files of founders, the nearest day first.
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { Pagination } from '../../components/pagination';
import { get } from '../../lib/api';
import { useLang, useTexts } from '../../texts';
import { fileForm } from './file-forms';
import { TaskList } from './task-list';
import type { Task } from './views';
import type { Route } from './+types/tasks';

export async function loader({ request, context }: Route.LoaderArgs) {
  const page = Number(new URL(request.url).searchParams.get('page')) || 1;
  return get<{ readonly items: readonly Task[]; readonly total: number; readonly page: number; readonly pageSize: number }>(context, `/api/founders/tasks?page=${page}`);
}

export const action = async ({ request, params, context }: Route.ActionArgs) => fileForm(context, await request.formData(), 'me', `/${params.lang}/tasks`);

export default function Tasks({ loaderData: list, actionData }: Route.ComponentProps) {
  const t = useTexts('founders');
  const lang = useLang();
  const fileOf = ({ part, personId }: Task): string => (part === 'founder' ? `/${lang}/my/file` : `/${lang}/${part}/founders/${personId}`);
  return (
    <Page title={t('pages.tasks.title')} lead={t('pages.tasks.lead')} back={{ to: `/${lang}/my`, label: t('pages.file.back_my') }} problem={actionData?.problem} width="text">
      {list.items.length > 0 ? (
        <TaskList tasks={list.items} fileOf={fileOf} />
      ) : (
        <EmptyState icon="check" title={t('pages.tasks.empty')}>
          {t('pages.tasks.empty_body')}
        </EmptyState>
      )}
      <Pagination page={list.page} pageSize={list.pageSize} total={list.total} />
    </Page>
  );
}
