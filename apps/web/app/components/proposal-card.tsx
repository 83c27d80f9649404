// A proposal: to the mentor the project, with accept and decline; to the founder the mentor, to read.
import type { ReactNode } from 'react';
import type { Names, Proposal } from '../lib/mentoring';
import { inLang, listIn, nameIn } from '../lib/format';
import { useLang, useTexts } from '../texts';
import { MentorReasons } from './mentor-reasons';
import styles from './proposal-card.module.css';
import { mentorSteps, ScoreRing } from './score';
import { StatusBadge } from './status-badge';

const tones = { proposed: 'wait', taken: 'wait', accepted: 'good', declined: 'calm', superseded: 'calm', expired: 'calm' } as const;
/** Mentors are scored 0–100, the ring counts to 1000. */
const RING = 10;

export function ProposalCard({ proposal, names, children }: { readonly proposal: Proposal; readonly names: Names; readonly children?: ReactNode }) {
  const t = useTexts('mentoring');
  const lang = useLang();
  const { as, mentor, founder, state } = proposal;
  const sector = (code: string): string => inLang(names.sectors.find((one) => one.code === code)?.label, lang) || code;
  const known = mentor.sectors.map(sector);
  const help = mentor.functions.map((name) => t(`functions.${name}`));
  return (
    <article className={styles.card}>
      <div className={styles.top}>
        <div>
          <StatusBadge tone={(state === 'proposed' && as === 'mentor') || (state === 'taken' && as === 'founder') ? 'act' : tones[state]}>
            {t(`states.proposal.${state}.${as}`)}
          </StatusBadge>
          <h3>
            <span dir="auto">{as === 'mentor' ? founder.project : nameIn(mentor.name, lang)}</span>
          </h3>
          <p className={styles.who}>
            <span dir="auto">{as === 'mentor' ? nameIn(founder.name, lang) : mentor.headline}</span>
          </p>
          <p className={styles.who}>{as === 'mentor' ? sector(founder.sectorCode) : listIn(known, lang)}</p>
          {as === 'founder' && help.length > 0 && <p className={styles.who}>{t('reasons.helps_with', { what: listIn(help, lang) })}</p>}
        </div>
        <ScoreRing score={proposal.score * RING} steps={mentorSteps} />
      </div>
      <MentorReasons reasons={proposal.reasons} names={names} as={as} />
      {children}
    </article>
  );
}
