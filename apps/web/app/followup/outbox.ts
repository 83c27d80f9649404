// Sends the reports that wait on this phone, oldest first. What the server has taken goes; what it refuses stays to be mended; all else waits for the next try.
import { type Problem, problemOf } from '../lib/forms';
import { all, drop, keep, type WaitingReport } from './store';

/** Where the outbox of this account stands. `sign_in`: the session is over; `away`: no network, or the server is busy. */
export interface Standing {
  readonly waiting: number;
  readonly sent: number;
  readonly state: 'idle' | 'sending' | 'away' | 'sign_in';
  readonly refused: readonly WaitingReport[];
}
export const nothing: Standing = { waiting: 0, sent: 0, state: 'idle', refused: [] };

type Answer = { readonly taken: true } | { readonly problem: Problem } | 'sign_in' | 'away';

/** In the order in which they were written. */
export async function waitingOf(accountId: string): Promise<readonly WaitingReport[]> {
  return (await all('reports')).filter((one) => one.accountId === accountId).sort((a, b) => (a.writtenAt < b.writtenAt ? -1 : 1));
}

async function send(report: WaitingReport, lang: string): Promise<Answer> {
  try {
    const reply = await fetch('/api/followup/reports', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': lang, 'x-tiwizi-request': 'web', 'idempotency-key': report.key },
      body: JSON.stringify(report.body),
    });
    if (reply.ok) return { taken: true };
    if (reply.status === 401) return 'sign_in';
    const problem = problemOf({ status: reply.status, data: await reply.json().catch(() => null), setCookie: [] });
    const later = reply.status >= 500 || reply.status === 429 || problem.code === 'platform.key_in_flight';
    return later ? 'away' : { problem };
  } catch {
    return 'away';
  }
}

/** One window sends at a time. Gives where it stands, and what the server said about a report it refused now. */
export async function sendWaiting(accountId: string, lang: string): Promise<{ readonly standing: Standing; readonly problems: ReadonlyMap<string, Problem> }> {
  const problems = new Map<string, Problem>();
  const run = async (): Promise<Standing> => {
    let [sent, state]: [number, Standing['state']] = [0, 'idle'];
    for (const report of await waitingOf(accountId)) {
      if (report.refused) continue;
      const answer = await send(report, lang);
      if (typeof answer === 'string') {
        state = answer;
        break;
      }
      if ('taken' in answer) {
        await drop('reports', report.key);
        sent++;
      } else {
        problems.set(report.key, answer.problem);
        await keep('reports', report.key, { ...report, refused: true });
      }
    }
    return { ...(await standingOf(accountId)), sent, state };
  };
  // browsers without locks: the key of each report keeps it from arriving twice
  const standing = await ('locks' in navigator ? navigator.locks.request('reports', run) : run());
  return { standing, problems };
}

export async function standingOf(accountId: string): Promise<Standing> {
  const reports = await waitingOf(accountId);
  return { ...nothing, waiting: reports.filter(({ refused }) => !refused).length, refused: reports.filter(({ refused }) => refused) };
}
