import Ajv2020 from 'ajv/dist/2020';
import { z } from 'zod';
import { PROBLEM_KINDS } from '../../api/problem/problem';
import { ROUTES } from '../../api/routes';
import { FACT_TYPES, type FactType } from '../../domain/case/facts';
import { FACTS } from '../../domain/facts';
import { naming } from '../support/naming';
import type { Json } from './fixture';

const openApi = ROUTES.find((route) => route.path === '/openapi.json') as (typeof ROUTES)[number];
let document: Json;
beforeAll(async () => {
  document = (await openApi.handler({} as never, {} as never)).body as Json;
});

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
const operations = (): Array<{ path: string; method: string; operation: Json }> =>
  Object.entries(document.paths as Json).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => ({ path, method, operation: item[method] })),
  );
/** Every schema object of the document with the way to it. */
function* schemasIn(node: unknown, path = ''): Generator<{ path: string; schema: Json }> {
  if (typeof node !== 'object' || node === null) return;
  if (!Array.isArray(node)) yield { path, schema: node as Json };
  for (const [key, value] of Object.entries(node)) yield* schemasIn(value, `${path}/${key}`);
}

test('every route is described, and nothing else', () => {
  expect(
    operations()
      .map(({ path, method }) => `${method} ${path}`)
      .sort(),
  ).toEqual(ROUTES.map((route) => `${route.method} ${route.path}`).sort());
});

test('the document says who made it, which version it is and where it lives', () => {
  expect(document.openapi).toBe('3.1.0');
  expect(document.info.version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(document.info.contact).toMatchObject({
    name: expect.any(String),
    email: expect.stringContaining('@'),
    url: expect.stringMatching(/^https:/),
  });
  for (const { url } of document.servers) expect(url).toMatch(/\/v\d+$/);
});

test('operation ids are unique and every operation has words', () => {
  const ids = operations().map(({ operation }) => operation.operationId);
  expect(new Set(ids).size).toBe(ids.length);
  const tags = document.tags.map((tag: { name: string }) => tag.name);
  for (const { operation } of operations())
    naming(operation.operationId, () => {
      expect(operation.summary).toBeTruthy();
      expect(operation.description).toBeTruthy();
      expect(tags).toContain(operation.tags[0]);
    });
});

test('only the methods of the rules are used', () => {
  for (const item of Object.values(document.paths as Json))
    for (const key of Object.keys(item)) expect([...METHODS, 'servers']).toContain(key);
});

test('paths are in kebab-case, without a slash at the end, and collections are plural', () => {
  const rule = /^(\/|(\/_[a-z0-9]+|\/(([a-z0-9-]+|{[^}]+})(\/([a-z0-9\-.]+|{[^}]+}))*)(\/_[a-z]+)?)\/?)$/;
  for (const { path } of operations().filter(({ path: each }) => !/\.(json|ics)$/.test(each)))
    naming(path, () => {
      expect(path).toMatch(rule);
      expect(path).not.toMatch(/.\/$/);
      const [first] = path.split('/').slice(1);
      if (path.includes('{id}')) expect(first).toMatch(/(en|rs|s)$/);
    });
});

test('query keys are in camelCase and described', () => {
  for (const { operation } of operations())
    for (const parameter of operation.parameters.filter((one: Json) => one.in === 'query'))
      naming(operation.operationId, () => {
        expect(parameter.name).toMatch(/^\$?[a-z][a-z\d]*([A-Z][a-z\d]*)*$/);
        expect(parameter.description).toBeTruthy();
      });
});

test('every operation documents 400, and 401 where it wants a key', () => {
  for (const { operation } of operations())
    naming(operation.operationId, () => {
      expect(operation.responses['400']).toBeDefined();
      if (operation.security.length > 0) expect(operation.responses['401']).toBeDefined();
      for (const status of ['429', '503'])
        expect(operation.responses).toHaveProperty([status, 'headers', 'Retry-After']);
    });
});

/** With `voorbeeld` it only tells what it would do. */
const isPreviewed = ({ parameters }: Json) => parameters.some(({ name }: Json) => name === 'voorbeeld');

test('every POST takes an Idempotency-Key and documents what can go wrong with it', () => {
  for (const { operation } of operations().filter(({ method }) => method === 'post'))
    naming(operation.operationId, () => {
      expect(operation.parameters).toContainEqual(
        expect.objectContaining({ name: 'Idempotency-Key', in: 'header', required: !isPreviewed(operation) }),
      );
      for (const status of ['404', '409', '413', '415', '422']) expect(operation.responses).toHaveProperty([status]);
      expect(operation.responses['201'].headers.Location).toBeDefined();
    });
});

test('every answer carries the version header, and every problem is problem+json', () => {
  for (const { operation } of operations())
    for (const [status, response] of Object.entries(operation.responses as Json))
      naming(`${operation.operationId} ${status}`, () => {
        expect(response.headers['API-Version']).toBeDefined();
        if (Number(status) >= 400) expect(Object.keys(response.content)).toEqual(['application/problem+json']);
      });
  expect(Object.keys(document.components.schemas.Probleem.properties)).toEqual(
    expect.arrayContaining(['type', 'title', 'status', 'detail', 'errors']),
  );
});

test('schemas are named in UpperCamelCase, their fields in lowerCamelCase, and every field of a resource is described', () => {
  for (const [name, schema] of Object.entries(document.components.schemas as Json)) {
    expect(name).toMatch(/^[A-Z][A-Za-z0-9]*$/);
    for (const { path, schema: part } of schemasIn(schema))
      for (const [field, definition] of Object.entries(
        (part.type === 'object' && part.properties ? part.properties : {}) as Json,
      )) {
        expect(`${name}${path}.${field}`).toMatch(/\.(_links|[a-z][A-Za-z0-9]*)$/);
        const isDescribed = Boolean(
          definition.description || definition.$ref || path.includes('_links') || definition.items?.$ref,
        );
        expect([`${name}${path}.${field}`, isDescribed]).toEqual([`${name}${path}.${field}`, true]);
      }
  }
});

test('a field that is a day says so', () => {
  for (const { path, schema } of schemasIn(document.components.schemas))
    for (const [field, definition] of Object.entries((schema.properties ?? {}) as Json))
      if (/([dD]atum|[dD]ate|eersteZiektedag)$/.test(field) && typeof definition === 'object')
        expect([path, field, JSON.stringify(definition).includes('"format":"date"')]).toEqual([path, field, true]);
});

test('all references lead somewhere', () => {
  for (const { schema } of schemasIn(document)) {
    if (typeof schema.$ref !== 'string') continue;
    const target = schema.$ref
      .slice(2)
      .split('/')
      .reduce((node: Json | undefined, key: string) => node?.[key], document);
    expect([schema.$ref, target !== undefined]).toEqual([schema.$ref, true]);
  }
});

test('examples fit their schemas', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  for (const { operation, path } of operations().filter(({ operation }) => operation.requestBody)) {
    const { schema, example } = operation.requestBody.content['application/json'];
    expect([path, example]).toEqual([path, expect.anything()]);
    const validate = ajv.compile({ ...schema, components: document.components });
    validate(example);
    expect([path, validate.errors]).toEqual([path, null]);
  }
});

/** What each operation takes, today's words first. */
const bodies = (): Array<{ path: string; today: Json; former?: Json }> =>
  operations().flatMap(({ path, operation }) => {
    const schema = operation.requestBody?.content['application/json'].schema;
    if (!schema) return [];
    const [today, former] = (schema.anyOf ?? [schema]) as [Json, Json?];
    return [{ path, today: resolved(today), former: former && resolved(former) }];
  });

/** Where a fact is told alone. */
const ownPathsOf = (type: FactType): string[] =>
  type === 'ziekmelding'
    ? ['/ziekmeldingen']
    : (FACTS[type].addresses ?? []).map(({ of, path }) => `/${of}/{id}/${path}`);

test.each(FACT_TYPES)('a %s has a way in, with every field that it has', (type) => {
  const ways = bodies().flatMap(({ path, today }) =>
    today.oneOf
      ? (today.oneOf as Json[]).map(resolved).filter(({ properties }) => properties.type?.const === type)
      : ownPathsOf(type).includes(path)
        ? [today]
        : [],
  );
  expect(ways.length).toBeGreaterThan(0);
  for (const { properties } of ways)
    expect(Object.keys(properties)).toEqual(expect.arrayContaining(Object.keys(FACTS[type].fields)));
});

test('the bodies of before are marked deprecated', () => {
  const former = bodies().flatMap(({ path, former: schema }) => (schema ? [[path, schema.deprecated]] : []));
  expect(former.length).toBeGreaterThan(8);
  expect(former).toEqual(former.map(([path]) => [path, true]));
});

function resolved(schema: Json): Json {
  return typeof schema.$ref === 'string'
    ? document.components.schemas[schema.$ref.split('/').at(-1) as string]
    : schema;
}

test('no field of any request can hold a cause of illness', () => {
  const forbidden = /oorzaak|klacht|diagnose|aandoening|behandeling|medicijn|symptoom|toelichting|opmerking|notitie/i;
  for (const route of ROUTES.filter((one) => one.body)) {
    const bodies = [route.body as z.ZodType, ...(route.former ? [route.former.body] : [])];
    const json = bodies.map((body) => z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }));
    for (const { schema } of json.flatMap((each) => [...schemasIn(each)]))
      for (const field of Object.keys((schema.properties ?? {}) as Json))
        expect([route.path, forbidden.test(field)]).toEqual([route.path, false]);
  }
});

test('problem types are stable', () => {
  expect(Object.keys(PROBLEM_KINDS)).toEqual([
    'ongeldig',
    'niet-aangemeld',
    'geen-toegang',
    'niet-gevonden',
    'methode-niet-toegestaan',
    'antwoordvorm-onbekend',
    'conflict',
    'sleutel-hergebruikt',
    'te-groot',
    'mediatype-onbekend',
    'geweigerd',
    'te-veel-verzoeken',
    'intern',
    'niet-beschikbaar',
  ]);
});
