import { sleep, upsertSearchAttributes } from '@temporalio/workflow';

/**
 * Another program under the same name, as if an incompatible release had run: its histories do not fit ours, and with
 * `upsert` it names a search attribute that nobody registered.
 */
export async function verzuim({ upsert }: { upsert?: boolean }): Promise<void> {
  if (upsert) upsertSearchAttributes({ NietGeregistreerd: ['x'] });
  await sleep('1 hour');
}
