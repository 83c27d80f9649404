// The papers of a file, kind by kind: for the founder with what the folder offers, for the officer with accept and refuse.
import type { ReactNode } from 'react';
import { Card, Section } from '../components/page';
import { StatusBadge } from '../components/status-badge';
import { day } from '../lib/format';
import { useLang, useTexts } from '../texts';
import styles from './file-parts.module.css';

export interface AttachedPaper {
  readonly id: string;
  readonly name: string;
  readonly state: 'to_check' | 'accepted' | 'refused';
  readonly reason: string;
  readonly issuedOn: string | null;
  readonly expiresOn: string | null;
  readonly lastDay: string | null;
  readonly life: 'good' | 'soon' | 'expired';
}
export interface WantedPaper {
  readonly code: string;
  readonly stage: string;
  readonly mandatory: boolean;
  readonly atLeast: number;
  readonly state: 'missing' | 'in_folder' | 'to_check' | 'refused' | 'accepted' | 'expired';
  readonly attached: readonly AttachedPaper[];
  readonly inFolder: readonly { readonly documentId: string; readonly name: string }[];
}
export interface PapersView {
  readonly items: readonly WantedPaper[];
  readonly mayAttach: boolean;
  readonly mayCheck: boolean;
}

const tones = { missing: 'calm', in_folder: 'act', to_check: 'wait', refused: 'bad', accepted: 'good', expired: 'bad' } as const;
const stages = ['submit', 'committee', 'disbursement'];

interface PaperListProps {
  readonly papers: PapersView;
  /** Beside one paper that was handed in. */
  readonly besides?: (paper: AttachedPaper, code: string) => ReactNode;
  /** Below one kind. */
  readonly below?: (wanted: WantedPaper) => ReactNode;
}

export function PaperList({ papers, besides, below }: PaperListProps) {
  const t = useTexts('application');
  const kinds = useTexts('documents');
  const lang = useLang();
  return stages.map((stage) => {
    const items = papers.items.filter((one) => one.stage === stage);
    if (items.length === 0) return null;
    return (
      <Section key={stage} title={t(`stages.${stage}`)}>
        {items.map((one) => (
          <Card key={one.code}>
            <h3>
              {kinds(`kinds.${one.code}`)} {one.atLeast > 1 && <bdi>× {one.atLeast}</bdi>}
            </h3>
            <p>
              <StatusBadge tone={tones[one.state]}>{t(`states.${one.state}`)}</StatusBadge> {!one.mandatory && t('papers.optional')}
            </p>
            {one.attached.map((paper) => (
              <div key={paper.id}>
                <p>
                  <bdi>{paper.name}</bdi> · {t(`states.${paper.state}`)}
                </p>
                {paper.lastDay && <p>{t(`papers.${{ good: 'last_day', soon: 'soon', expired: 'over' }[paper.life]}`, { day: day(paper.lastDay, lang) })}</p>}
                {paper.reason && (
                  <p className={styles.words}>
                    <span dir="auto">{paper.reason}</span>
                  </p>
                )}
                {besides?.(paper, one.code)}
              </div>
            ))}
            {below?.(one)}
          </Card>
        ))}
      </Section>
    );
  });
}
