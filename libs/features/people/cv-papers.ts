import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { Actor } from '#kernel/permissions';
import { AccountQueries } from '#features/accounts';
import { ReferenceQueries } from '#features/references';
import { Pdf } from '#platform/pdf/pdf';
import { Texts } from '#platform/texts/texts';
import { cvDocument, type CvLanguage, type CvWords } from './cv-document.js';
import { resumeOf } from './domain/resume-export.js';
import type { ProfileView } from './people.views.js';
import type { Language } from '#platform/http/request';
import { TellAdaptation } from './use-cases/tell-adaptation.js';
import { PeopleQueries } from './people.queries.js';

/** Draws the CV of a person. */
@Injectable()
export class CvPapers {
  constructor(
    private readonly people: PeopleQueries,
    private readonly accounts: AccountQueries,
    private readonly references: ReferenceQueries,
    private readonly adaptation: TellAdaptation,
    private readonly pdf: Pdf,
    private readonly texts: Texts,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFound for a person whom the actor may not see. */
  async cv(actor: Actor, personId: string, lang: CvLanguage): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const { profile, phone, email } = await this.known(actor, personId);
    const facts = { ...{ profile, phone, email }, adaptation: await this.adaptation.forCv(personId), on: this.clock.today() };
    const bytes = await this.pdf.render(cvDocument(facts, lang, { t: (key, params = {}) => this.texts.t(lang, `people:cv.${key}`, params), nameOf: await this.names(lang) }));
    return { name: `CV-${fileName(profile)}-${lang}.pdf`, bytes };
  }

  /** The same as a JSON Resume, to take elsewhere. Throws NotFound for a person whom the actor may not see. */
  async resume(actor: Actor, personId: string, lang: Language): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const { profile, phone, email } = await this.known(actor, personId);
    const words = { nameOf: await this.names(lang), levelOf: (level: string) => this.texts.t(lang, `people:cv.levels.${level}`, {}) };
    const bytes = Buffer.from(`${JSON.stringify(resumeOf(profile, { lang, phone, email, ...words }), null, 2)}\n`);
    return { name: `CV-${fileName(profile)}-${lang}.json`, bytes };
  }

  private async known(actor: Actor, personId: string): Promise<{ readonly profile: ProfileView; readonly phone: string | null; readonly email: string | null }> {
    const profile = await this.people.one(actor, personId);
    const accountId = await this.people.accountOf(personId);
    const contact = accountId ? await this.accounts.contactOf(accountId) : undefined;
    return { profile, phone: profile.phone ?? contact?.phone ?? null, email: contact?.email ?? null };
  }

  private async names(lang: Language): Promise<CvWords['nameOf']> {
    const { references } = this;
    const [occupations, skills, languages, educationLevels, communes] = (
      await Promise.all([references.occupations(), references.skills(), references.languages(), references.educationLevels(), references.communes()])
    ).map((rows) => new Map(rows.map(({ code, label }) => [code, label[lang]])));
    const tables = { occupations: occupations!, skills: skills!, languages: languages!, educationLevels: educationLevels!, communes: communes! };
    return (table, code) => tables[table].get(code) ?? code;
  }
}

function fileName({ name, personId }: ProfileView): string {
  const latin = name.latin
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return latin || personId.slice(0, 8);
}
