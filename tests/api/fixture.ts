// Longer than 300 lines: the installation that all tests of the API share, with its employers, keys and clock.
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import pino from 'pino';
import { type ApiOptions, type RunningApi, startApi } from '../../api/server';
import type { ReadinessPart } from '../../api/services';
import type { CaseAddress } from '../../client/case-client';
import type { SweepOutcome } from '../../client/sweep-client';
import type { Waiting } from '../../client/teller';
import type { Answer, IncomingMessage, MessageType, SweepInput, WorkflowView } from '../../domain/case/contract';
import { startScratchPostgres } from '../../embedded/template-database';
import { hashOfKey, makeKey, newApiKey, RIGHTS, type Right } from '../../store/api-keys';
import { createCaseTransaction } from '../../store/case/case-transaction';
import type { Seal } from '../../store/case/report';
import { createDatabase, type Database } from '../../store/client';
import { inTenant } from '../../store/in-tenant';
import { nameOfRequest } from '../../store/stable-id';

/** The clock of the tests: a Monday morning. */
const NOW = Date.parse('2026-02-02T09:00:00Z');

/** An open workflow that a worker looks after. */
const HEALTHY: WorkflowView = {
  reachable: true,
  status: 'RUNNING',
  closedAt: null,
  task: null,
  taskFailure: null,
  activities: [],
  pollers: 1,
  openSagas: [],
};

type Sent = { address: CaseAddress; type: MessageType; message: IncomingMessage };

/** Stands where Temporal stands: keeps what the workflows of cases are told, the last transaction of each. */
class FakeCases {
  readonly sent: Sent[] = [];

  constructor(
    private readonly worker: Database,
    private readonly now: () => number,
  ) {}

  tell = ({ address, told }: Waiting): void => {
    for (const { message } of told.done)
      if (message) this.sent.push({ address, type: message.type as MessageType, message });
  };

  /** Lets the cases of an employer that were asked to look do so, as the relay and their workflows do; gives their employments. */
  async look(werkgeverId: string): Promise<string[]> {
    const where = { inhoud: null };
    const rows = await inTenant(this.worker, werkgeverId, async (tx) => {
      const found = await tx.doorgifte.findMany({ where, select: { dienstverbandId: true } });
      await tx.doorgifte.deleteMany({ where });
      return found;
    });
    for (const { dienstverbandId } of rows) await this.wake({ werkgeverId, dienstverbandId });
    return rows.map(({ dienstverbandId }) => dienstverbandId);
  }

  /** Lets the case take a signal, as a worker does. */
  async deliver({ address, type, message }: Sent): Promise<Answer> {
    const { werkgeverId, dienstverbandId } = address;
    const asked = { werkgeverId, dienstverbandId, atMs: this.now(), message: { ...message, type } };
    const { answer } = await createCaseTransaction(this.worker)(asked);
    if (!answer) throw new Error('a message without an answer');
    return answer;
  }

  /** Lets the case do what is due by now. */
  async wake(address: CaseAddress): Promise<void> {
    const { werkgeverId, dienstverbandId } = address;
    await createCaseTransaction(this.worker)({ werkgeverId, dienstverbandId, atMs: this.now(), message: null });
  }
}

/** Stands where a worker carries out the check of all cases. */
class FakeSweep {
  readonly asked: Array<{ input: SweepInput; id?: string }> = [];
  next: SweepOutcome = { kind: 'later' };
  private readonly kept = new Map<string, SweepOutcome>();

  async run(input: SweepInput, id?: string): Promise<SweepOutcome> {
    this.asked.push({ input, id });
    if (id) this.kept.set(id, this.next);
    return this.next;
  }

  async read(id: string): Promise<SweepOutcome | null> {
    return this.kept.get(id) ?? null;
  }
}

export type Tenant = { id: string; key: string };

// biome-ignore lint/suspicious/noExplicitAny: JSON of any resource; each test says what it expects of it
export type Json = Record<string, any>;
export type Reply = { status: number; headers: Headers; body: Json };

export type ApiFixture = {
  /** Of the superuser. */
  adminUrl: string;
  url: string;
  api: Database;
  worker: Database;
  owner: Client;
  cases: FakeCases;
  clock: { now: number };
  /** Seals as the API does. */
  seal: Seal;
  readiness: ReadinessPart[];
  /** What Temporal would tell. */
  temporal: { view: WorkflowView };
  /** Checks that were asked for, and what the next one answers. */
  sweep: FakeSweep;
  /** Everything that was logged, as one text. */
  logged: () => string;
  operatorKey: string;
  a: Tenant;
  b: Tenant;
  get(path: string, options?: { key?: string | null; headers?: Record<string, string> }): Promise<Reply>;
  post(
    path: string,
    body: unknown,
    options?: { key?: string | null; idempotencyKey?: string | null; headers?: Record<string, string> },
  ): Promise<Reply>;
  patch(
    path: string,
    body: unknown,
    options?: { key?: string | null; headers?: Record<string, string> },
  ): Promise<Reply>;
  /** Another API on the same database. */
  startAnother(options: Partial<ApiOptions>): Promise<RunningApi>;
  stop(): Promise<void>;
};

/** Without a key, as an installation that has none; what encryption does stands in the tests of the codec. */
const seal: Seal = async (value) => new TextEncoder().encode(JSON.stringify(value));
const unseal = async <T>(sealed: Uint8Array): Promise<T> => JSON.parse(new TextDecoder().decode(sealed));

export async function startApiFixture(): Promise<ApiFixture> {
  const server = await startScratchPostgres();
  const urls = await server.createDatabase('test');
  const api = createDatabase(urls.apiUrl, { poolSize: 4 });
  const worker = createDatabase(urls.workerUrl, { poolSize: 2 });
  const owner = new Client(urls.ownerUrl);
  await owner.connect();
  const clock = { now: NOW };
  const cases = new FakeCases(worker, () => clock.now);
  const readiness: ReadinessPart[] = [];
  const lines: string[] = [];
  const logger = pino({}, { write: (line: string) => lines.push(line) });
  const temporal: ApiFixture['temporal'] = { view: HEALTHY };
  const sweep = new FakeSweep();
  const look = async () => temporal.view;
  const services = {
    db: api,
    tell: cases.tell,
    seal,
    unseal,
    look,
    sweep,
    logger,
    now: () => clock.now,
    workflowPage: (workflowId: string) => `https://temporal.example/namespaces/default/workflows/${workflowId}`,
    readiness: async () => readiness,
  };
  const running = await startApi({ ...services, port: 0, rateLimits: { perKey: 100_000, refusedPerAddress: 100_000 } });
  const others: RunningApi[] = [];

  const operatorKey = newApiKey();
  await owner.query('select maak_operatorsleutel($1, $2)', [hashOfKey(operatorKey), 'test']);
  const [a, b] = [await addTenant(api), await addTenant(api)];

  return {
    adminUrl: server.adminUrl,
    url: running.url,
    api,
    worker,
    owner,
    cases,
    clock,
    seal,
    readiness,
    temporal,
    sweep,
    logged: () => lines.join(''),
    operatorKey,
    a,
    b,
    get: (path, { key = a.key, headers = {} } = {}) =>
      call(`${running.url}${path}`, { headers: { ...authorization(key), ...headers } }),
    post: (path, body, { key = a.key, idempotencyKey = randomUUID(), headers = {} } = {}) =>
      call(`${running.url}${path}`, {
        method: 'POST',
        body: typeof body === 'string' ? body : JSON.stringify(body),
        headers: {
          ...authorization(key),
          'Content-Type': 'application/json',
          ...(idempotencyKey === null ? {} : { 'Idempotency-Key': idempotencyKey }),
          ...headers,
        },
      }),
    patch: (path, body, { key = a.key, headers = {} } = {}) =>
      call(`${running.url}${path}`, {
        method: 'PATCH',
        body: JSON.stringify(body),
        headers: { ...authorization(key), 'Content-Type': 'application/json', ...headers },
      }),
    startAnother: async (options) => {
      const another = await startApi({ ...services, port: 0, ...options });
      others.push(another);
      return another;
    },
    stop: async () => {
      await Promise.all([running, ...others].map((one) => one.stop()));
      await Promise.all([api.$disconnect(), worker.$disconnect(), owner.end()]);
      await server.stop();
    },
  };
}

function authorization(key: string | null): Record<string, string> {
  return key === null ? {} : { Authorization: `Bearer ${key}` };
}

export async function call(url: string, init: RequestInit): Promise<Reply> {
  const response = await fetch(url, init);
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? {} : JSON.parse(text) };
}

/** A key of an employer; by default it speaks for the arbodienst as well. */
export async function addKey(
  api: Database,
  werkgeverId: string,
  bereik = ['werkgever', 'arbodienst'],
  rechten: readonly Right[] = RIGHTS,
): Promise<string> {
  return inTenant(api, werkgeverId, (tx) =>
    makeKey(tx, { werkgeverId, bereik, rechten, omschrijving: 'test', gemaaktDoor: 'test' }),
  );
}

async function addTenant(api: Database): Promise<Tenant> {
  const id = randomUUID();
  await inTenant(api, id, async (tx) => {
    await tx.werkgever.create({ data: { id, naam: `Werkgever ${id}`, email: 'hr@voorbeeld.nl' } });
    await tx.contract.create({ data: { werkgeverId: id, sinds: '2026-01-05' } });
  });
  return { id, key: await addKey(api, id) };
}

/** An employee with an employment; gives the id of the employment. */
export async function addDienstverband({ post }: ApiFixture, key?: string): Promise<string> {
  const options = key ? { key } : {};
  const werknemer = await post(
    '/v1/werknemers',
    { naam: 'Willemijn Testpersoon', geboortedatum: '1980-02-15' },
    options,
  );
  const dienstverband = await post(
    '/v1/dienstverbanden',
    { werknemerId: werknemer.body.id, begindatum: '2019-03-01' },
    options,
  );
  if (dienstverband.status !== 201) throw new Error(JSON.stringify(dienstverband.body));
  return dienstverband.body.id;
}

/** An employee who reported sick on the first sick day and whose case is up to date; gives the id of the case and of the employment. */
export async function addGeval(
  fixture: ApiFixture,
  eersteZiektedag = '2026-01-05',
  key?: string,
): Promise<{ geval: string; dienstverband: string }> {
  const dienstverband = await addDienstverband(fixture, key);
  const body = { dienstverbandId: dienstverband, eersteZiektedag };
  const reply = await onDay(fixture, eersteZiektedag, () =>
    fixture.post('/v1/ziekmeldingen', body, key ? { key } : {}),
  );
  if (reply.status !== 201) throw new Error(JSON.stringify(reply.body));
  await fixture.cases.wake((fixture.cases.sent.at(-1) as Sent).address);
  return { geval: reply.body.verzuimgevalId, dienstverband };
}

/** Does something with the clock on another day. */
export async function onDay<T>({ clock }: ApiFixture, day: string, work: () => Promise<T>): Promise<T> {
  const before = clock.now;
  clock.now = Date.parse(`${day}T09:00:00Z`);
  try {
    return await work();
  } finally {
    clock.now = before;
  }
}

/** Rows of the audit trail as the employer sees them, of a request by what its sender or we call it. */
export function auditOf(
  fixture: ApiFixture,
  tenant: Tenant,
  called: string,
): Promise<Array<{ actie: string; uitkomst: string; onderwerp: string; wie: string }>> {
  return inTenant(fixture.api, tenant.id, (tx) =>
    tx.audit.findMany({
      where: { OR: [{ kenmerkKlant: nameOfRequest(called) }, { verzoekId: called }] },
      select: { actie: true, uitkomst: true, onderwerp: true, wie: true },
    }),
  );
}
