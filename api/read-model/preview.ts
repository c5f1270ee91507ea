import type { z } from 'zod';
import type { CivilMoment } from '../../domain/calendar/civil-moment';
import type { PlainDate } from '../../domain/calendar/plain-date';
import type { CaseId, CaseMessage, MessageType } from '../../domain/case/contract';
import { employerSeesRow, type Reader } from '../../domain/case/employer-knowledge';
import type { Fact, RecordedFact } from '../../domain/case/facts';
import { type Preview, previewCorrection, previewOf } from '../../domain/case/preview';
import { underEveryGround } from '../../domain/case/under-every-ground';
import { makeContractPlan } from '../../domain/contract/contract-plan';
import { refusalOfContract } from '../../domain/contract/refusal-of-contract';
import { refusalOfAccepted } from '../../domain/meldingen/accepted-melding';
import { filedByUs } from '../../domain/meldingen/files-itself';
import { caseForEmployers } from '../../domain/moment/case-for-employers';
import { gevallenIn } from '../../domain/moment/gevallen-in';
import type { LoadedCase, LoadedContract } from '../../domain/moment/loaded-case';
import { workFor } from '../../domain/moment/work';
import { refusalByLine } from '../../domain/money/refusal-by-line';
import { packageOn } from '../../domain/protocols/package-on';
import { civilMomentOf } from '../../store/amsterdam';
import { readAnyCase } from '../../store/case/load-case';
import { readMessage } from '../../store/case/message-facts';
import { momentOf } from '../../store/case/moment-of';
import type { Sql } from '../../store/sql';
import { notFound } from '../problem/not-found';
import { refusalProblem } from '../problem/refusal';
import type { voorbeeldSchema } from '../resources/voorbeeld';
import { whyFor } from './employer-view';

type Told = { type: MessageType; fact: Record<string, unknown> };
type Asked = { told: Told; atMs: number; reader: Reader };
type Voorbeeld = z.output<typeof voorbeeldSchema>;

/**
 * What a message would do, computed by what would carry it out: the plan of the domain and the work of the case
 * transaction, of the case as this reader may know it. Nothing is recorded.
 * @throws Problem when the case would refuse it
 */
export async function previewFor(tx: Sql, id: CaseId, { told, atMs, reader }: Asked): Promise<Voorbeeld> {
  const found = (await readAnyCase(tx, id)) ?? notFound('Deze zaak');
  const loaded = reader === 'werkgever' ? caseForEmployers(found) : found;
  const now = civilMomentOf(atMs);
  const message: CaseMessage = { id: 'voorbeeld', ...told };
  const read = readMessage(message, now, [], () => new Map(), packageOn(loaded.context, loaded.facts));
  if ('refusal' in read) throw refusalProblem({ accepted: false, ...read.refusal });
  const fact = read.fact as Fact;
  const accepted = refusalOfAccepted(fact, loaded.meldingen);
  if (accepted) throw refusalProblem({ accepted: false, ...accepted });
  const preview = previewIn(loaded, fact, now.date);
  if (preview.refused) throw refusalProblem({ accepted: false, ...preview.refused });
  const byLine = refusalByLine(fact, () => ({ lines: found.lines, gevallen: gevallenIn(momentOf(found, now)) }));
  if (byLine) throw refusalProblem({ accepted: false, ...byLine });
  const shown = shownOf(loaded, { message, fact, preview, reader, now });
  if (reader === 'arbodienst') return shown;
  const versions = underEveryGround(loaded.facts).flatMap((facts) => {
    const known = { ...loaded, facts };
    const other = previewIn(known, fact, now.date);
    return other.refused ? [] : [shownOf(known, { message, fact, preview: other, reader, now })];
  });
  const [first = shown, ...others] = versions;
  return inAll(first, others);
}

/** What all of them show: what only some do follows from what makes them differ. */
function inAll(first: Voorbeeld, others: readonly Voorbeeld[]): Voorbeeld {
  const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  const kept = Object.entries(first).map(([name, value]) => {
    const theirs: unknown[] = others.map((other) => other[name as keyof Voorbeeld]);
    if (!Array.isArray(value)) return [name, theirs.every((one) => isSame(one, value)) ? value : null];
    return [
      name,
      value.filter((item) => theirs.every((items) => (items as unknown[]).some((one) => isSame(one, item)))),
    ];
  });
  return Object.fromEntries(kept);
}

type Asking = {
  message: CaseMessage;
  fact: Fact;
  preview: Extract<Preview, { refused: null }>;
  reader: Reader;
  now: CivilMoment;
};

/** By what it is about: the order of their ids differs from case to case. */
function byDuty(a: { verplichting: string }, b: { verplichting: string }): number {
  return a.verplichting < b.verplichting ? -1 : a.verplichting > b.verplichting ? 1 : 0;
}

function shownOf(loaded: LoadedCase | LoadedContract, { message, fact, preview, reader, now }: Asking): Voorbeeld {
  const isSeen = (obligation: string, role: string) => reader === 'arbodienst' || employerSeesRow(obligation, role);
  const { plan, difference, becomesLate, tellUwv } = preview;
  const dutyOn = (id: string) => plan.obligations.find((one) => one.id === id)?.dutyOn ?? '';
  const ofSeen = ({ obligation }: { obligation: string }) => isSeen(obligation, dutyOn(obligation));
  const recorded = { ...fact, id: message.id, seq: (loaded.facts.at(-1)?.seq ?? 0) + 1 } as RecordedFact;
  const work = workFor(momentOf(loaded, now, { newFacts: [recorded], message, plan }));
  const obligationOf = new Map([...loaded.openTasks, ...loaded.waitingMessages].map((row) => [row.id, row.obligation]));
  const settled = ({ id, reason }: { id: string; reason: string | null }) => ({
    id,
    verplichting: obligationOf.get(id) ?? '',
    reden: reason,
  });
  return {
    asOf: now.date,
    peildatum: now.date,
    gevalStatus: difference.status && { van: difference.status.from, naar: difference.status.to },
    verschoven: difference.dates.filter(ofSeen).map(({ obligation, name, field, from, to, why }) => ({
      verplichting: obligation,
      naam: name,
      veld: field,
      vanDatum: from,
      naarDatum: to,
      waarom: whyFor(reader, obligation, why),
    })),
    standen: difference.statuses.filter(ofSeen).map(({ obligation, name, from, to, reason }) => ({
      verplichting: obligation,
      naam: name,
      van: from,
      naar: to,
      reden: reason,
    })),
    wordtTeLaat: becomesLate.filter(ofSeen).map(({ obligation, name, daysLate, consequence, why }) => ({
      verplichting: obligation,
      naam: name,
      dagenTeLaat: daysLate,
      gevolg: consequence,
      waarom: whyFor(reader, obligation, why),
    })),
    vervallenTaken: work.closedTasks.map(settled).sort(byDuty),
    ingetrokkenBerichten: work.droppedMessages.map(settled).sort(byDuty),
    nieuweBerichten: work.effects
      .filter(({ kind, obligation, to }) => (kind === 'bericht' || kind === 'taak') && isSeen(obligation, to))
      .map(({ obligation, kind, step, to }) => ({ verplichting: obligation, soort: kind, stap: step, ontvanger: to })),
    uwv: [...tellUwv],
  };
}

function previewIn(loaded: LoadedCase | LoadedContract, fact: Fact, asOf: PlainDate): Preview {
  const told = { facts: loaded.facts, fact, asOf };
  if (loaded.level === 'case')
    return previewCorrection({ ...told, context: loaded.context, filedByUs: filedByUs(loaded) });
  const { context } = loaded;
  return previewOf({
    ...told,
    context,
    refusal: (facts) => refusalOfContract({ context, facts, fact }),
    planOf: (facts) => makeContractPlan({ context, facts, asOf }),
  });
}
