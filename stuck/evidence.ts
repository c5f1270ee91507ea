import type { WorkflowView } from '../domain/case/contract';
import { employerSees } from '../domain/case/employer-knowledge';
import { isUnderWay } from '../domain/meldingen/stored-melding';
import type { LoadedCase } from '../domain/moment/loaded-case';
import type { SecondLook } from '../store/case/look-again';
import type { Tx } from '../store/in-tenant';

/** An open task, as far as it matters to whoever asks why a case waits. */
export type OpenTask = { titel: string; rol: string; sleutel: string; verplichting: string; uiterlijk: string | null };
/** A message that has not left yet. */
type PendingMessage = { status: string; momentMs: number; pogingen: number };
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
    select: { status: true, moment: true, pogingen: true },
  });
  const meldingen = await tx.melding.findMany({
    where: { dienstverbandId },
    orderBy: [{ aangemaaktOp: 'desc' }, { sleutel: 'desc' }],
  });
  return {
    tasks: tasks.map((task) => ({
      titel: employerSees(task.verplichting) === 'nothing' ? 'werk dat de werkgever niet aangaat' : task.titel,
      rol: task.rol,
      sleutel: task.sleutel,
      verplichting: task.verplichting,
      uiterlijk: task.wettelijkUiterlijk ?? task.internUiterlijk,
    })),
    messages: messages.map(({ status, moment, pogingen }) => ({ status, pogingen, momentMs: moment.getTime() })),
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
