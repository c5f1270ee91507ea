import { Client, Connection } from '@temporalio/client';
import { workflowIdOf } from '../domain/case/contract';
import { atRate, employ, post, report, startForBench } from './load';
import { percentile } from './percentile';
import type { Result } from './result';

const POISONED = 200;
const PER_SECOND = 8;
const SECONDS = 20;

/** Ziekmeldingen of one employer while all cases of another are thrown what no case can take, by every door. */
export async function measurePoison(): Promise<Result[]> {
  const { installation, remove } = await startForBench();
  const connection = await Connection.connect({ address: `127.0.0.1:${process.env.POORTWACHTER_TEMPORAL_PORT}` });
  try {
    const { demo, apiUrl } = installation;
    const { id: werkgeverId, apiSleutel: key } = await post(
      installation,
      'werkgevers',
      { naam: 'Gif BV', email: 'hr@gif.example', aantalWerknemers: 12, pakket: 'none' },
      demo.operatorKey,
    );
    const theirs = await employ(installation, POISONED, key);
    for (const id of theirs) await report(installation, id, key);
    const ours = await employ(installation, PER_SECOND * SECONDS);
    // Without our keys: what it sends nobody vouches for.
    const stranger = new Client({ connection });
    let throwing = true;
    let thrown = 0;
    const poison = async (dienstverbandId: string) => {
      while (throwing) {
        const handle = stranger.workflow.getHandle(workflowIdOf({ werkgeverId, dienstverbandId }));
        await handle.signal('overlijden', { id: 123 }).catch(() => undefined);
        await fetch(`${apiUrl}/v1/ziekmeldingen`, {
          method: 'POST',
          headers: {
            authorization: `Bearer ${key}`,
            'content-type': 'application/json',
            'idempotency-key': `g-${thrown}`,
          },
          body: '{"dienstverbandId":"a\\u0000b"}',
        });
        thrown++;
        await new Promise((resolve) => setTimeout(resolve, 1_000 * Math.random() * 20));
      }
    };
    const poisoning = Promise.all(theirs.map(poison));
    const times = await atRate(installation, ours, PER_SECOND);
    throwing = false;
    await poisoning;
    return [
      {
        what: `ziekmeldingen at ${PER_SECOND} a second while ${POISONED} cases of another employer are poisoned (${thrown} times)`,
        measured: `p50 ${Math.round(percentile(times, 0.5))} ms, p99 ${Math.round(percentile(times, 0.99))} ms`,
        limit: 'p99 under 100 ms',
      },
    ];
  } finally {
    await connection.close();
    await remove();
  }
}
