import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/permissions';
import { AccountQueries, readEmail, readPhone } from '#features/accounts';
import { type EnteredBody, EnterPerson, PeopleQueries } from '#features/people';
import type { Tx } from '#platform/database/tx';
import { applicationErrors } from '../application.errors.js';

/** Who sits at the counter: somebody of the list, the owner of an account by its address, or somebody new. */
export interface Who {
  readonly personId?: string | undefined;
  readonly login?: string | undefined;
  readonly person?: EnteredBody | undefined;
}

/** Finds the person at the counter or enters her, in the transaction of the file that begins. */
@Injectable()
export class FindPerson {
  constructor(
    private readonly accounts: AccountQueries,
    private readonly people: PeopleQueries,
    private readonly enter: EnterPerson,
  ) {}

  /** Gives the step that runs inside the transaction. Throws application.who_missing, nobody_found, several_found, not_for_oneself; people.profile_wrong, people.already_entered. */
  async prepare(actor: Actor, who: Who): Promise<(tx: Tx) => Promise<string>> {
    const { personId, login, person } = who;
    if (personId) return async (tx) => this.notOneself(actor, await this.known(tx, personId));
    if (login) {
      const found = await this.byLogin(login);
      return async () => this.notOneself(actor, found);
    }
    if (!person) throw applicationErrors.who_missing({}, [{ path: 'login', code: 'application.who_missing' }]);
    const read = await this.enter.read(actor, person);
    return async (tx) => (await this.enter.within(tx, actor, read)).personId;
  }

  private async known(tx: Tx, personId: string): Promise<string> {
    if (!(await this.people.profileFor(personId, tx))) throw nobody('personId');
    return personId;
  }

  /** A phone may serve a family: then the name has to say who it is. */
  private async byLogin(login: string): Promise<string> {
    const [email, phone] = [readEmail(login), readPhone(login)];
    const accounts = email || phone ? await this.accounts.idsOf(email ? { kind: 'email', value: email } : { kind: 'phone', value: phone! }) : [];
    const people = (await Promise.all(accounts.map((accountId) => this.people.personOfAccount(accountId)))).flatMap((id) => id ?? []);
    if (people.length > 1) throw applicationErrors.several_found({}, [{ path: 'login', code: 'application.several_found' }]);
    if (!people[0]) throw nobody('login');
    return people[0];
  }

  private notOneself(actor: Actor, personId: string): string {
    if (actor.personId === personId) throw applicationErrors.not_for_oneself();
    return personId;
  }
}

const nobody = (path: string) => applicationErrors.nobody_found({}, [{ path, code: 'application.nobody_found' }]);
