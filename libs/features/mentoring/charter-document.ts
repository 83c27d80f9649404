import { createHash } from 'node:crypto';
import type { LocalDate } from '#kernel/calendar';
import { onTheWall } from '#kernel/clock';
import { asOne, type Block, type PdfDocument } from '#platform/pdf/document';
import type { Texts } from '#platform/texts/texts';
import { type CharterParty, charterSections } from './domain/charter.js';

/** Languages in which a charter stands; both say the same. */
export const charterLanguages = ['ar', 'fr'] as const;
export type CharterLanguage = (typeof charterLanguages)[number];

interface Name {
  readonly ar: string;
  readonly latin: string;
}
/** What a charter says about one pair. */
export interface CharterFacts {
  readonly founder: Name;
  readonly mentor: Name;
  readonly project: string;
}
export interface SignedBy {
  readonly party: CharterParty;
  readonly name: Name;
  readonly signedAt: Date;
  readonly hash: string;
}
export interface CharterSection {
  readonly code: string;
  readonly title: string;
  readonly body: string;
}

const nameIn = (name: Name, lang: CharterLanguage): string => (lang === 'ar' ? name.ar || name.latin : name.latin || name.ar);

/** The words of a charter in one language, as they are read, signed and printed. */
export function charterText(version: string, { founder, mentor, project }: CharterFacts, lang: CharterLanguage, texts: Texts): readonly CharterSection[] {
  const params = { founder: nameIn(founder, lang), mentor: nameIn(mentor, lang), project };
  return (charterSections[version] ?? []).map((code) => ({
    code,
    title: texts.t(lang, `mentoring:charter.text.${version}.${code}.title`),
    body: texts.t(lang, `mentoring:charter.text.${version}.${code}.body`, params),
  }));
}

/** What is signed, in one number: the version, the names and every word in both languages. */
export const charterHash = (version: string, facts: CharterFacts, texts: Texts): string =>
  createHash('sha256')
    .update(JSON.stringify([version, facts.founder, facts.mentor, facts.project, ...charterLanguages.map((lang) => charterText(version, facts, lang, texts))]))
    .digest('hex');

const dayOnPaper = (instant: Date): string => {
  const [year, month, day] = onTheWall(instant).toISOString().slice(0, 10).split('-');
  return asOne(`${day}/${month}/${year}`);
};

/** The paper: Arabic first, then French, then who signed, on which day, with the chain of hashes. */
export function charterDocument(
  charter: { readonly version: string; readonly number: string; readonly on: LocalDate; readonly textSha256: string },
  facts: CharterFacts,
  signatures: readonly SignedBy[],
  texts: Texts,
): PdfDocument {
  const t = (lang: CharterLanguage, key: string): string => texts.t(lang, `mentoring:charter.paper.${key}`);
  const both = (key: string): string => `${t('ar', key)} · ${t('fr', key)}`;
  const body = (lang: CharterLanguage): Block[] =>
    charterText(charter.version, facts, lang, texts).flatMap(({ title, body: text }): Block[] => [
      { kind: 'heading', text: title },
      { kind: 'paragraph', text },
    ]);
  return {
    ...{ lang: 'ar', title: t('ar', 'title'), subtitle: t('fr', 'title'), sender: t('ar', 'sender'), number: asOne(charter.number), on: charter.on },
    ...{ day: dayOnPaper(new Date(`${charter.on}T12:00:00Z`)), footer: both('footer') },
    blocks: [
      ...body('ar'),
      { kind: 'new_page' },
      { kind: 'in_language', lang: 'fr', blocks: [{ kind: 'paragraph', strong: true, text: t('fr', 'title') }, ...body('fr')] },
      { kind: 'new_page' },
      { kind: 'heading', text: both('signatures') },
      {
        kind: 'table',
        head: [both('party'), both('name'), both('day')],
        rows: signatures.map(({ party, name, signedAt }) => [both(`parties.${party}`), [...new Set([nameIn(name, 'ar'), nameIn(name, 'fr')])].join(' · '), dayOnPaper(signedAt)]),
      },
      { kind: 'paragraph', text: t('ar', 'by_code') },
      { kind: 'in_language', lang: 'fr', blocks: [{ kind: 'paragraph', text: t('fr', 'by_code') }] },
      { kind: 'heading', text: both('proof') },
      {
        kind: 'in_language',
        lang: 'fr',
        blocks: [
          {
            kind: 'facts',
            rows: [[t('fr', 'text_hash'), charter.textSha256], ...signatures.map(({ party, hash }): readonly [string, string] => [t('fr', `parties.${party}`), hash])],
          },
        ],
      },
    ],
  };
}
