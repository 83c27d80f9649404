// Where one has worked: a few rows, one more on demand, and the time in all.
import { SelectField } from '../../components/choice-fields';
import { FieldRows, rowsToShow } from '../../components/field-rows';
import { pressed } from '../../components/finder';
import { SubmitButton } from '../../components/submit-button';
import { TextField } from '../../components/text-field';
import { again, plus, readForm } from '../../lib/forms';
import { readStored, readSection, saveSection, wholeNumber } from '../../lib/profile';
import { useTexts } from '../../texts';
import type { Route } from './+types/experience';
import styles from './people.module.css';
import { SectionPage } from './section-page';

const kinds = ['employed', 'informal', 'own', 'family', 'internship', 'volunteer'] as const;
const MOST = 20;
const LEAST_ROWS = 2;
const MONTHS = 12;

export const loader = ({ request, params, context }: Route.LoaderArgs) => readSection(context, request, params, 'experience');

export async function action({ request, params, context }: Route.ActionArgs) {
  const form = await request.formData();
  // the kind of work is always chosen: a row counts by what else stands in it
  const sent = readForm(form, { rows: { experience: 'title' } });
  const rows = 1 + Math.max(-1, ...[...form.keys()].flatMap((name) => /^experience\.(\d+)\./.exec(name)?.[1] ?? []).map(Number));
  if (pressed(form) === 'add') return again(sent, { rows: Math.min(MOST, rows + 1) });
  const { years, months, experience = [] } = sent.body as { years?: string; months?: string; experience?: readonly Record<string, string>[] };
  const stored = (await readStored(context, params))?.experience ?? [];
  const answer = await saveSection(context, request, params, 'experience', sent, {
    // the occupation behind a post is not asked for here: it stays with the post of the same title
    experience: experience.map((post) => ({ title: '', fromYear: '', ...post, occupationCode: stored.find(({ title }) => title === post.title)?.occupationCode ?? undefined })),
    experienceMonths: years === undefined && months === undefined ? 0 : (wholeNumber(years) ?? 0) * MONTHS + (wholeNumber(months) ?? 0),
  });
  return plus(answer, { rows });
}

export default function Experience({ loaderData: { profile, place }, actionData }: Route.ComponentProps) {
  const t = useTexts('people');
  const posts = profile?.experience ?? [];
  const total = profile?.experienceMonths ?? 0;
  const rows = actionData?.rows ?? rowsToShow(posts.length, LEAST_ROWS, MOST);
  return (
    <SectionPage place={place} state={actionData}>
      <div className={styles.years}>
        <TextField
          name="years"
          label={t('pages.fields.years')}
          defaultValue={total >= MONTHS ? String(Math.floor(total / MONTHS)) : ''}
          inputMode="numeric"
          maxLength={2}
          short
          ltr
          optional
        />
        <TextField
          name="months"
          label={t('pages.fields.months')}
          defaultValue={total % MONTHS ? String(total % MONTHS) : ''}
          inputMode="numeric"
          maxLength={2}
          short
          ltr
          optional
        />
      </div>
      <FieldRows
        count={rows}
        title={(n) => t('pages.experience.post', { n })}
        more={
          rows < MOST && (
            <SubmitButton kind="soft" name="_do" value="add">
              {t('pages.experience.add')}
            </SubmitButton>
          )
        }
      >
        {(i) => (
          <>
            <TextField name={`experience.${i}.title`} label={t('pages.fields.experience.title')} defaultValue={posts[i]?.title} maxLength={120} />
            <SelectField
              name={`experience.${i}.kind`}
              label={t('pages.fields.experience.kind')}
              placeholder={false}
              options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
              defaultValue={posts[i]?.kind ?? 'employed'}
            />
            <TextField name={`experience.${i}.employer`} label={t('pages.fields.experience.employer')} defaultValue={posts[i]?.employer} maxLength={120} optional />
            <div className={styles.years}>
              <TextField
                name={`experience.${i}.fromYear`}
                label={t('pages.fields.experience.fromYear')}
                defaultValue={posts[i]?.fromYear.toString()}
                inputMode="numeric"
                maxLength={4}
                ltr
              />
              <TextField
                name={`experience.${i}.toYear`}
                label={t('pages.fields.experience.toYear')}
                help={t('pages.experience.still')}
                defaultValue={posts[i]?.toYear?.toString()}
                inputMode="numeric"
                maxLength={4}
                ltr
                optional
              />
            </div>
          </>
        )}
      </FieldRows>
    </SectionPage>
  );
}
