import type { CivilMoment } from '../../domain/case/agenda';
import type { CaseMessage, MessageType } from '../../domain/case/contract';
import type { Refusal } from '../../domain/case/decide';
import { DOCUMENT_TYPES, FACT_TYPES, type Fact, type FactType } from '../../domain/case/facts';
import type { MissingItem } from '../../domain/meldingen/completeness';
import { MELDING_TASK_STEPS, stepOf } from '../../domain/meldingen/melding-work';
import type { StoredTask } from '../../domain/moment/loaded-case';
import { fact as factSchema } from '../../schemas/fact';
import { problemsOf } from '../../schemas/problem';
import { parseInput } from '../../schemas/readable';

/** The fact types that each message may carry; the first is meant where the message names none. */
const CARRIES: Partial<Record<MessageType, readonly FactType[]>> = {
  ziekmelding: ['ziekmelding'],
  herstelmelding: ['herstelmelding'],
  deelherstelmelding: ['deelherstel'],
  documentOntvangen: DOCUMENT_TYPES,
  correctieEersteZiektedag: ['correctie-eerste-ziektedag'],
  correctieHersteldatum: ['correctie-hersteldatum'],
  intrekking: ['intrekking'],
  intrekkingHerstel: ['intrekking-herstel'],
  eindeDienstverband: ['einde-dienstverband'],
  overlijden: ['overlijden'],
  pakketwissel: ['pakketwissel'],
  dossieroverdracht: ['dossieroverdracht'],
  onderbreking: ['onderbreking'],
  hervatting: ['hervatting'],
  gebeurtenis: FACT_TYPES,
};

/** The message of its own that carries a fact, or `gebeurtenis`. */
export function messageFor(type: FactType): MessageType {
  const own = Object.entries(CARRIES).find(([, types]) => types.includes(type));
  return (own?.[0] ?? 'gebeurtenis') as MessageType;
}

export type ReadMessage = { fact: Fact | null } | { refusal: Refusal };

function refuse(field: string, reason: string): ReadMessage {
  return { refusal: { code: 'ONGELDIG', field, reason } };
}

/** The fact a message tells, known on the case's own day; null for a message that only asks to look again. */
export function readMessage(
  message: CaseMessage,
  now: CivilMoment,
  openTasks: readonly StoredTask[],
  missing: ReadonlyMap<string, readonly MissingItem[]>,
): ReadMessage {
  if (message.type === 'taakAfgerond') return readClosing(message, now, openTasks, missing);
  const carries = CARRIES[message.type as MessageType];
  if (!carries) return { fact: null };
  const type = (message.fact?.type ?? (carries.length === 1 ? carries[0] : undefined)) as FactType;
  if (!carries.includes(type))
    return refuse('type', `een ${message.type} kan geen ${type} zijn: kies uit ${carries.join(', ')}`);
  return parseFact({ ...message.fact, type }, now);
}

function parseFact(raw: Record<string, unknown>, now: CivilMoment): ReadMessage {
  const parsed = parseInput(factSchema, { on: now.date, ...raw });
  if (!parsed.success) {
    const [problem] = problemsOf(parsed.error);
    return refuse(problem?.field ?? 'bericht', problem?.message ?? 'heeft niet de juiste vorm');
  }
  if (parsed.data.on > now.date)
    return refuse('on', `${parsed.data.on} ligt in de toekomst: geef een dag op of voor ${now.date}`);
  return { fact: parsed.data };
}

/** Closing a task tells the fact that its obligation waits for. */
function readClosing(
  message: CaseMessage,
  now: CivilMoment,
  openTasks: readonly StoredTask[],
  missing: ReadonlyMap<string, readonly MissingItem[]>,
): ReadMessage {
  const task = openTasks.find((candidate) => candidate.id === message.taakId);
  if (!task) return refuse('taakId', 'deze taak is niet open: zij is al gedaan of vervallen');
  const step = stepOf(task);
  if (step === MELDING_TASK_STEPS.preparation || step === MELDING_TASK_STEPS.rejection) {
    const still = missing
      .get(task.verplichting)
      ?.find(({ item }) => step === MELDING_TASK_STEPS.rejection || task.sleutel.endsWith(`/${item}`));
    return still ? refuse('taakId', `dit ontbreekt nog: ${still.name}. ${still.todo}`) : { fact: null };
  }
  const obligation = task.verplichting;
  const document = obligation.replace(/^(evaluatie)-\d+$/, '$1') as FactType;
  if ((DOCUMENT_TYPES as readonly FactType[]).includes(document))
    return parseFact({ ...message.fact, type: document }, now);
  return parseFact({ ...message.fact, type: 'afgerond', obligation }, now);
}
