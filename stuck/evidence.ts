import type { WorkflowView } from '../domain/case/contract';
import { employerSeesRow, planSeenInFull, type Reader } from '../domain/case/employer-knowledge';
import { kindOf } from '../domain/meldingen/kinds';
import { isUnderWay } from '../domain/meldingen/stored-melding';
import { caseForEmployers, nextForEmployers } from '../domain/moment/case-for-employers';
import type { LoadedCase } from '../domain/moment/loaded-case';
import { civilMomentOf, instantOf } from '../store/amsterdam';
import { momentDiffers, OVERDUE_MS, type SecondLook } from '../store/case/look-again';
import { momentOf } from '../store/case/moment-of';
import type { Tx } from '../store/in-tenant';

/** An open task, as far as it matters to whoever asks why a case waits. */
export type OpenTask = {
  titel: string;
  rol: string;
  sleutel: string;
  verplichting: string;
  uiterlijk: string | null;
  /** An employer may know of it. */
  isSeen: boolean;
};
/** A message that has not left yet. */
type PendingMessage = { status: string; momentMs: number; pogingen: number; isSeen: boolean };
/** A report to UWV that is under way, or the last of its kind in a geval. */
export type LastMelding = {
  sleutel: string;
  status: string;
  reden: string | null;
  pogingen: number;
  aangemaaktMs: number;
  verzondenMs: number | null;
};

/** Everything from which it follows what a case waits for. */
export type Evidence = {
  /** The case's own moment. */
  atMs: number;
  /** The moment on the server, by which Temporal counts. */
  serverMs: number;
  /** The geval that was asked about. */
  gevalId: string;
  loaded: LoadedCase;
  look: SecondLook;
  tasks: readonly OpenTask[];
  messages: readonly PendingMessage[];
  meldingen: readonly LastMelding[];
  workflow: WorkflowView;
};

type StoredEvidence = Pick<Evidence, 'tasks' | 'messages' | 'meldingen'>;

/** What the database tells beside the case itself. */
export async function storedEvidence(tx: Tx, dienstverbandId: string): Promise<StoredEvidence> {
  const tasks = await tx.taak.findMany({
    where: { dienstverbandId, status: 'open' },
    orderBy: [{ internUiterlijk: { sort: 'asc', nulls: 'last' } }, { sleutel: 'asc' }],
  });
  const messages = await tx.bericht.findMany({
    where: { dienstverbandId, status: { in: ['wachtend', 'geclaimd'] } },
    orderBy: { moment: 'asc' },
    select: { status: true, moment: true, pogingen: true, verplichting: true, ontvanger: true },
  });
  const meldingen = await tx.melding.findMany({
    where: { dienstverbandId },
    orderBy: [{ aangemaaktOp: 'desc' }, { sleutel: 'desc' }],
  });
  return {
    tasks: tasks.map((task) => {
      const isSeen = employerSeesRow(task.verplichting, task.rol);
      return {
        isSeen,
        titel: isSeen ? task.titel : 'werk dat de werkgever niet aangaat',
        rol: task.rol,
        sleutel: task.sleutel,
        verplichting: task.verplichting,
        uiterlijk: task.wettelijkUiterlijk ?? task.internUiterlijk,
      };
    }),
    messages: messages.map(({ status, moment, pogingen, verplichting, ontvanger }) => ({
      status,
      pogingen,
      momentMs: moment.getTime(),
      isSeen: employerSeesRow(verplichting, ontvanger),
    })),
    meldingen: meldingen.filter(isTelling).map((row) => ({
      sleutel: row.sleutel,
      status: row.status,
      reden: row.reden,
      pogingen: row.pogingen,
      aangemaaktMs: row.aangemaaktOp.getTime(),
      verzondenMs: row.verzondenOp?.getTime() ?? null,
    })),
  };
}

/** Whether a report tells something of now; the newest comes first. */
function isTelling(
  row: { sleutel: string; status: string },
  i: number,
  rows: ReadonlyArray<{ sleutel: string }>,
): boolean {
  const kind = row.sleutel.slice(0, row.sleutel.lastIndexOf('/'));
  return isUnderWay(row) || rows.findIndex(({ sleutel }) => sleutel.startsWith(`${kind}/`)) === i;
}

/**
 * The evidence as this reader may know it: for an employer as if nothing secret had been told or done, so that no moment,
 * count or sentence follows from it. Only a moment that was missed, which is a failure, shows as it is stored.
 */
export function evidenceFor(reader: Reader, evidence: Evidence): Evidence {
  if (reader === 'arbodienst') return evidence;
  const { atMs } = evidence;
  const now = civilMomentOf(atMs);
  const loaded = caseForEmployers(evidence.loaded);
  const moment = momentOf(loaded, now);
  const next = nextForEmployers(moment);
  const nextMs = next && instantOf(next);
  const stored = loaded.nextMomentMs;
  const isMissed = momentDiffers(evidence) || (stored !== null && stored < atMs - OVERDUE_MS);
  return {
    ...evidence,
    loaded: { ...loaded, nextMomentMs: stored === null || isMissed ? stored : nextMs },
    look: { ...evidence.look, plan: planSeenInFull(moment.plan), nextMs },
    tasks: evidence.tasks.filter(({ isSeen }) => isSeen),
    messages: evidence.messages.filter(({ isSeen }) => isSeen),
    meldingen: evidence.meldingen.filter((melding) => employerSeesRow(kindOf(melding).obligation, '')),
  };
}
