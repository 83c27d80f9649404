import { Routes } from '#platform/http/routes';
import { expectFresh } from '../../consistency/sources';
import { story } from '../../world/world';

interface Operation {
  readonly summary?: string;
  readonly operationId: string;
  readonly tags?: readonly string[];
  readonly requestBody?: { readonly content: Record<string, { readonly schema: object }> };
  readonly responses: Record<string, { readonly description: string; readonly content?: Record<string, { readonly schema: object }> }>;
  readonly security?: readonly object[];
}
interface Contract {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly schemas: Record<string, { readonly properties?: object }> };
}

story('the contract at /api/openapi.json is OpenAPI 3.1 and describes every route: what it is, what it takes, what it gives', async (world) => {
  const { body: contract } = await world.visitor().get<Contract>('openapi.json');
  expectFresh('docs/openapi.json', `${JSON.stringify(contract, null, 2)}\n`);
  expect(contract.openapi).toBe('3.1.0');
  const described = Object.entries(contract.paths).flatMap(([path, verbs]) => Object.keys(verbs).map((verb) => `${verb.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`));
  const running = world.app
    .get(Routes)
    .all()
    .filter(({ path }) => !/^\/(health|metrics)/.test(path));
  expect(described.sort()).toEqual(running.map(({ method, path }) => `${method} /api${path}`).sort());

  const operations = Object.entries(contract.paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([verb, operation]) => ({ name: `${verb.toUpperCase()} ${path}`, verb, ...operation })),
  );
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  const lacking = operations.flatMap(({ name, summary, tags, responses }) => {
    const [status, answer] = Object.entries(responses).find(([code]) => code.startsWith('2')) ?? ['none', undefined];
    const schemas = Object.values(answer?.content ?? {}).map(({ schema }) => schema);
    return [
      ...(summary ? [] : [`${name}: no summary`]),
      ...(tags?.length ? [] : [`${name}: no tag`]),
      ...(status === '204' || (schemas.length > 0 && schemas.every((schema) => Object.keys(schema).length > 0 && !isVague(schema)))
        ? []
        : [`${name}: ${status} gives nothing described`]),
    ];
  });
  expect(lacking).toEqual([]);
  const empty = Object.entries(contract.components.schemas).filter(([, schema]) => Object.keys(schema.properties ?? {}).length === 0);
  expect(empty.map(([name]) => name)).toEqual([]);
});

const isVague = (schema: object): boolean => JSON.stringify(schema) === '{"type":"object"}';
