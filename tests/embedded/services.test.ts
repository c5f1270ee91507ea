import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { createTransport } from 'nodemailer';
import { startExchangeSimulator } from '../../embedded/exchange-simulator';
import { startMailCatcher } from '../../embedded/mail-catcher';
import { configuredPort, freePort } from '../../embedded/ports';
import { within } from '../../embedded/processes';
import { startTemporalServer } from '../../embedded/temporal-server';
import { startUwvSimulator } from '../../embedded/uwv-simulator';

let dataDir: string;
beforeAll(() => {
  dataDir = mkdtempSync(join(realpathSync(tmpdir()), 'poortwachter-test-'));
});
afterAll(() => rmSync(dataDir, { recursive: true }));

test('the mail catcher takes mail and still has it after a restart', async () => {
  const [smtpPort, webPort] = [await freePort(), await freePort()];
  const first = await startMailCatcher({ dataDir, smtpPort, webPort });
  await createTransport(first.smtpUrl).sendMail({
    from: 'a@voorbeeld.nl',
    to: 'b@voorbeeld.nl',
    subject: 'Ziekmelding',
    text: 'x',
  });
  await first.stop();
  const second = await startMailCatcher({ dataDir, smtpPort, webPort });
  try {
    const kept = async () => (await (await fetch(`${second.webUrl}/api/email`)).text()).includes('Ziekmelding');
    expect(await within(5_000, kept)).toBe(true);
  } finally {
    await second.stop();
  }
});

test('Temporal starts with our search attributes and keeps its data; a server that was left behind is replaced', async () => {
  const [port, uiPort] = [await freePort(), await freePort()];
  const left = await startTemporalServer({ dataDir, port, uiPort });
  const server = await startTemporalServer({ dataDir, port, uiPort });
  try {
    const connection = await Connection.connect({ address: server.address });
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace: 'default' });
    const { config } = await connection.workflowService.describeNamespace({ namespace: 'default' });
    await connection.close();
    expect(Object.keys(customAttributes ?? {})).toEqual(
      expect.arrayContaining(['PoortwachterFase', 'PoortwachterWerkgever', 'PoortwachterRegelset']),
    );
    expect(Number(config?.workflowExecutionRetentionTtl?.seconds)).toBe(30 * 24 * 3600);
    expect((await fetch(server.uiUrl)).ok).toBe(true);
  } finally {
    await Promise.all([server.stop(), left.stop()]);
  }
});

describe('a page of this machine answers nobody who came under another name', () => {
  let pages: Record<string, string>;
  const stops: Array<() => Promise<void>> = [];
  beforeAll(async () => {
    const ports = await Promise.all(Array.from({ length: 6 }, freePort));
    const [smtpPort, webPort, port, uiPort, uwvPort, partiesPort] = ports as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const mail = await startMailCatcher({ dataDir, smtpPort, webPort });
    const temporal = await startTemporalServer({ dataDir, port, uiPort });
    const uwv = await startUwvSimulator({ dataDir, port: uwvPort });
    const parties = await startExchangeSimulator({ dataDir, port: partiesPort });
    stops.push(mail.stop, temporal.stop, uwv.stop, parties.stop);
    pages = {
      'mail catcher': mail.webUrl,
      'mails as data': `${mail.webUrl}/api/email`,
      'Temporal Web UI': temporal.uiUrl,
      'UWV simulator': uwv.url,
      'messages of the UWV simulator': `${uwv.url}/berichten`,
      'other parties': parties.url,
    };
  });
  afterAll(() => Promise.all(stops.map((stop) => stop())));

  test.each([
    'mail catcher',
    'mails as data',
    'Temporal Web UI',
    'UWV simulator',
    'messages of the UWV simulator',
    'other parties',
  ])('%s', async (name) => {
    const url = new URL(pages[name] as string);

    expect(await asked(url, {})).toBe(200);
    expect(await asked(url, { host: `localhost:${url.port}` })).toBe(200);
    expect(await asked(url, { origin: url.origin })).toBe(200);
    for (const host of [`elders.example:${url.port}`, 'elders.example', '127.0.0.1.elders.example'])
      expect([host, await asked(url, { host })]).toEqual([host, 403]);
    for (const origin of ['http://elders.example', 'null'])
      expect([origin, await asked(url, { origin })]).toEqual([origin, 403]);
  });
});

/** The status of a GET with these headers, which `fetch` does not let one set. */
function asked(url: URL, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { accept: 'text/html', ...headers } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    }).on('error', reject);
  });
}

test('a taken port is named with the variable that moves it', async () => {
  const port = await freePort();
  const other = createServer().listen(port, '127.0.0.1');
  const smtp = startMailCatcher({ dataDir, smtpPort: port, webPort: port });
  await expect(smtp).rejects.toThrow(
    `Poort ${port}, nodig voor de mailvanger (SMTP), is al in gebruik: stop het andere programma of kies een andere poort met POORTWACHTER_SMTP_PORT.`,
  );
  await new Promise((resolve) => other.close(resolve));
});

test('a port is read from its variable', () => {
  process.env.POORTWACHTER_MAIL_PORT = '1999';
  expect(configuredPort('mail')).toBe(1999);
  process.env.POORTWACHTER_MAIL_PORT = 'abc';
  expect(() => configuredPort('mail')).toThrow('POORTWACHTER_MAIL_PORT is "abc", en dat is geen poortnummer.');
  delete process.env.POORTWACHTER_MAIL_PORT;
  expect(configuredPort('mail')).toBe(1080);
});
