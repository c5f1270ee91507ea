/** One of many cases of a test: whatever fails in its check says of which it is. */
export function naming<T>(name: unknown, check: () => T): T {
  const named = (error: unknown): never => {
    if (error instanceof Error) {
      const text = typeof name === 'string' ? name : JSON.stringify(name);
      error.stack = `${text}: ${error.stack}`;
      error.message = `${text}: ${error.message}`;
    }
    throw error;
  };
  try {
    const outcome = check();
    return outcome instanceof Promise ? (outcome.catch(named) as T) : outcome;
  } catch (error) {
    return named(error);
  }
}
