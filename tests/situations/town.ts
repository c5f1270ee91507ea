import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import { createDeliverCase } from '../../activities/delivery/deliver-case';
import { sendAddressMails } from '../../activities/delivery/send-address-mails';
import type { Mailer, RenderedMail } from '../../activities/mail/mailer';
import { probing } from '../../activities/mail/probing-mailer';
import { createFileUwvMelding, type TellCase } from '../../activities/uwv/file-uwv-melding';
import { Counterparty } from '../../embedded/uwv-simulator/counterparty';
import { inProcessTransport } from '../../embedded/uwv-simulator/in-process';
import { createCaseTransaction } from '../../store/case/case-transaction';
import { inTenant } from '../../store/in-tenant';
import { type ApiFixture, type Json, type Reply, startApiFixture } from '../api/fixture';

/** A mail as it lay in a mailbox, and when. */
export type KeptMail = Pick<RenderedMail, 'to' | 'subject' | 'text' | 'html'> & { at: string };

const MAIL = { from: 'zaak@poortwachter.example', replyTo: null, logo: null, portalUrl: null };
const HOUR_MS = 3_600_000;
/** Where mails are left as files, for who wants to look at them. */
const { SITUATION_MAILS } = process.env;

const DOCUMENT = 'https://voorbeeld.example/openapi';

type Asked = { key?: string; secondKey?: string; method?: string };

/**
 * People who have the API, its OpenAPI document and a mailbox. Time passes when it is told to; what a worker does then is
 * done at its own moment, with the same activities. Every request and every answer is held against OpenAPI.
 */
export class Town {
  readonly mails: KeptMail[] = [];
  readonly uwv = new Counterparty();
  private readonly ajv = new Ajv2020({ strict: false, validateFormats: false });
  private readonly validators = new Map<Json, ValidateFunction>();
  private readonly deliverCase: ReturnType<typeof createDeliverCase>;
  private readonly file: ReturnType<typeof createFileUwvMelding>;
  private readonly mailer: Mailer = {
    send: async ({ to, subject, text, html }) => {
      this.mails.push({ to, subject, text, html, at: new Date(this.fixture.clock.now).toISOString() });
    },
    close: async () => {},
  };

  private constructor(
    private readonly fixture: ApiFixture,
    private readonly openApi: Json,
  ) {
    const { worker: db, clock } = fixture;
    const tellCase: TellCase = async ({ werkgeverId, dienstverbandId, atMs }, type, message) => {
      const asked = { werkgeverId, dienstverbandId, atMs, message: { ...message, type } };
      const { answer } = await createCaseTransaction(db)(asked);
      return { refused: answer?.accepted === false };
    };
    const warn = (text: string, details: object) => {
      throw new Error(`${text} ${JSON.stringify(details)}`);
    };
    this.deliverCase = createDeliverCase({
      ...{ db, mailer: this.mailer, mail: MAIL, tellCase, nowMs: () => clock.now, warn },
    });
    this.ajv.addSchema({ $id: DOCUMENT, components: openApi.components });
    this.file = createFileUwvMelding({ db, uwv: inProcessTransport(this.uwv), tellCase });
  }

  static async open(): Promise<Town> {
    const fixture = await startApiFixture();
    const { body } = await fixture.get('/v1/openapi.json', { key: null });
    return new Town(fixture, body);
  }

  close(): Promise<void> {
    return this.fixture.stop();
  }

  get operatorKey(): string {
    return this.fixture.operatorKey;
  }

  /** Asks the API; what its OpenAPI document does not describe, in request or answer, is an error. */
  async ask(
    path: string,
    body?: unknown,
    { key, secondKey, method = body === undefined ? 'GET' : 'POST' }: Asked = {},
  ): Promise<Reply> {
    const operation = this.operationOf(method, path);
    const content = operation.requestBody?.content['application/json'];
    if (body !== undefined) this.fits(content?.schema, body, `${method} ${path}`);
    const headers: Record<string, string> = {
      ...(secondKey === undefined ? {} : { 'Tweede-Sleutel': secondKey }),
      'Content-Type': 'application/json',
      ...(method === 'GET' ? {} : { 'Idempotency-Key': randomUUID() }),
    };
    const send = () =>
      fetch(`${this.fixture.url}/v1/${path}`, {
        method,
        headers: { Authorization: `Bearer ${key}`, ...headers },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
    // A connection that lay idle may have been closed; under its own key the same request is carried out once.
    const response = await send().catch(send);
    const answer = (await response.json()) as Json;
    const described = operation.responses[response.status]?.content;
    this.fits((Object.values(described ?? {})[0] as Json | undefined)?.schema, answer, `${response.status} ${path}`);
    return { status: response.status, headers: response.headers, body: answer };
  }

  private operationOf(method: string, path: string): Json {
    const asked = `/${path.split('?')[0]}`;
    const found = Object.keys(this.openApi.paths)
      .filter((template) => new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(asked))
      .map((template) => this.openApi.paths[template][method.toLowerCase()])
      .find(Boolean);
    if (!found) throw new Error(`OpenAPI beschrijft ${method} ${asked} niet`);
    return found;
  }

  private fits(schema: Json | undefined, value: unknown, what: string): void {
    if (!schema) throw new Error(`OpenAPI beschrijft ${what} niet`);
    const validate = this.validators.get(schema) ?? this.ajv.compile(within(schema));
    this.validators.set(schema, validate);
    if (!validate(value)) throw new Error(`${what}: ${JSON.stringify(validate.errors)} in ${JSON.stringify(value)}`);
  }

  /** It is now this minute: `2026-11-28 10:00`, in the time of the Netherlands in winter or summer as it was. */
  setClock(moment: string): void {
    this.fixture.clock.now = instantOf(moment);
  }

  /** Lets time pass until then; what is due on the way is done at its own moment. */
  async until(werkgeverId: string, moment: string): Promise<void> {
    const end = instantOf(moment);
    for (;;) {
      await this.work(werkgeverId);
      const next = await this.nextMoment(werkgeverId);
      if (next === null || next > end) break;
      this.fixture.clock.now = Math.max(next, this.fixture.clock.now);
      await this.act(werkgeverId, this.fixture.clock.now);
    }
    this.fixture.clock.now = end;
    await this.work(werkgeverId);
  }

  private cases(werkgeverId: string): Promise<Array<{ id: string; next: number | null }>> {
    return inTenant(this.fixture.worker, werkgeverId, async (tx) => [
      ...(await tx.dienstverband.findMany()).map((row) => ({ id: row.id, next: row.volgendMoment?.getTime() ?? null })),
      ...(await tx.contract.findMany()).map((row) => ({ id: werkgeverId, next: row.volgendMoment?.getTime() ?? null })),
    ]);
  }

  private async nextMoment(werkgeverId: string): Promise<number | null> {
    const moments = (await this.cases(werkgeverId)).flatMap(({ next }) => next ?? []);
    const underWay = await this.meldingenUnderWay(werkgeverId);
    if (underWay.length > 0) moments.push(this.fixture.clock.now + HOUR_MS);
    return moments.length > 0 ? Math.min(...moments) : null;
  }

  private meldingenUnderWay(werkgeverId: string) {
    const where = { status: { in: ['wachtend', 'verzonden'] } };
    return inTenant(this.fixture.worker, werkgeverId, (tx) => tx.melding.findMany({ where }));
  }

  private async act(werkgeverId: string, atMs: number): Promise<void> {
    for (const { id, next } of await this.cases(werkgeverId))
      if (next !== null && next <= atMs) await this.fixture.cases.wake({ werkgeverId, dienstverbandId: id });
  }

  /** What a worker does at once: tells UWV, mails, and looks where it was asked to. */
  private async work(werkgeverId: string): Promise<void> {
    const { clock, cases, worker: db } = this.fixture;
    const atMs = clock.now;
    for (const { id, dienstverbandId } of await this.meldingenUnderWay(werkgeverId))
      await this.file({ werkgeverId, dienstverbandId, meldingId: id, clockOffsetMs: 0, mayRollOver: true, atMs });
    for (const { id } of await this.cases(werkgeverId))
      await this.deliverCase({
        werkgeverId,
        dienstverbandId: id,
        claimant: randomUUID(),
        take: { which: 'all', atMs },
      });
    await cases.look(werkgeverId);
    await sendAddressMails({
      ...{
        db,
        mailer: probing(this.mailer),
        portalUrl: null,
        now: () => clock.now,
        lookingSinceMs: 0,
        warn: () => undefined,
      },
    });
  }

  /** Leaves the mails since `from` as files, where somebody asked for them. */
  keep(situation: string, from: number): void {
    if (!SITUATION_MAILS) return;
    const folder = join(SITUATION_MAILS, situation);
    mkdirSync(folder, { recursive: true });
    for (const [i, { at, to, subject, text, html }] of this.mails.slice(from).entries()) {
      const name = join(folder, `${String(i + 1).padStart(2, '0')}-${to.split('@')[0]}`);
      writeFileSync(`${name}.txt`, `${at}\n${to}\n${subject}\n\n${text}`);
      writeFileSync(`${name}.html`, html);
    }
  }
}

/** A schema of which the references lead into the document. */
function within(schema: Json): Json {
  return JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', `"$ref":"${DOCUMENT}#/`));
}

/** The instant of a minute on a clock in the Netherlands. */
function instantOf(moment: string): number {
  const [date, time] = moment.split(' ') as [string, string];
  const utc = Date.parse(`${date}T${time}:00Z`);
  const shown = new Date(utc).toLocaleString('sv-SE', { timeZone: 'Europe/Amsterdam' });
  return utc - (Date.parse(`${shown.replace(' ', 'T')}Z`) - utc);
}
