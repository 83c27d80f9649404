import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import type { Actor } from '#kernel/permissions';
import { AccountQueries } from '#features/accounts';
import { ReferenceQueries } from '#features/references';
import { Pdf } from '#platform/pdf/pdf';
import { Texts } from '#platform/texts/texts';
import { cvDocument, type CvLanguage, type CvWords } from './cv-document.js';
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
    const profile = await this.people.one(actor, personId);
    const accountId = await this.people.accountOf(personId);
    const contact = accountId ? await this.accounts.contactOf(accountId) : undefined;
    const facts = {
      profile,
      phone: profile.phone ?? contact?.phone ?? null,
      email: contact?.email ?? null,
      adaptation: await this.adaptation.forCv(personId),
      on: this.clock.today(),
    };
    const bytes = await this.pdf.render(cvDocument(facts, lang, { t: (key, params = {}) => this.texts.t(lang, `people:cv.${key}`, params), nameOf: await this.names(lang) }));
    const latin = profile.name.latin
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[^A-Za-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
    return { name: `CV-${latin || personId.slice(0, 8)}-${lang}.pdf`, bytes };
  }

  private async names(lang: CvLanguage): Promise<CvWords['nameOf']> {
    const { references } = this;
    const [occupations, skills, languages, educationLevels, communes] = (
      await Promise.all([references.occupations(), references.skills(), references.languages(), references.educationLevels(), references.communes()])
    ).map((rows) => new Map(rows.map(({ code, label }) => [code, label[lang]])));
    const tables = { occupations: occupations!, skills: skills!, languages: languages!, educationLevels: educationLevels!, communes: communes! };
    return (table, code) => tables[table].get(code) ?? code;
  }
}
