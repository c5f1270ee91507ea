import { z } from 'zod';
import { rightFor } from '../auth/rights';
import { SECOND_KEY } from '../auth/second-key';
import { PROBLEM_KINDS, type ProblemKind } from '../problem/problem';
import type { Route } from '../route';
import { TAGS } from '../route';
import { API_VERSION, BASE_PATH } from '../version';
import { SchemaComponents } from './json-schema';

type Json = Record<string, unknown>;

const problemSchema = z
  .looseObject({
    type: z.string().describe('Vaste naam van de soort fout, bijvoorbeeld `urn:poortwachter:fout:ongeldig`'),
    title: z.string().describe('Naam van de soort fout'),
    status: z.int().describe('HTTP-status'),
    detail: z.string().describe('Wat er aan de hand is en wat te doen'),
    instance: z.string().describe('Dit verzoek'),
    documentatie: z.string().describe('Pad van de bladzijde die over dit verzoek vertelt'),
    code: z.string().optional().describe('Code van een weigering'),
    errors: z
      .array(
        z.strictObject({
          veld: z.string().describe('Pad van het veld'),
          melding: z.string().describe('Wat er niet klopt en wat te doen'),
        }),
      )
      .optional()
      .describe('Alle velden die niet kloppen'),
    uitkomst: z.string().optional().describe('Pad waar een weigering door de zaak later nog staat'),
  })
  .meta({ id: 'Probleem' });

const HEADERS = {
  'API-Version': { description: 'Versie van deze API', schema: { type: 'string' }, example: API_VERSION },
  'X-Request-Id': { description: 'Kenmerk van het verzoek', schema: { type: 'string' } },
};

/** The OpenAPI 3.1 document, made from the same definitions as the app. */
export function openApiDocument(routes: readonly Route[]): Json {
  const components = new SchemaComponents();
  components.use(problemSchema);
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path =
      paths[route.path] ?? (route.outsideBase ? { servers: [{ url: '/', description: 'Buiten de versie om' }] } : {});
    paths[route.path] = { ...path, [route.method]: operation(route, components) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'poortwachter',
      version: API_VERSION,
      description:
        'Begeleidt werkgevers door de Wet verbetering poortwachter: ziek en hersteld melden, het plan met alle wettelijke termijnen en hun afleiding, taken en berichten. Vastleggen van aard of oorzaak van ziekte is niet mogelijk.',
      contact: {
        name: 'Beheer poortwachter',
        email: 'beheer@poortwachter.example',
        url: 'https://poortwachter.example/contact',
      },
    },
    servers: [{ url: BASE_PATH, description: 'Deze dienst' }],
    tags: TAGS.map((name) => ({ name })),
    paths,
    components: {
      schemas: components.schemas,
      headers: HEADERS,
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: 'API-sleutel: Authorization: Bearer pw_…' },
        apiSleutel: { type: 'apiKey', in: 'header', name: 'X-API-Key', description: 'API-sleutel' },
      },
    },
  };
}

function operation(route: Route, components: SchemaComponents): Json {
  const parameters = [
    ...parametersOf('path', route.params, components),
    ...parametersOf('query', route.query, components),
    ...headerParameters(route),
  ];
  return {
    operationId: route.operationId,
    summary: route.summary,
    description: descriptionOf(route),
    tags: [route.tag],
    security: route.auth === 'geen' ? [] : [{ bearer: [] }, { apiSleutel: [] }],
    parameters,
    ...(route.body ? { requestBody: requestBody(route, components) } : {}),
    responses: { ...goodAnswers(route, components), ...problemsOf(route) },
  };
}

function descriptionOf(route: Route): string {
  const told = route.description ?? route.summary;
  if (route.auth === 'geen') return told;
  return `${told.replace(/[^.?!)]$/, '$&.')} Recht van de sleutel: \`${rightFor(route)}\`.`;
}

function headerParameters({ method, preview, secondKeyFor }: Route): Json[] {
  if (method === 'get') return [IF_NONE_MATCH];
  const second = secondKeyFor ? [secondKey(secondKeyFor)] : [];
  if (method === 'patch') return second;
  return [preview ? IDEMPOTENCY_KEY_UNLESS_PREVIEW : IDEMPOTENCY_KEY, ...second];
}

function secondKey(what: string): Json {
  return {
    name: SECOND_KEY,
    in: 'header',
    required: false,
    description: `Sleutel van iemand anders, van dezelfde werkgever of van een operator, die hetzelfde mag. Verplicht voor ${what}`,
    schema: { type: 'string', pattern: '^[!-~]{1,255}$' },
  };
}

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description:
    'Eigen kenmerk van dit verzoek, bijvoorbeeld een UUID. Hetzelfde verzoek met dezelfde sleutel wordt één keer uitgevoerd.',
  schema: { type: 'string', pattern: '^[!-~]{1,255}$' },
};

const IDEMPOTENCY_KEY_UNLESS_PREVIEW = {
  ...IDEMPOTENCY_KEY,
  required: false,
  description: `${IDEMPOTENCY_KEY.description} Verplicht, behalve met voorbeeld=true.`,
};

const IF_NONE_MATCH = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description: 'ETag van een vorig antwoord; is er niets veranderd, dan volgt 304',
  schema: { type: 'string' },
};

function parametersOf(place: 'path' | 'query', schema: z.ZodObject | undefined, components: SchemaComponents): Json[] {
  return Object.entries((schema?.shape ?? {}) as Record<string, z.ZodType>).map(([name, field]) => {
    const { description = name, deprecated, ...json } = components.use(field);
    return {
      name,
      in: place,
      required: place === 'path',
      description,
      schema: json,
      ...(deprecated ? { deprecated } : {}),
    };
  });
}

function requestBody(route: Route, components: SchemaComponents): Json {
  const today = components.use(route.body as z.ZodType);
  const schema = route.former ? { anyOf: [today, components.use(route.former.body)] } : today;
  return {
    required: true,
    content: { 'application/json': { schema, ...(route.bodyExample ? { example: route.bodyExample } : {}) } },
  };
}

const SHARED_HEADERS = Object.fromEntries(
  Object.keys(HEADERS).map((name) => [name, { $ref: `#/components/headers/${name}` }]),
);

function headersOf(extra: Readonly<Record<string, string>> = {}): Json {
  const own = Object.entries(extra).map(([name, description]) => [name, { description, schema: { type: 'string' } }]);
  return { ...SHARED_HEADERS, ...Object.fromEntries(own) };
}

const OWN_HEADERS: Readonly<Record<Route['method'], Record<string, string>>> = {
  get: { ETag: 'Kenmerk van de inhoud' },
  post: { 'Idempotent-Replayed': 'true bij een herhaling' },
  patch: {},
};

function goodAnswers(route: Route, components: SchemaComponents): Json {
  const own = OWN_HEADERS[route.method];
  const answers = Object.entries(route.answers).map(([status, { description, schema, headers }]) => [
    status,
    {
      description,
      headers: headersOf({ ...own, ...headers }),
      content: contentOf(route, schema, components),
    },
  ]);
  const unchanged = route.method === 'get' ? { 304: { description: 'Niets veranderd', headers: headersOf(own) } } : {};
  return { ...Object.fromEntries(answers), ...unchanged };
}

/** JSON by its schema, a file as bytes. */
function contentOf({ produces = ['application/json'] }: Route, schema: z.ZodType, components: SchemaComponents): Json {
  const schemaOf = (type: string) =>
    type === 'application/json' ? components.use(schema) : { type: 'string', contentMediaType: type };
  return Object.fromEntries(produces.map((type) => [type, { schema: schemaOf(type) }]));
}

/** Which problems a route can answer with, from what it takes. */
function problemsOf(route: Route): Json {
  const kinds: ProblemKind[] = ['ongeldig', 'antwoordvorm-onbekend', 'te-veel-verzoeken', 'intern', 'niet-beschikbaar'];
  if (route.auth !== 'geen') kinds.push('niet-aangemeld', 'geen-toegang');
  // An operator who names an employer may name one that is not there.
  const named = route.query !== undefined && 'werkgeverId' in route.query.shape;
  if (route.params || named || route.method !== 'get') kinds.push('niet-gevonden');
  if (route.method !== 'get') kinds.push('te-groot', 'mediatype-onbekend', 'conflict', 'geweigerd');
  const retry = new Set<ProblemKind>(['te-veel-verzoeken', 'niet-beschikbaar']);
  return Object.fromEntries(
    kinds.map((kind) => [
      PROBLEM_KINDS[kind].status,
      {
        description: PROBLEM_KINDS[kind].title,
        headers: headersOf(retry.has(kind) ? { 'Retry-After': 'Seconden om te wachten' } : {}),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Probleem' } } },
      },
    ]),
  );
}
