import type { HttpPerson } from './client';
import type { World } from './world';

export interface ImportCounts {
  readonly id: string;
  readonly mapping: Readonly<Record<string, string>>;
  readonly unknownColumns: readonly string[];
  readonly lines: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly review: number;
  readonly duplicates: number;
}
export interface ImportedLine {
  readonly line: number;
  readonly state: string;
  readonly offerId: string | null;
  readonly title: string;
  readonly problems: readonly {
    readonly column: string | null;
    readonly value: string;
    readonly severity: string;
    readonly code: string;
    readonly message: string;
    readonly repair: string;
  }[];
}

/** An agency with an organisation of its own, and the short words of its work. */
export class AnAgency {
  private constructor(
    readonly person: HttpPerson,
    readonly organisationId: string,
  ) {}

  static async opens(world: World, name: string): Promise<AnAgency> {
    const [person, admin] = await world.people(`${name} the agency`, `${name}-admin the administrator`);
    const { body } = await admin.post<{ id: string }>('organisations', { kind: 'public_agency', nameFr: `Agence ${name}`, nameAr: `وكالة ${name}` });
    await admin.post(`organisations/${body.id}/members`, { email: `${name.toLowerCase()}@tiwizi.test` });
    return new AnAgency(person, body.id);
  }

  async imports(text: string | Buffer, more: { readonly name?: string; readonly source?: string; readonly kind?: string; readonly key?: string } = {}): Promise<ImportCounts> {
    const { name = 'offres.csv', key, ...fields } = more;
    return (await this.person.upload<ImportCounts>('offers/imports', { name, bytes: text }, { organisationId: this.organisationId, ...fields }, key ? { key } : {})).body;
  }

  async linesOf(id: string, lang = 'fr', state?: string): Promise<readonly ImportedLine[]> {
    const items: ImportedLine[] = [];
    for (let page = 1; ; page++) {
      const path = `offers/imports/${id}/lines?pageSize=100&page=${page}${state ? `&state=${state}` : ''}`;
      const { body } = await this.person.get<{ items: ImportedLine[]; total: number }>(path, { headers: { 'accept-language': lang } });
      items.push(...body.items);
      if (body.items.length === 0 || items.length >= body.total) return items;
    }
  }
}
