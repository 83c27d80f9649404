import type { AnAgency } from './agencies';
import type { HttpPerson, Reply } from './client';
import type { World } from './world';

/** The system of a partner: calls with a key and nothing else. */
export class PartnerSystem {
  private readonly caller: HttpPerson;

  constructor(
    world: World,
    private readonly key: string,
  ) {
    this.caller = world.visitor('a system');
  }

  static async of(world: World, agency: AnAgency, wish: object = {}): Promise<PartnerSystem> {
    const { body } = await agency.person.post<{ key: string }>('accounts/api-keys', { name: 'Feed', ...wish });
    return new PartnerSystem(world, body.key);
  }

  get<T>(path: string, expect?: number): Promise<Reply<T>> {
    return this.caller.get<T>(path, { headers: { authorization: `Bearer ${this.key}` }, ...(expect ? { expect } : {}) });
  }

  post<T>(path: string, body: object, more: { readonly expect?: number; readonly key?: string } = {}): Promise<Reply<T>> {
    return this.caller.post<T>(path, body, { headers: { authorization: `Bearer ${this.key}` }, ...more });
  }
}
