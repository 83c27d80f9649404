// Entry of the server build: the host calls handle(Request) and gets a Response. Inside the build it shares the build's one copy of react-router.
import { createRequestHandler, RouterContextProvider } from 'react-router';
import * as build from 'virtual:react-router/server-build';
import { type Api, apiContext, nonceContext, visitContext } from './context';
import { langOf, pathOf } from './i18n';

const run = createRequestHandler(build, import.meta.env.MODE);

export function handle(request: Request, host: { api: Api; nonce?: string | undefined }): Promise<Response> {
  const context = new RouterContextProvider();
  context.set(apiContext, host.api);
  context.set(visitContext, { lang: langOf(request), path: pathOf(request) });
  context.set(nonceContext, host.nonce);
  return run(request, context);
}
