import { type CaseId, sagaIdOf, type WorkflowView } from '../domain/case/contract';
import type { Reader } from '../domain/case/employer-knowledge';
import { readAnyCase } from '../store/case/load-case';
import { lookAgain } from '../store/case/look-again';
import type { Database } from '../store/client';
import { DatabaseUnavailable } from '../store/database-unavailable';
import { employerOfCase } from '../store/employments';
import { inTenant, type Tx } from '../store/in-tenant';
import { type Evidence, evidenceFor, storedEvidence } from './evidence';
import { FAILURES } from './failures';
import type { Kind } from './kind';
import { WAITS } from './waits';

/** One thing that a case waits for, or that holds it. */
type Reason = {
  kind: string;
  nature: 'storing' | 'wacht';
  since: string | null;
  sentence: string;
  advice: string;
};

/** Why a case waits, in Dutch and without personal data; the cause comes first. */
export type Waiting = { gevalId: string; at: string; stuck: boolean; reasons: Reason[] };

/** Asks Temporal about the workflow of a case and about sagas by their ids. */
export type LookAtWorkflow = (id: CaseId, sagaIds: readonly string[]) => Promise<WorkflowView>;

type Question = {
  db: Database;
  look: LookAtWorkflow;
  /** Null: looked for among all employers, which only the worker's role may do. */
  werkgeverId: string | null;
  /** The geval; the employer itself for its contract. */
  gevalId: string;
  /** An operator looks for failures, so reads as the arbodienst does; no sentence names what is secret. */
  reader: Reader;
  /** The server's own moment; the case's clock follows from it. */
  atMs: number;
};

/**
 * Says what a case waits for, or which failure holds it since when, and what to do.
 * @returns null when there is no such case, or not of this employer
 */
export async function whyWaiting({ db, look, werkgeverId, gevalId, reader, atMs }: Question): Promise<Waiting | null> {
  try {
    const tenant = werkgeverId ?? (await employerOfCase(db, gevalId));
    const found =
      tenant && (await inTenant(db, tenant, (tx) => fromDatabase(tx, { werkgeverId: tenant, gevalId }, atMs)));
    if (!found) return null;
    const sagaIds = found.meldingen.map(sagaIdOf);
    return judge(
      evidenceFor(reader, {
        ...found,
        workflow: await look({ werkgeverId: tenant, dienstverbandId: found.dienstverbandId }, sagaIds),
      }),
    );
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return databaseAway(gevalId, atMs);
    throw error;
  }
}

/** Every kind that the evidence shows: failures before what a healthy case waits for. */
function judge(evidence: Evidence): Waiting {
  const tell = (nature: Reason['nature'], kinds: readonly Kind[]): Reason[] =>
    kinds
      .filter((kind) => kind.holds(evidence))
      .map(({ kind, since, sentence, advice }) => ({
        kind,
        nature,
        since: since?.(evidence) ?? null,
        sentence: sentence(evidence),
        advice,
      }));
  const failures = tell('storing', FAILURES);
  return {
    gevalId: evidence.gevalId,
    at: new Date(evidence.atMs).toISOString(),
    stuck: failures.length > 0,
    reasons: [...failures, ...tell('wacht', WAITS)],
  };
}

type Clock = { dienstverband_id: string; klok_verschil_ms: bigint; proefklok: Date | null };

/** The case of a geval, or the contract of the employer, with its clock. */
async function clockOf(tx: Tx, { werkgeverId, gevalId }: Asked): Promise<Clock | undefined> {
  const [clock] =
    gevalId === werkgeverId
      ? await tx.$queryRaw<Clock[]>`
          select werkgever_id as dienstverband_id, klok_verschil_ms, null::timestamptz as proefklok
          from contract where werkgever_id = ${werkgeverId}::uuid`
      : await tx.$queryRaw<Clock[]>`
          select z.dienstverband_id, d.klok_verschil_ms, p.nu as proefklok
          from verzuimgeval z join dienstverband d on d.id = z.dienstverband_id
          left join proefgeval p on p.dienstverband_id = d.id where z.id = ${gevalId}::uuid`;
  return clock;
}

type Asked = { werkgeverId: string; gevalId: string };

async function fromDatabase(tx: Tx, asked: Asked, serverMs: number) {
  const { werkgeverId, gevalId } = asked;
  const clock = await clockOf(tx, asked);
  if (!clock) return null;
  const dienstverbandId = clock.dienstverband_id;
  const loaded = await readAnyCase(tx, { werkgeverId, dienstverbandId });
  if (!loaded) return null;
  const atMs = clock.proefklok?.getTime() ?? serverMs + Number(clock.klok_verschil_ms);
  const stored = await storedEvidence(tx, dienstverbandId);
  return {
    dienstverbandId,
    gevalId,
    atMs,
    loaded,
    look: lookAgain(loaded, atMs),
    serverMs,
    ...stored,
  };
}

function databaseAway(gevalId: string, atMs: number): Waiting {
  const reason: Reason = {
    kind: 'database-onbereikbaar',
    nature: 'storing',
    since: null,
    sentence: 'De database is niet bereikbaar: zaken kunnen niets vastleggen en wachten tot zij er weer is.',
    advice: 'Kijk of PostgreSQL draait en of DATABASE_URL klopt. Daarna gaan alle zaken vanzelf verder.',
  };
  return { gevalId, at: new Date(atMs).toISOString(), stuck: true, reasons: [reason] };
}
