// Thin wrappers of the API for loaders and actions; the call runs with the cookie and the rights of the visitor.
import { data, redirect, type RouterContextProvider } from 'react-router';
import { apiContext, type ApiOptions, type ApiReply, visitContext } from '../context';
import { toSignIn } from './links';

type Context = Readonly<RouterContextProvider>;

async function call(context: Context, method: string, path: string, body?: unknown, options: ApiOptions = {}): Promise<ApiReply> {
  const visit = context.get(visitContext);
  const reply = await context.get(apiContext)(method, path, body, { lang: visit.lang, ...options });
  if (reply.status === 401) throw redirect(toSignIn(visit.lang, visit.path));
  return reply;
}

const isOk = (reply: ApiReply): boolean => reply.status >= 200 && reply.status < 300;

/** Reads for a page. Without a session: on to sign-in and back here. Any other refusal shows its page with the same status. */
export async function get<T>(context: Context, path: string): Promise<T> {
  const reply = await call(context, 'GET', path);
  if (!isOk(reply)) throw data(null, { status: reply.status });
  return reply.data as T;
}

/** Reads what a page can do without: undefined when the call fails in any way. */
export async function getIfThere<T>(context: Context, path: string): Promise<T | undefined> {
  try {
    const reply = await context.get(apiContext)('GET', path, undefined, { lang: context.get(visitContext).lang });
    return isOk(reply) ? (reply.data as T) : undefined;
  } catch {
    return undefined;
  }
}

/** Sends a command; the reply may be a refusal: give it to `refused()`. Without a session: on to sign-in. */
export const send = (context: Context, method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body: unknown, key: string): Promise<ApiReply> =>
  call(context, method, path, body, { key });
export const post = (context: Context, path: string, body: unknown, key: string): Promise<ApiReply> => send(context, 'POST', path, body, key);

/** Passes a form with a file on as it came. */
export async function upload(context: Context, path: string, request: Request): Promise<{ readonly reply: ApiReply; readonly form: FormData }> {
  const bytes = Buffer.from(await request.arrayBuffer());
  const contentType = request.headers.get('content-type') ?? '';
  const form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
  return { reply: await call(context, 'POST', path, bytes, { contentType, key: String(form.get('_key') ?? '') || crypto.randomUUID() }), form };
}

/** Cookies that the API sets (session), for the answer of an action. */
export function cookiesOf(reply: ApiReply): Headers {
  const headers = new Headers();
  for (const cookie of reply.setCookie) headers.append('set-cookie', cookie);
  return headers;
}

/** After success: to another page with a message `?done=` (303, so a reload sends nothing twice). */
export function done(reply: ApiReply, to: string, code?: string): Response {
  const target = code ? `${to}${to.includes('?') ? '&' : '?'}done=${encodeURIComponent(code)}` : to;
  return redirect(target, { headers: cookiesOf(reply), status: 303 });
}
