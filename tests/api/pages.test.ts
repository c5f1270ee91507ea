import { join } from 'node:path';
import { type ApiFixture, startApiFixture } from './fixture';

const TOUR = join(__dirname, '..', '..', 'docs', 'api-tour.md');
const ELSEWHERE = {
  mailUrl: 'http://127.0.0.1:1080/',
  temporalUiUrl: 'http://127.0.0.1:8233/',
  uwvUrl: 'http://127.0.0.1:8089/?a=1&b="',
  partiesUrl: 'http://127.0.0.1:8090/',
  tourFile: TOUR,
};

let fixture: ApiFixture;
let full: string;
beforeAll(async () => {
  fixture = await startApiFixture();
  full = (await fixture.startAnother({ elsewhere: ELSEWHERE })).url;
});
afterAll(() => fixture.stop());

async function read(path: string, at = full) {
  const reply = await fetch(`${at}${path}`);
  return { status: reply.status, headers: reply.headers, text: await reply.text() };
}
const policyOf = ({ headers }: { headers: Headers }) => headers.get('Content-Security-Policy') ?? '';
const linksIn = (html: string) => [...html.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, to]) => to as string);

test('the start page links to all that this installation has, and each link of its own answers', async () => {
  const page = await read('/');
  expect([page.status, page.headers.get('Content-Type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(linksIn(page.text)).toEqual([
    '/documentatie',
    '/v1/openapi.json',
    '/rondleiding',
    ELSEWHERE.mailUrl,
    'http://127.0.0.1:8089/?a=1&amp;b=&quot;',
    ELSEWHERE.partiesUrl,
    ELSEWHERE.temporalUiUrl,
    '/readyz',
  ]);
  for (const path of linksIn(page.text).filter((to) => to.startsWith('/')))
    expect([path, (await read(path)).status]).toEqual([path, 200]);
});

test('what the installation does not have is left out', async () => {
  const page = await read('/', fixture.url);
  expect(linksIn(page.text)).toEqual(['/documentatie', '/v1/openapi.json', '/readyz']);
  expect((await read('/rondleiding', fixture.url)).status).toBe(404);
});

test('the documentation loads from this machine alone, and what it loads is there', async () => {
  const page = await read('/documentatie');
  expect([page.status, page.headers.get('Content-Type')]).toEqual([200, 'text/html; charset=utf-8']);
  const links = linksIn(page.text);
  expect(links.length).toBeGreaterThan(3);
  for (const path of links) {
    expect(path).toMatch(/^\/[a-z]/);
    const { status, text } = await read(path);
    expect([path, status, text.length > 100]).toEqual([path, 200, true]);
  }
  const start = (await read('/documentatie/start.js')).text;
  expect(start).toContain("url: '/v1/openapi.json'");
  expect(start).toContain('validatorUrl: null');
  expect(start).not.toMatch(/https?:/);
});

test('only the documentation may run scripts, and of this origin alone', async () => {
  expect(policyOf(await read('/documentatie'))).toBe(
    "default-src 'none';frame-ancestors 'none';base-uri 'none';form-action 'none';script-src 'self';style-src 'self' 'unsafe-inline';img-src 'self' data:;connect-src 'self'",
  );
  expect(policyOf(await read('/'))).toMatch(
    /^default-src 'none';frame-ancestors 'none';base-uri 'none';form-action 'none';style-src 'sha256-[\w+/=]+'$/,
  );
  for (const path of [
    '/rondleiding',
    '/v1/openapi.json',
    '/documentatie/start.js',
    '/v1/bestaat-niet',
    '/documentatie/index.html',
  ])
    expect([path, policyOf(await read(path))]).toEqual([path, "default-src 'none';frame-ancestors 'none'"]);
});

test('a page keeps the other headers of every answer, and takes GET alone', async () => {
  for (const path of ['/', '/documentatie', '/documentatie/swagger-ui.css', '/rondleiding']) {
    const { headers } = await read(path);
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    const post = await fetch(`${full}${path}`, { method: 'POST' });
    expect([path, post.status, post.headers.get('Allow')]).toEqual([path, 405, 'GET, HEAD']);
  }
});

test('of the library only what the page needs is served', async () => {
  for (const name of ['index.html', 'swagger-initializer.js', 'package.json', '..%2fpackage.json', ''])
    expect([name, (await read(`/documentatie/${name}`)).status]).toEqual([name, 404]);
});
