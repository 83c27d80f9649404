import { randomUUID } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { AppError } from '#kernel/errors';
import type { Actor } from '#kernel/permissions';
import { hashOf, type RequestKey } from '../database/db.js';
import { languageOf, type Language, type TiwiziRequest } from './request.js';

const requestOf = (context: ExecutionContext): TiwiziRequest => context.switchToHttp().getRequest<TiwiziRequest>();

/** The signed-in actor. On routes for anybody use `@MaybeMe()`. */
export const Me = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { user } = requestOf(context);
  if (!user) throw new AppError('Forbidden', 'platform.sign_in_first');
  return user;
});

export const MaybeMe = createParamDecorator((_: unknown, context: ExecutionContext): Actor | undefined => requestOf(context).user);

/** Language of the caller, from Accept-Language. */
export const Lang = createParamDecorator((_: unknown, context: ExecutionContext): Language => languageOf(requestOf(context).headers['accept-language']));

/** Key of the command: the header Idempotency-Key (1–100 visible characters), within the caller and the path; a random one when absent. */
export const Key = createParamDecorator((_: unknown, context: ExecutionContext): RequestKey => {
  const request = requestOf(context);
  const header = request.headers['idempotency-key'];
  if (header !== undefined && (typeof header !== 'string' || !/^[\x21-\x7e]{1,100}$/.test(header))) throw new AppError('Invalid', 'platform.key_unreadable');
  const path = request.url.split('?')[0] ?? '';
  return { scope: `${request.user?.accountId ?? 'visitor'} ${request.method} ${path}`, key: header ?? randomUUID(), bodyHash: hashOf(request.body) };
});
