import { randomInt } from 'node:crypto';
import { type Role, systemActor } from '#kernel/permissions';
import { CreateAccount } from '#features/accounts';
import { AddMember, OrganisationQueries } from '#features/organisations';
import { isLanguage } from '#platform/http/request';
import { inHouse } from './house.js';
import { Refused } from './refusals.js';
import type { Terminal } from './terminal.js';

export interface AskedUser {
  readonly email?: string;
  readonly phone?: string;
  readonly role: readonly string[];
  readonly password?: string;
  readonly organisation?: string;
  readonly name?: string;
  readonly lang?: string;
}
export interface MadeUser {
  readonly accountId: string;
  readonly login: string;
  readonly roles: readonly string[];
  /** Only when it was made here; shown this once. */
  readonly password?: string;
}

/** Makes the account and lets it speak for its organisation. An unknown organisation is refused before anything is made. */
export function createUser(terminal: Terminal, asked: AskedUser): Promise<MadeUser> {
  if (!asked.email && !asked.phone) throw new Refused('address_missing');
  return inHouse(terminal, async (house) => {
    const actor = systemActor('cli.user_create');
    const organisation = asked.organisation ? await house.get(OrganisationQueries).byCode(asked.organisation) : undefined;
    if (asked.organisation && !organisation) throw new Refused('organisation_unknown', { code: asked.organisation });
    const password = asked.password ?? strangePassword();
    const { accountId } = await house
      .get(CreateAccount)
      .execute(actor, {
        email: asked.email,
        phone: asked.phone,
        password,
        roles: asked.role as Role[],
        language: isLanguage(asked.lang) ? asked.lang : 'ar',
        displayName: asked.name,
      });
    if (organisation) await house.get(AddMember).execute(actor, organisation.id, { accountId, role: 'admin' });
    return { accountId, login: asked.email ?? asked.phone ?? '', roles: asked.role, ...(asked.password ? {} : { password }) };
  });
}

/** No letter or digit that is read as another one. Four groups of five: about 98 bits. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
const strangePassword = (): string => Array.from({ length: 4 }, () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('')).join('-');
