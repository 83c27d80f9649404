// Occupations one looks for, at most five. There are hundreds, so they are searched by the words people use; what is ticked stays ticked.
import { CheckboxGroup } from '../../components/choice-fields';
import { Finder, pressed, soughtIn } from '../../components/finder';
import type { Lang } from '../../i18n';
import { again, plus, readForm } from '../../lib/forms';
import { readSection, saveSection } from '../../lib/profile';
import { readNames, suggest } from '../../lib/references';
import { useTexts } from '../../texts';
import type { Route } from './+types/wishes';
import styles from './people.module.css';
import { SectionPage } from './section-page';

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const section = await readSection(context, request, params, 'wishes');
  return { ...section, chosen: await readNames(context, params.lang as Lang, 'occupations', section.profile?.wishes ?? []) };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const form = await request.formData();
  const sent = readForm(form, { lists: ['wishes'] });
  const lang = params.lang as Lang;
  const wishes = sent.body.wishes as readonly string[];
  const typed = soughtIn(form);
  const choice = async () => ({ typed, chosen: await readNames(context, lang, 'occupations', wishes), found: await suggest(context, lang, 'occupations', typed) });
  // who typed a word and pressed "save" without ticking anything is shown what was found
  if (pressed(form) === 'find' || (typed && wishes.length === 0)) return again(sent, await choice());
  return plus(await saveSection(context, request, params, 'wishes', sent, { wishes }), await choice());
}

export default function Wishes({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('people');
  const chosen = actionData?.chosen ?? loaderData.chosen;
  const codes = chosen.map(({ value }) => value);
  const found = (actionData?.found ?? []).filter(({ value }) => !codes.includes(value));
  return (
    <SectionPage place={loaderData.place} state={actionData}>
      <Finder label={t('pages.wishes.find')} help={t('pages.wishes.find_help')} typed={actionData?.typed} />
      {actionData?.typed && (
        <div className={styles.part} role="status">
          {found.length === 0 ? <p>{t('pages.nothing_found', { typed: actionData.typed })}</p> : <p>{t('pages.wishes.tick')}</p>}
        </div>
      )}
      {chosen.length + found.length > 0 ? (
        <CheckboxGroup name="wishes" label={t('pages.wishes.chosen')} help={t('pages.wishes.most')} defaultValue={codes} options={[...chosen, ...found]} />
      ) : (
        <p className={styles.quiet}>{t('pages.wishes.none')}</p>
      )}
    </SectionPage>
  );
}
