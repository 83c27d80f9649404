import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Db } from '../database/db.js';
import type { TiwiziRequest } from '../http/request.js';

/** Every call with a sandbox key is a rehearsal, whatever route it takes: no use case has to remember it. */
@Injectable()
export class SandboxInterceptor implements NestInterceptor {
  constructor(private readonly db: Db) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { user } = context.switchToHttp().getRequest<TiwiziRequest>();
    if (user?.key?.kind !== 'sandbox') return next.handle();
    return from(this.db.rehearse(() => lastValueFrom(next.handle(), { defaultValue: undefined })));
  }
}
