import { SetMetadata } from '@nestjs/common';
import { AppError } from '#kernel/errors';
import type { KeyScope } from '#kernel/key-scopes';
import type { Permission } from '#kernel/permissions';

/** `public`: anybody. `signed_in`: any account. Else the permission of some role of the account. */
export type Allowance = 'public' | 'signed_in' | Permission;
export const ALLOW = 'tiwizi:allow';

/** Who may call the route (any one of several). A route without it stops the start: everything is denied by default. */
export const Allow = (...allowances: [Allowance, ...Allowance[]]): MethodDecorator & ClassDecorator => SetMetadata(ALLOW, allowances);

export const FOR_KEYS = 'tiwizi:for_keys';

/** Lets a partner's key with this scope call the route (`any`: every key), within @Allow. Keys reach no other route but the public ones. */
export const ForKeys = (scope: KeyScope | 'any'): MethodDecorator & ClassDecorator => SetMetadata(FOR_KEYS, scope);

export const FROM_OUTSIDE = 'tiwizi:from_outside';

/** Systems of others call this route, each call signed by itself: no cookie counts here, so the origin of the call is not asked. */
export const FromOutside = (): MethodDecorator => SetMetadata(FROM_OUTSIDE, true);

/** Turns the answer of a policy into Forbidden `platform.not_allowed`. */
export function assertAllowed(answer: boolean): void {
  if (!answer) throw new AppError('Forbidden', 'platform.not_allowed');
}

/** For records whose very existence is private: the same answer as for an absent id. */
export function assertVisible(answer: boolean): void {
  if (!answer) throw new AppError('NotFound', 'platform.not_found');
}
