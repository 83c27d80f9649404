import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Injectable, Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AppError, type ErrorKind } from '#kernel/errors';
import { Texts } from '../texts/texts.js';
import { languageOf, type Language, type TiwiziRequest } from './request.js';

const statusOf: Record<ErrorKind, number> = { NotFound: 404, Forbidden: 403, Invalid: 422, Conflict: 409, RuleBroken: 409, Unavailable: 503 };
/** Who calls is not known: 401 and not 403. */
const UNKNOWN_CALLER = ['platform.sign_in_first', 'platform.api_key_unknown', 'platform.api_key_ended', 'platform.api_key_expired'];
const codeOfStatus: Record<number, string> = {
  400: 'platform.unreadable_request',
  401: 'platform.sign_in_first',
  403: 'platform.not_allowed',
  404: 'platform.not_found',
  413: 'platform.too_large',
  415: 'platform.media_type',
  429: 'platform.too_many_requests',
  503: 'platform.unavailable',
};

/** Body of every refusal, RFC 9457. `code` is stable; `title` and the messages are in the language of the caller. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly params: object;
  readonly fields: readonly { readonly path: string; readonly code: string; readonly message: string; readonly params: object }[];
  readonly traceId: string;
}

/** Every error of the API becomes problem+json: nobody ever sees a stack or an English default sentence. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('http');

  constructor(private readonly texts: Texts) {}

  catch(error: unknown, host: ArgumentsHost): void {
    this.answer(error, host.switchToHttp().getRequest<TiwiziRequest>(), host.switchToHttp().getResponse<FastifyReply>());
  }

  /** Also for what Fastify refuses before any route is found. */
  answer(error: unknown, request: TiwiziRequest, reply: FastifyReply): void {
    const problem = this.problemOf(error, request, languageOf(request.headers['accept-language']));
    if (problem.status >= 500)
      this.log.error(`${request.method} ${request.url.split('?')[0]} ${problem.traceId}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    if (problem.status === 503 || problem.code === 'platform.key_in_flight') void reply.header('retry-after', '2');
    void reply.status(problem.status).header('content-type', 'application/problem+json; charset=utf-8').header('cache-control', 'no-store').send(problem);
  }

  private problemOf(error: unknown, request: TiwiziRequest, lang: Language): Problem {
    const refusal = asAppError(error);
    const status = statusFor(error, refusal);
    return {
      type: `/api/docs/problems#${refusal.code}`,
      title: this.texts.error(lang, refusal.code, refusal.params),
      status,
      code: refusal.code,
      params: refusal.params,
      fields: refusal.fields.map((field) => ({ path: field.path, code: field.code, params: field.params ?? {}, message: this.texts.error(lang, field.code, field.params ?? {}) })),
      traceId: String(request.id),
    };
  }
}

function statusFor(error: unknown, refusal: AppError): number {
  if (UNKNOWN_CALLER.includes(refusal.code)) return 401;
  if (error instanceof HttpException) return error.getStatus();
  const raw = (error as { statusCode?: number }).statusCode;
  if (!(error instanceof AppError) && raw && raw >= 400 && raw < 500) return raw;
  return error instanceof AppError ? statusOf[error.kind] : refusal.code === 'platform.unavailable' ? 503 : 500;
}

/** Errors of libraries under our own codes; a database that is away is "try again", not a crash. */
function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const status = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number } | null)?.statusCode;
  if (status && status < 500) return new AppError('Invalid', codeOfStatus[status] ?? 'platform.unreadable_request');
  const code = (error as { code?: string; driverError?: { code?: string } } | null)?.driverError?.code ?? (error as { code?: string } | null)?.code ?? '';
  if (/^(ECONNREFUSED|ECONNRESET|57P0\d|53\d{3}|55P03|08\d{3})$/.test(code) || /Connection terminated|timeout exceeded when trying to connect/.test(String(error)))
    return new AppError('Unavailable', 'platform.unavailable');
  return new AppError('Unavailable', 'platform.unexpected');
}
