import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { newId } from '#kernel/ids';
import { systemActor } from '#kernel/permissions';
import { type ImportLineView, ImportOffers, ImportQueries, type ImportView } from '#features/offers';
import { AddOrganisation, OrganisationQueries } from '#features/organisations';
import { naturalKey } from '#platform/database/db';
import { inHouse } from './house.js';
import { Refused } from './refusals.js';
import type { Terminal } from './terminal.js';

export interface AskedImport {
  readonly organisation?: string;
  readonly source?: string;
  readonly kind?: 'job' | 'training';
}
/** What became of a file: counts, and every line with its state and problems. */
export interface ImportReport extends ImportView {
  readonly report: readonly Omit<ImportLineView, 'raw'>[];
}

/** Ads that nobody in particular brings belong to this organisation, made when it is first needed. */
const IMPORTED_ADS = { code: 'imported_ads', kind: 'employer_body', nameFr: 'Annonces importées', nameAr: 'إعلانات مستوردة' } as const;
const actor = systemActor('cli.offers_import');
const PAGE = 100;

export async function importOffers(terminal: Terminal, file: string, asked: AskedImport): Promise<ImportReport> {
  const bytes = await readFile(file);
  return inHouse(terminal, async (house) => {
    const organisationId = await organisationOf(house, asked.organisation);
    const wish = { organisationId, source: asked.source ?? 'file', fileName: path.basename(file), bytes, kind: asked.kind ?? 'job' };
    const done = await house.get(ImportOffers).execute(actor, wish, naturalKey('cli.offers_import', newId()));
    const report: Omit<ImportLineView, 'raw'>[] = [];
    for (let page = 1; ; page++) {
      const { items, total } = await house.get(ImportQueries).lines(actor, done.id, { page, pageSize: PAGE }, terminal.lang);
      for (const { raw: _raw, ...line } of items) report.push(line);
      if (items.length === 0 || report.length >= total) return { ...done, report };
    }
  });
}

async function organisationOf(house: INestApplicationContext, code: string | undefined): Promise<string> {
  const known = await house.get(OrganisationQueries).byCode(code ?? IMPORTED_ADS.code);
  if (known) return known.id;
  if (code) throw new Refused('organisation_unknown', { code });
  return (await house.get(AddOrganisation).execute(actor, IMPORTED_ADS, naturalKey('cli.organisation', IMPORTED_ADS.code))).id;
}
