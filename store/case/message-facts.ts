import type { CivilMoment } from '../../domain/calendar/civil-moment';
import type { CaseMessage } from '../../domain/case/contract';
import { DOCUMENT_TYPES, FACT_TYPES, type Fact, type FactType, messageOf } from '../../domain/case/facts';
import { type Refusal, refuse } from '../../domain/facts/refusal';
import type { MissingItem } from '../../domain/meldingen/completeness';
import { MELDING_TASK_STEPS } from '../../domain/meldingen/melding-tasks';
import type { StoredTask } from '../../domain/moment/loaded-case';
import { QUOTE_STEPS } from '../../domain/moment/request-effects';
import { isClosedWithoutFact } from '../../domain/moment/standalone-task';
import { obligationIdOf } from '../../domain/obligations/records';
import type { CompiledPackage } from '../../domain/protocols/compile';
import { isUnread, refusalOfUnread } from '../../domain/protocols/unread';
import { fact as factSchema } from '../../schemas/fact';
import { problemsOf } from '../../schemas/problem';
import { parseInput } from '../../schemas/readable';

/** The fact types that a message may carry; none for a message that only asks to look again. */
function carriedBy(message: CaseMessage['type']): readonly FactType[] {
  return message === 'gebeurtenis' ? FACT_TYPES : FACT_TYPES.filter((type) => messageOf(type) === message);
}

export type ReadMessage = { fact: Fact | null } | { refusal: Refusal };

function invalid(field: string, reason: string): ReadMessage {
  return { refusal: refuse(field, reason, 'ONGELDIG') };
}

/** What the reports to UWV still miss, by obligation, as the case stands before the message; asked only where it matters. */
type Missing = () => ReadonlyMap<string, readonly MissingItem[]>;

/** The fact a message tells, known on the case's own day; null for a message that only asks to look again. */
export function readMessage(
  message: CaseMessage,
  now: CivilMoment,
  openTasks: readonly StoredTask[],
  missing: Missing,
  pack: CompiledPackage,
): ReadMessage {
  if (message.type === 'taakAfgerond') return readClosing(message, now, openTasks, missing);
  const carries = carriedBy(message.type);
  if (carries.length === 0) return { fact: null };
  const type = (message.fact?.type ?? (carries.length === 1 ? carries[0] : undefined)) as FactType;
  if (!carries.includes(type))
    return invalid('type', `een ${message.type} kan geen ${type} zijn: kies uit ${carries.join(', ')}`);
  if (isUnread(type, pack)) return { refusal: refusalOfUnread(type) };
  return parseFact({ ...message.fact, type }, now);
}

function parseFact(raw: Record<string, unknown>, now: CivilMoment): ReadMessage {
  const parsed = parseInput(factSchema, { on: now.date, ...raw });
  if (!parsed.success) {
    const [problem] = problemsOf(parsed.error);
    return invalid(problem?.field ?? 'bericht', problem?.message ?? 'heeft niet de juiste vorm');
  }
  if (parsed.data.on > now.date)
    return invalid('on', `${parsed.data.on} ligt in de toekomst: geef een dag op of voor ${now.date}`);
  return { fact: parsed.data };
}

/** Closing a task tells the fact that its obligation waits for. */
function readClosing(
  message: CaseMessage,
  now: CivilMoment,
  openTasks: readonly StoredTask[],
  missing: Missing,
): ReadMessage {
  const task = openTasks.find((candidate) => candidate.id === message.taakId);
  if (!task) return invalid('taakId', 'deze taak is niet open: zij is al gedaan of vervallen');
  const { step, obligation } = task;
  if (step === MELDING_TASK_STEPS.preparation || step === MELDING_TASK_STEPS.rejection) {
    const still = missing()
      .get(obligation)
      ?.find(({ item }) => step === MELDING_TASK_STEPS.rejection || task.part === item);
    return still ? invalid('taakId', `dit ontbreekt nog: ${still.name}. ${still.todo}`) : { fact: null };
  }
  const closing = closingFact(task);
  return closing ? parseFact({ ...message.fact, ...closing }, now) : { fact: null };
}

/** The fact that a task waits for: a quote, the document of its obligation, or that it is done; null where it waits for none. */
export function closingFact({ obligation, step }: Pick<StoredTask, 'obligation' | 'step'>): {
  type: FactType;
  obligation?: string;
  row?: string;
} | null {
  if (isClosedWithoutFact({ obligation, step })) return null;
  if (step === QUOTE_STEPS.make) return { type: 'offerte', row: obligation };
  const document = DOCUMENT_TYPES.find((type) => type === obligationIdOf(obligation));
  return document ? { type: document } : { type: 'afgerond', obligation };
}
