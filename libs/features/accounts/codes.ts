import { createHash, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import type { Tx } from '#platform/database/tx';
import { CODE_MINUTES, CODE_TRIES, type CodeVerdict, verdictOf } from './domain/one-time-code.js';
import { OneTimeCodeEntity } from './entities/one-time-code.entity.js';

/** What is kept of a code; the id of its row is in it. */
export const codeHashOf = (id: string, code: string): string => createHash('sha256').update(`${id} ${code}`).digest('hex');

/** Six digits, each as likely as any other. */
export const newCode = (): string => String(randomInt(0, 1_000_000)).padStart(6, '0');

/** One-time codes of sign-ups. Only the newest code of a sign-up counts. */
@Injectable()
export class Codes {
  constructor(private readonly clock: Clock) {}

  /** A new code of six digits, to be told to its owner and forgotten; only its hash stays. */
  async issue(tx: Tx, signUpId: string): Promise<{ readonly id: string; readonly code: string }> {
    const id = newId();
    const code = newCode();
    const now = this.clock.now();
    await tx.insert(OneTimeCodeEntity, { id, signUpId, codeHash: codeHashOf(id, code), createdAt: now, expiresAt: new Date(now.getTime() + CODE_MINUTES * 60_000), tries: 0 });
    return { id, code };
  }

  /** What the typed code is worth, and how many tries are left; a mistake is counted, a right code is used up. The caller must commit. */
  async check(tx: Tx, signUpId: string, typed: string): Promise<{ readonly verdict: CodeVerdict; readonly left: number }> {
    const [code] = await tx.lockAll(OneTimeCodeEntity, { signUpId }, { createdAt: 'DESC', id: 'ASC' });
    if (!code) return { verdict: 'expired', left: 0 };
    const verdict = verdictOf(code, codeHashOf(code.id, typed), this.clock.now());
    if (verdict === 'right') await tx.change(code, { usedAt: this.clock.now() });
    if (verdict === 'wrong') await tx.change(code, { tries: code.tries + 1 });
    return { verdict, left: CODE_TRIES - code.tries - (verdict === 'wrong' ? 1 : 0) };
  }
}
