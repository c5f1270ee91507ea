import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express, { type ErrorRequestHandler } from 'express';
import { protocolsPage } from '../../api/http/protocols-page';
import { securityHeaders } from '../../api/http/security-headers';
import { problemOf } from '../../api/problem/problem-of';
import { sendProblem } from '../../api/problem/send-problem';

const folder = mkdtempSync(join(tmpdir(), 'protocollen-'));
const file = join(folder, 'protocollen.html');
let server: Server;

beforeAll(async () => {
  const failed: ErrorRequestHandler = (error, _req, res, _next) => sendProblem(res, problemOf(error));
  const app = express().use(securityHeaders).get('/protocollen', protocolsPage(file)).use(failed);
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

const ask = () => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/protocollen`);

test('before the tests wrote the page, the protocols are shown with nothing proven, and how to prove it', async () => {
  const answer = await ask();
  expect(answer.status).toBe(200);
  const page = await answer.text();
  expect(page).toContain('npm run protocollen');
  expect(page).toContain('0 bewezen');
  expect(page).toContain('S2-57a');
});

test('the page as it was written last is shown, may use its own style and nothing else', async () => {
  writeFileSync(file, '<!doctype html><style>p {}</style><p>Bellen</p>');
  const answer = await ask();
  expect(await answer.text()).toContain('<p>Bellen</p>');
  expect(answer.headers.get('Content-Type')).toMatch('text/html');
  expect(answer.headers.get('Content-Security-Policy')).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  );
});
