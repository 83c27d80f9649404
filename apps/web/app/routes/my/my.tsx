// The start page of everybody who is signed in: what to do next, and what else is going on.
import { Link } from 'react-router';
import { ButtonLink } from '../../components/button-link';
import { Icon } from '../../components/icon';
import { NextStep } from '../../components/next-step';
import { Page, Section } from '../../components/page';
import type { Lang } from '../../i18n';
import { get, getIfThere } from '../../lib/api';
import { inLang } from '../../lib/format';
import type { Me } from '../../lib/me';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/my';
import { type Figures, TownFigures } from './figures';
import styles from './my.module.css';
import { type Guidance, inWords, ready } from './steps';

export async function loader({ params, context }: Route.LoaderArgs) {
  const me = await get<Me>(context, '/api/accounts/me');
  const may = (permission: string): boolean => me.permissions.includes(permission);
  const [guidance, own, figures] = await Promise.all([
    get<Guidance>(context, '/api/guidance'),
    may('profile.keep') ? getIfThere<{ profile: { firstName: string; firstNameAr: string } | null }>(context, '/api/people/me/profile') : undefined,
    may('figures.read') ? getIfThere<Figures>(context, '/api/figures') : undefined,
  ]);
  const name = own?.profile && { ar: own.profile.firstNameAr, fr: own.profile.firstName };
  const steps = guidance.steps.map((step) => ready(step, params.lang as Lang, may('mentoring.mentor')));
  return { steps, figures, name: name ?? { fr: me.displayName ?? '' } };
}

export default function My({ loaderData: { steps, figures, name } }: Route.ComponentProps) {
  const t = useTexts('guidance');
  const people = useTexts('people');
  const lang = useLang();
  const called = inLang(name, lang);
  const [first, ...others] = steps.map((step) => ({ ...step, ...inWords(step, t, people) }));
  const large = first && first.kind !== 'note' ? first : undefined;
  const rest = large ? others : first ? [first, ...others] : [];
  return (
    <Page title={called ? t('pages.my.title', { name: called }) : t('pages.my.title_nameless')}>
      {large ? (
        <NextStep kind={large.kind === 'act' ? 'act' : 'wait'} icon={large.icon} title={large.title} action={<ButtonLink to={large.to}>{large.button}</ButtonLink>}>
          {large.body}
        </NextStep>
      ) : (
        <NextStep kind="done" title={t('pages.my.calm')}>
          {t('pages.my.calm_body')}
        </NextStep>
      )}
      {rest.length > 0 && (
        <Section title={t('pages.my.also')}>
          <ul className={styles.cards}>
            {rest.map((step) => (
              <li key={step.code} className={styles.card} data-kind={step.kind}>
                <span className={styles.icon}>
                  <Icon name={step.icon} />
                </span>
                <div>
                  <h3>{step.title}</h3>
                  <p>{step.body}</p>
                  <Link to={step.to}>{step.button}</Link>
                </div>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {figures && <TownFigures figures={figures} />}
    </Page>
  );
}
