/** Errors of the database and of what asks it tell in their words which values they met. */
const OF_DATABASE = /^(PrismaClient|DriverAdapter|DatabaseError$|error$)/;

/** What of an error may stand in a log, which holds no values: where it happened and of which kind it is; its words where they are our own. */
export function loggable(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, message, stack = '', code } = error as Error & { code?: unknown };
  const at = stack.split('\n').filter((line) => /^\s+at /.test(line));
  const isOfDatabase = OF_DATABASE.test(name) || 'severity' in error;
  return { type: name, code, ...(isOfDatabase ? {} : { message }), stack: at.join('\n') };
}
