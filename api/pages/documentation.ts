import { dirname, join } from 'node:path';
import type { RequestHandler } from 'express';
import { DOCUMENTATION_PATH } from '../http/documentation-of';
import { BASE_PATH } from '../version';
import { allowOnly, type Page } from './page';

const LIBRARY = dirname(require.resolve('swagger-ui-dist/package.json'));
/** What of the library the page needs. Its own start page, which shows a foreign API, is not served. */
const FILES = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png'] as const;
const DAY_MS = 86_400_000;

const HTML = `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>poortwachter: de API</title>
<link rel="stylesheet" href="${DOCUMENTATION_PATH}/swagger-ui.css">
<link rel="icon" type="image/png" href="${DOCUMENTATION_PATH}/favicon-32x32.png"></head>
<body>
<main id="documentatie"><noscript>Deze pagina heeft JavaScript nodig; <a href="${BASE_PATH}/openapi.json">de OpenAPI</a> leest u ook zonder.</noscript></main>
<script src="${DOCUMENTATION_PATH}/swagger-ui-bundle.js"></script>
<script src="${DOCUMENTATION_PATH}/start.js"></script>
</body>
</html>
`;

/** No validator elsewhere, and a key that is filled in is gone with the page. */
const START = `SwaggerUIBundle({
  url: '${BASE_PATH}/openapi.json',
  dom_id: '#documentatie',
  deepLinking: true,
  docExpansion: 'none',
  filter: true,
  validatorUrl: null,
  persistAuthorization: false,
});
`;

/** The library sets styles of its own in the page and draws icons from its style sheet; requests that a reader tries go to this API alone. */
const policy = allowOnly({
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
});

/** The OpenAPI as a page for people. */
export const DOCUMENTATION: readonly Page[] = [
  {
    path: DOCUMENTATION_PATH,
    handlers: [policy, (_req, res) => void res.type('html').send(HTML)],
  },
  { path: `${DOCUMENTATION_PATH}/start.js`, handlers: [(_req, res) => void res.type('js').send(START)] },
  ...FILES.map((name) => ({ path: `${DOCUMENTATION_PATH}/${name}`, handlers: [libraryFile(name)] })),
];

function libraryFile(name: string): RequestHandler {
  return (_req, res) => {
    res.removeHeader('Cache-Control');
    res.sendFile(join(LIBRARY, name), { maxAge: DAY_MS });
  };
}
