import type { MeldingId, WorkflowView } from '../domain/case/contract';
import { employerSeesRow, planSeenInFull, type Reader } from '../domain/case/employer-knowledge';
import { isUnderWay } from '../domain/meldingen/stored-melding';
import { caseForEmployers, dueForEmployers, nextForEmployers } from '../domain/moment/case-for-employers';
import type { LoadedCase, LoadedContract } from '../domain/moment/loaded-case';
import { civilMomentOf, instantOf } from '../store/amsterdam';
import type { SecondLook } from '../store/case/look-again';
import { momentOf } from '../store/case/moment-of';
import type { Tx } from '../store/in-tenant';
import { meldingIdOf } from '../store/meldingen/melding-store';
import { aboutFor } from './parties';

/** An open task, as far as it matters to whoever asks why a case waits. */
export type OpenTask = {
  title: string;
  to: string;
  step: string;
  obligation: string;
  dueOn: string | null;
  /** An employer may know of it. */
  isSeen: boolean;
};
/** A message that has not left yet. */
type PendingMessage = {
  momentMs: number;
  tries: number;
  /** Why its last try failed. */
  reason: string | null;
  /** An attempt has it in hand. */
  isInHand: boolean;
  isSeen: boolean;
};
/** A report to UWV, or a message to another party, that is under way, or the last of its kind in a geval. */
export type LastMelding = MeldingId & {
  /** `uwv`, or the other party. */
  party: string;
  status: string;
  reason: string | null;
  tries: number;
  createdMs: number;
  sentMs: number | null;
};

/** Everything from which it follows what a case waits for. */
export type Evidence = {
  /** The case's own moment. */
  atMs: number;
  /** The moment on the server, by which Temporal counts. */
  serverMs: number;
  /** The geval that was asked about; the employer where that was its contract. */
  gevalId: string;
  loaded: LoadedCase | LoadedContract;
  look: SecondLook;
  tasks: readonly OpenTask[];
  messages: readonly PendingMessage[];
  meldingen: readonly LastMelding[];
  /** Instant of the oldest row that nobody has told the workflow yet; null when it was told everything. */
  untoldSinceMs: number | null;
  /** Messages that were set aside and that nobody looked at, the newest first. */
  asides: ReadonlyArray<{ soort: string; reden: string; toelichting: string; momentMs: number }>;
  workflow: WorkflowView;
};

type StoredEvidence = Pick<Evidence, 'tasks' | 'messages' | 'meldingen' | 'untoldSinceMs' | 'asides'>;

/** What the database tells beside the case itself. */
export async function storedEvidence(tx: Tx, dienstverbandId: string): Promise<StoredEvidence> {
  const tasks = await tx.taak.findMany({
    where: { dienstverbandId, status: 'open' },
    orderBy: [{ internUiterlijk: { sort: 'asc', nulls: 'last' } }, { sleutel: 'asc' }],
  });
  const messages = await tx.bericht.findMany({
    where: { dienstverbandId, status: { in: ['wachtend', 'geclaimd'] } },
    orderBy: { moment: 'asc' },
    select: { moment: true, pogingen: true, reden: true, inHandenTot: true, verplichting: true, ontvanger: true },
  });
  const meldingen = await tx.melding.findMany({
    where: { dienstverbandId },
    orderBy: [{ aangemaaktOp: 'desc' }, { nummer: 'desc' }, { verplichting: 'asc' }],
  });
  const untold = await tx.doorgifte.aggregate({ where: { dienstverbandId }, _min: { aangemaaktOp: true } });
  const asides = await tx.terzijde.findMany({
    where: { dienstverbandId, status: 'open' },
    orderBy: { moment: 'desc' },
    take: 20,
    select: { soort: true, reden: true, toelichting: true, moment: true },
  });
  return {
    untoldSinceMs: untold._min.aangemaaktOp?.getTime() ?? null,
    asides: asides.map(({ moment, ...row }) => ({ ...row, momentMs: moment.getTime() })),
    // What was set aside is told apart from its task.
    tasks: tasks
      .filter(({ gegevens }) => !(gegevens as { terzijde?: string } | null)?.terzijde)
      .map((task) => {
        const isSeen = employerSeesRow(task.verplichting, task.rol);
        return {
          isSeen,
          title: isSeen ? task.titel : 'werk dat de werkgever niet aangaat',
          to: task.rol,
          step: task.stap,
          obligation: task.verplichting,
          dueOn: task.wettelijkUiterlijk ?? task.internUiterlijk,
        };
      }),
    messages: messages.map(({ moment, pogingen, reden, inHandenTot, verplichting, ontvanger }) => ({
      tries: pogingen,
      reason: reden,
      isInHand: inHandenTot !== null && inHandenTot.getTime() > Date.now(),
      momentMs: moment.getTime(),
      isSeen: employerSeesRow(verplichting, ontvanger),
    })),
    meldingen: meldingen.filter(isTelling).map((row) => ({
      ...meldingIdOf(row),
      party: row.partij,
      status: row.status,
      reason: row.reden,
      tries: row.pogingen,
      createdMs: row.aangemaaktOp.getTime(),
      sentMs: row.verzondenOp?.getTime() ?? null,
    })),
  };
}

type KindRow = { verzuimgevalId: string | null; verplichting: string; status: string };

/** Whether a report tells something of now; the newest comes first. */
function isTelling(row: KindRow, i: number, rows: readonly KindRow[]): boolean {
  const newest = rows.findIndex(
    (other) => other.verzuimgevalId === row.verzuimgevalId && other.verplichting === row.verplichting,
  );
  return isUnderWay(row) || newest === i;
}

/**
 * The evidence as this reader may know it: for an employer as if nothing secret had been told or done, so that no moment,
 * count or sentence follows from it. A moment that was missed is that of the work which the employer may know of.
 */
export function evidenceFor(reader: Reader, evidence: Evidence): Evidence {
  if (reader === 'arbodienst') return evidence;
  const { atMs } = evidence;
  const now = civilMomentOf(atMs);
  const loaded = caseForEmployers(evidence.loaded);
  const moment = momentOf(loaded, now);
  const shown = dueForEmployers(moment) ?? nextForEmployers(moment);
  const shownMs = loaded.nextMomentMs === null ? null : shown && instantOf(shown);
  const look = { ...evidence.look, workIsDue: false, nextMs: shownMs };
  return {
    ...evidence,
    loaded: { ...loaded, nextMomentMs: shownMs },
    look: { ...look, plan: planSeenInFull(moment.plan) },
    // That the moment itself fails holds the case; what else was set aside tells what somebody sent.
    asides: evidence.asides.filter(({ soort }) => soort === 'moment'),
    tasks: evidence.tasks.filter(({ isSeen }) => isSeen),
    messages: evidence.messages.filter(({ isSeen }) => isSeen),
    meldingen: evidence.meldingen.filter((melding) => {
      const about = aboutFor(melding);
      return about !== null && employerSeesRow(about, '');
    }),
  };
}
