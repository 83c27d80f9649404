import { type CanActivate, type ExecutionContext, HttpException, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyReply } from 'fastify';
import { AppError } from '#kernel/errors';
import type { KeyScope } from '#kernel/key-scopes';
import { type Actor, can } from '#kernel/permissions';
import { CONFIG, type Config } from '../config/env.js';
import { ALLOW, type Allowance, FOR_KEYS, FROM_OUTSIDE } from '../http/allow.js';
import type { TiwiziRequest } from '../http/request.js';

/** Finds out who calls, by cookie or key; a visitor passes on without a name. */
@Injectable()
export class WhoGuard extends AuthGuard(['session', 'api-key']) {
  override handleRequest<User>(error: unknown, user: User | false): User {
    if (error) throw error as Error;
    return (user || undefined) as User;
  }
}

/** Denied by default: the route's @Allow decides; a route without one refuses everybody (and the start, see routes.ts). */
@Injectable()
export class AllowGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const allowances = this.reflector.getAllAndOverride<readonly Allowance[] | undefined>(ALLOW, [context.getHandler(), context.getClass()]) ?? [];
    if (allowances.includes('public')) return true;
    const actor = context.switchToHttp().getRequest<TiwiziRequest>().user;
    if (!actor) throw new AppError('Forbidden', 'platform.sign_in_first');
    this.assertScope(context, actor);
    if (allowances.some((allowance) => allowance === 'signed_in' || (allowance !== 'public' && can(actor, allowance)))) return true;
    throw new AppError('Forbidden', 'platform.not_allowed');
  }

  /** A key reaches only what is meant for keys. */
  private assertScope(context: ExecutionContext, { key }: Actor): void {
    if (!key) return;
    const scope = this.reflector.getAllAndOverride<KeyScope | 'any' | undefined>(FOR_KEYS, [context.getHandler(), context.getClass()]);
    if (scope === undefined) throw new AppError('Forbidden', 'platform.not_for_keys');
    if (scope !== 'any' && !key.scopes.includes(scope)) throw new AppError('Forbidden', 'platform.api_key_scope', { scope });
  }
}

/** Tells a partner's system how many calls are left to its key, and refuses those beyond. */
@Injectable()
export class KeyBudgetGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { keyUse, user } = context.switchToHttp().getRequest<TiwiziRequest>();
    if (!keyUse) return true;
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    void reply.headers({
      'ratelimit-limit': String(keyUse.limit),
      'ratelimit-remaining': String(keyUse.remaining),
      'ratelimit-reset': String(keyUse.resetSeconds),
      'tiwizi-key-expires': keyUse.expiresAt.toISOString(),
      ...(user?.key?.kind === 'sandbox' ? { 'tiwizi-sandbox': 'true' } : {}),
    });
    if (!keyUse.over) return true;
    void reply.header('retry-after', String(keyUse.resetSeconds));
    throw new HttpException('', 429);
  }
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Cross-site forms cannot act for a signed-in person: unsafe calls without an API key must come from our own origin
 * and carry the header `x-tiwizi-request`, which no form of another site can set.
 */
@Injectable()
export class OriginGuard implements CanActivate {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly reflector: Reflector,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<TiwiziRequest>();
    if (SAFE.has(request.method) || request.headers.authorization || this.reflector.get(FROM_OUTSIDE, context.getHandler())) return true;
    const own = [`${request.protocol}://${request.host}`, this.config.publicUrl];
    if (request.headers['x-tiwizi-request'] && own.includes(request.headers.origin ?? '')) return true;
    throw new AppError('Forbidden', 'platform.foreign_origin');
  }
}
