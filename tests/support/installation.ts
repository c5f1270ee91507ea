import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../embedded/ports';
import { postgresHome } from '../../embedded/postgres-home';

const PARTS = ['POSTGRES', 'TEMPORAL', 'TEMPORAL_UI', 'SMTP', 'MAIL', 'API', 'UWV', 'PARTIES'] as const;
const BIN = join(__dirname, '..', '..', 'bin', 'poortwachter.js');
const READY_MS = 60_000;

/** An answer of the API; tests say themselves what they expect in it. */
// biome-ignore lint/suspicious/noExplicitAny: the shape differs by route and is what the tests check
export type Answer = { status: number; body: any };

/** `poortwachter start` as a person runs it, on ports and a data folder of its own. */
export class TestInstallation {
  private child: ChildProcess | null = null;
  output = '';

  private constructor(
    readonly dataDir: string,
    readonly env: NodeJS.ProcessEnv,
  ) {}

  /** @param within the folder in which its data folder stands */
  static async create(within = tmpdir()): Promise<TestInstallation> {
    const dataDir = mkdtempSync(join(within, 'poortwachter-installatie-'));
    const env: NodeJS.ProcessEnv = { ...process.env, POORTWACHTER_DATA: dataDir };
    for (const part of PARTS) env[`POORTWACHTER_${part}_PORT`] = String(await freePort());
    return new TestInstallation(dataDir, env);
  }

  /** Of the program itself. */
  get pid(): number | undefined {
    return this.child?.pid;
  }

  get apiUrl(): string {
    return `http://127.0.0.1:${this.env.POORTWACHTER_API_PORT}`;
  }

  get temporalAddress(): string {
    return `127.0.0.1:${this.env.POORTWACHTER_TEMPORAL_PORT}`;
  }

  get demo(): { apiKey: string; operatorKey: string; werkgeverId: string; dienstverbandId: string } {
    return JSON.parse(readFileSync(join(this.dataDir, 'demo.json'), 'utf8'));
  }

  /** Starts it and waits for `gereed`; the exit status when it ends before that. */
  start(): Promise<'gereed' | number> {
    this.output = '';
    const child = spawn(process.execPath, [BIN, 'start'], { env: this.env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.child = child;
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`niet gereed: ${this.output}`)), READY_MS);
      const done = (outcome: 'gereed' | number) => {
        clearTimeout(late);
        resolve(outcome);
      };
      child.once('exit', (code) => done(code ?? -1));
      for (const stream of [child.stdout, child.stderr])
        stream?.on('data', (chunk) => {
          this.output += String(chunk);
          if (this.output.includes('gereed\n')) done('gereed');
        });
    });
  }

  /** Sends a signal to the program itself and waits for its end. */
  async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  }

  async request(path: string, body?: unknown, key = this.demo.apiKey): Promise<Answer> {
    const response = await fetch(`${this.apiUrl}/v1/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${key}`,
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  }

  async remove(): Promise<void> {
    await this.end('SIGTERM');
    for (const dir of [postgresHome(this.dataDir), this.dataDir]) rmSync(dir, { recursive: true, force: true });
  }
}

/** Waits until it holds, trying every quarter of a second. What never held is told with the last error that a try gave. */
export async function eventually<T>(
  what: string,
  holds: () => Promise<T | false | null | undefined>,
  withinMs = 30_000,
): Promise<T> {
  let cause: unknown;
  for (const end = performance.now() + withinMs; ; ) {
    try {
      const value = await holds();
      if (value) return value;
    } catch (error) {
      cause = error;
    }
    if (performance.now() > end) throw new Error(`gebeurde niet: ${what}`, { cause });
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
