// The frame of a part of the profile: where one stands, the form, and the way on.
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ApiForm } from '../../components/api-form';
import { Card, Page } from '../../components/page';
import { SubmitButton } from '../../components/submit-button';
import type { FormState } from '../../lib/forms';
import type { Place } from '../../lib/profile';
import { useTexts } from '../../texts';
import styles from './people.module.css';

export interface SectionPageProps {
  readonly place: Place;
  readonly state: FormState | undefined;
  /** Names of fields that are not in the texts, by path. */
  readonly labels?: ReadonlyMap<string, string>;
  readonly children: ReactNode;
}

export function SectionPage({ place: { name, road, alone, base, steps, forSomebody }, state, labels, children }: SectionPageProps) {
  const t = useTexts('people');
  const at = road.indexOf(name);
  const next = alone ? undefined : road[at + 1];
  return (
    <Page
      title={t(forSomebody ? `staff.sections.${name}` : `pages.${name}.title`)}
      lead={t(forSomebody ? 'staff.ask_aloud' : `pages.${name}.lead`)}
      above={!alone && at >= 0 && t('pages.part', { n: at + 1, all: road.length })}
      back={{ to: base.endsWith('/new') ? base.slice(0, -4) : base, label: t(forSomebody ? 'staff.back_to_person' : 'pages.profile.title') }}
      problem={state?.problem}
      labelOf={(path) => labels?.get(path) ?? t(`pages.fields.${path}`)}
      width="text"
    >
      <Card>
        <ApiForm state={state}>
          {children}
          <div className={styles.buttons}>
            <SubmitButton>{t(next ? 'pages.save_and_go_on' : 'pages.save')}</SubmitButton>
            {next && name !== 'you' && <Link to={`${steps}${next}`}>{t('pages.later')}</Link>}
          </div>
        </ApiForm>
      </Card>
    </Page>
  );
}
