// Reads an answer that may be a refusal of what was typed into the address: then the fault is for the form of the page.
import type { RouterContextProvider } from 'react-router';
import { get } from '../lib/api';
import { type Problem, problemOf } from '../lib/forms';
import { apiContext, visitContext } from '../context';

export async function getOrProblem<T>(context: Readonly<RouterContextProvider>, path: string): Promise<{ readonly data?: T; readonly problem?: Problem }> {
  const reply = await context.get(apiContext)('GET', path, undefined, { lang: context.get(visitContext).lang });
  return reply.status === 422 ? { problem: problemOf(reply) } : { data: reply.status < 300 ? (reply.data as T) : await get<T>(context, path) };
}
