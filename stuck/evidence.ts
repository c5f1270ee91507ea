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
    select: { status: true, moment: true, pogingen: true },
  });
  const meldingen = await tx.melding.findMany({
    where: { dienstverbandId },
    orderBy: [{ aangemaaktOp: 'desc' }, { sleutel: 'desc' }],
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
      .map((task) => ({
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
