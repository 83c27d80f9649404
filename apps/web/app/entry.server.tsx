// Renders the whole page into one buffer (its loaders have finished anyway): right length, and an error becomes a real 500.
import { Writable } from 'node:stream';
import { renderToPipeableStream } from 'react-dom/server';
import { type EntryContext, isRouteErrorResponse, type RouterContextProvider, ServerRouter } from 'react-router';
import { nonceContext } from './context';
import { langOf } from './i18n';
import { NonceContext } from './root';
import { TextsContext } from './texts';
import { dictionaries } from './texts.server';

const PATIENCE_MS = 5000;

export default function handleRequest(request: Request, status: number, headers: Headers, router: EntryContext, context: RouterContextProvider): Promise<Response> {
  const nonce = context.get(nonceContext);
  const lang = langOf(request);
  headers.set('content-type', 'text/html; charset=utf-8');
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    const sink = new Writable({
      write(part: Buffer, _encoding, done) {
        parts.push(part);
        done();
      },
      final(done) {
        clearTimeout(timer);
        resolve(new Response(request.method === 'HEAD' ? null : new Uint8Array(Buffer.concat(parts)), { status, headers }));
        done();
      },
    });
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext value={nonce}>
        <TextsContext value={{ lang, dictionary: dictionaries[lang], still: isStill(router) }}>
          <ServerRouter context={router} url={request.url} nonce={nonce} />
        </TextsContext>
      </NonceContext>,
      {
        nonce,
        onAllReady: () => void pipe(sink),
        onShellError: reject,
        onError(error) {
          status = 500;
          console.error(error);
        },
      },
    );
    const timer = setTimeout(() => abort(), PATIENCE_MS);
  });
}

/** Whether the asked page says `export const handle = { still: true }`: it is sent without scripts. */
function isStill(router: EntryContext): boolean {
  const last = router.staticHandlerContext.matches.at(-1)?.route.id ?? '';
  const handle = router.routeModules[last]?.handle as { still?: boolean } | undefined;
  return handle?.still === true && router.staticHandlerContext.errors === null;
}

/** A 404, or a form sent from another site, is the visitor's doing: no stack in the log. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  if (error instanceof Error && error.message.includes('`origin` header')) return console.warn(`form refused: foreign origin, ${new URL(request.url).pathname}`);
  console.error(error);
}
