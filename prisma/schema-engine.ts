import { readFileSync } from 'node:fs';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, DriverAdapterError } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import { DatabaseError, Pool } from 'pg';

type Glue = { SchemaEngine: typeof SchemaEngine; __wbg_set_wasm(exports: unknown): void };
type Instantiate = (bytes: Buffer, imports: object) => Promise<{ instance: { exports: { __wbindgen_start(): void } } }>;

const GLUE = '@prisma/schema-engine-wasm/schema_engine_bg';

let loading: Promise<typeof SchemaEngine> | undefined;

/**
 * Works with Prisma's schema engine as WebAssembly on a live database: what `prisma migrate` is made of, without the binary that
 * its command line downloads.
 */
export async function withSchemaEngine<T>(databaseUrl: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  loading ??= load();
  const Engine = await loading;
  const pool = new Pool({ connectionString: databaseUrl });
  const datamodels: [string, string][] = [['schema.prisma', 'datasource db {\n  provider = "postgresql"\n}\n']];
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScripts(pool));
    const engine = await Engine.new({ datamodels }, () => undefined, adapter);
    return await work(engine).finally(() => engine.free());
  } finally {
    await pool.end();
  }
}

/**
 * The engine's package loads its .wasm as a module, which Node 20 cannot; so it is put together by hand. Once for the whole
 * process: a second instance would take the glue code away from the first.
 */
async function load(): Promise<typeof SchemaEngine> {
  const glue = (await import('@prisma/schema-engine-wasm/schema_engine_bg')) as unknown as Glue;
  const bytes = readFileSync(require.resolve(GLUE).replace(/\.js$/, '.wasm'));
  const { WebAssembly } = globalThis as unknown as { WebAssembly: { instantiate: Instantiate } };
  // It leaves a timer of ten seconds behind, for which the process should not stay alive.
  const timer = Object.keys(glue).find((name) => name.startsWith('__wbg_setTimeout_')) ?? '';
  const imports = { ...glue, [timer]: (done: () => void, delay: number) => setTimeout(done, delay >>> 0).unref() };
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': imports });
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => console.error(message) },
  });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return glue.SchemaEngine;
}

/**
 * Sends a script as one message, which PostgreSQL carries out wholly or not at all. The adapter itself cuts it at every
 * semicolon, also within functions, and spreads the pieces over connections.
 */
class WholeScripts extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      try {
        await adapter.underlyingDriver().query(script);
      } catch (error) {
        if (!(error instanceof DatabaseError)) throw error;
        const { code = '', severity = 'ERROR', message, detail, column, hint } = error;
        throw new DriverAdapterError({ kind: 'postgres', code, severity, message, detail, column, hint });
      }
    };
    return adapter;
  }
}
