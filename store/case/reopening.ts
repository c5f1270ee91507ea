import type { PlainDate } from '../../domain/calendar/plain-date';
import type { CaseMessage } from '../../domain/case/contract';
import type { RecordedFact } from '../../domain/case/facts';
import { type Refusal, refuse } from '../../domain/facts/refusal';
import { terugname } from '../../domain/facts/terugname';
import { type Effect, effectOf } from '../../domain/moment/effects';
import type { LoadedCase, LoadedContract, StoredTask } from '../../domain/moment/loaded-case';
import type { Moment } from '../../domain/moment/moment';
import { DOCUMENT_READY, isClosedWithoutFact } from '../../domain/moment/standalone-task';
import { workFor } from '../../domain/moment/work';
import type { Sql } from '../sql';
import { closingFact } from './message-facts';

/** A task as it stands in the table, whatever became of it. */
export type ClosedTask = StoredTask & {
  name: string;
  status: 'open' | 'gedaan' | 'vervallen';
  closedOn: PlainDate | null;
  /** Why it lapsed. */
  reason: string | null;
  /** Row of the service protocol. */
  row: string | null;
  /** What it asked to look at was settled since, so that nothing of it is left to do. */
  settled: keyof typeof SETTLED | null;
};

/** Why somebody opens a task again: as for everything that is taken back. */
export const REOPENING_REASONS = terugname.fields.reason.of;

const SETTLED = {
  document: 'het stuk waar deze taak over gaat is goedgekeurd: schrijf een nieuwe versie als er iets anders in moet',
  bericht:
    'het bericht waar deze taak over gaat is al opnieuw gestuurd of verworpen: vertel opnieuw wat nog moet worden vastgelegd',
} as const;

/**
 * Whether a task that a person closed by mistake can stand open again: it is, where closing it told nothing and something
 * of it is left to do.
 * @param before the case as it stands
 * @returns the task, or why not and what to do instead
 */
export async function wouldReopen(
  tx: Sql,
  before: Moment,
  message: CaseMessage,
): Promise<{ reopened: ClosedTask } | { refusal: Refusal }> {
  if (!REOPENING_REASONS.some((reason) => reason === message.reason))
    return { refusal: refuse('reason', `kies uit ${REOPENING_REASONS.join(', ')}`, 'ONGELDIG') };
  const task = await taskOf(tx, before.loaded.dienstverbandId, message.taakId ?? '');
  if (!task)
    return {
      refusal: refuse(
        'taakId',
        'deze zaak kent deze taak niet: neem het id van een taak in deze zaak',
        'NIET_GEVONDEN',
      ),
    };
  const why = whyNot(task, before.facts) ?? lapsesAtOnce(task, before, message);
  return why === null ? { reopened: task } : { refusal: refuse('taakId', why) };
}

function whyNot(task: ClosedTask, facts: readonly RecordedFact[]): string | null {
  if (task.status === 'open') return 'deze taak is open: rond haar af zodra het werk is gedaan';
  if (task.status === 'vervallen')
    return `deze taak is niet afgerond maar vervallen (${task.reason ?? 'niet meer nodig'}): neem terug of verbeter waardoor, als dat niet klopt`;
  if (!isClosedWithoutFact(task)) {
    const id = closedBy(task, facts);
    return id
      ? `deze taak hoort bij een verplichting die is gedaan: neem de gebeurtenis terug waarmee dat is vastgelegd (terugname van gebeurtenisId ${id})`
      : 'deze taak hoort bij een verplichting en is met iets anders gedaan: neem terug of verbeter wat daarover is vastgelegd';
  }
  return task.settled && SETTLED[task.settled];
}

/** The fact that the task waited for. */
function closedBy(task: ClosedTask, facts: readonly RecordedFact[]): string | undefined {
  const told = Object.entries(closingFact(task) ?? {});
  return facts.findLast((fact) => told.every(([name, value]) => (fact as Record<string, unknown>)[name] === value))?.id;
}

function lapsesAtOnce(task: ClosedTask, before: Moment, message: CaseMessage): string | null {
  const { closedTasks } = workFor({ ...before, loaded: withOpen(before.loaded, task), message });
  const end = closedTasks.find(({ id }) => id === task.id);
  return end
    ? `wat deze taak vroeg is niet meer aan de orde (${end.reason ?? 'gedaan'}): er is niets meer te doen`
    : null;
}

/** A case in which the task is among those that are open. */
export function withOpen<Loaded extends LoadedCase | LoadedContract>(loaded: Loaded, task: ClosedTask): Loaded {
  return { ...loaded, openTasks: [...loaded.openTasks, task] };
}

/** The line in the timeline, to be read by whoever may read of the task. */
export function reopenedEffect({ loaded, now, message }: Moment, task: ClosedTask): Effect {
  const { gevalId, obligation, round, to, row, name, closedOn } = task;
  return effectOf(
    { owner: gevalId ?? loaded.dienstverbandId, gevalId, now },
    {
      obligation,
      step: 'heropend',
      round,
      channel: 'dossier',
      to: to as Effect['to'],
      row: row as NonNullable<Effect['row']>,
    },
    { kind: 'status', data: { name, on: closedOn ?? now.date, reason: message?.reason ?? '' } },
    { step: message?.id },
  );
}

async function taskOf(tx: Sql, dienstverbandId: string, id: string): Promise<ClosedTask | undefined> {
  const [task] = await tx.$queryRaw<ClosedTask[]>`
    select t.id, t.verzuimgeval_id as "gevalId", t.sleutel as key, t.verplichting as obligation, t.stap as step,
      t.ronde as round, t.onderdeel as part, t.rol as "to", t.titel as name, t.status, t.gesloten_op as "closedOn",
      t.reden as reason, (select e.rij from effect e where e.sleutel = t.sleutel) as row,
      case when t.stap = ${DOCUMENT_READY.approve} and exists (select from document_versie v
          where v.document_id = (t.gegevens->>'document')::uuid and v.getekend @> jsonb_build_array(jsonb_build_object('role', t.rol)))
        or t.stap = ${DOCUMENT_READY.renew} and exists (select from document d
          where d.id = (t.gegevens->>'document')::uuid and d.achterhaald = '{}') then 'document'
        when exists (select from terzijde a where a.id = (t.gegevens->>'terzijde')::uuid and a.status <> 'open') then 'bericht'
      end as settled
    from taak t where t.dienstverband_id = ${dienstverbandId}::uuid and t.id::text = ${id}`;
  return task;
}
