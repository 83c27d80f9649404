/** A code of six digits lives five minutes, opens once and forgives four mistakes (trust handbook 5.2, S-08). */
export const CODE_MINUTES = 5;
export const CODE_TRIES = 5;

export interface IssuedCode {
  readonly codeHash: string;
  readonly expiresAt: Date;
  readonly tries: number;
  readonly usedAt: Date | null;
}
export type CodeVerdict = 'right' | 'wrong' | 'expired' | 'used' | 'exhausted';

/** What a typed code is worth; `typedHash` is its hash under the same id. A code that no longer opens says why before it says right or wrong. */
export function verdictOf(code: IssuedCode, typedHash: string, now: Date): CodeVerdict {
  if (code.usedAt) return 'used';
  if (code.expiresAt <= now) return 'expired';
  if (code.tries >= CODE_TRIES) return 'exhausted';
  return code.codeHash === typedHash ? 'right' : 'wrong';
}
