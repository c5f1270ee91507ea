import { type SagaCommand, sagaIdOf } from '../case/contract';
import { isUnderWay } from '../meldingen/stored-melding';
import type { Effect } from '../moment/effects';
import type { MomentOfCase } from '../moment/moment';
import type { ObligationRow } from '../moment/settle';
import type { NewExchange, StoredExchange } from './exchange';
import { escalations, outcomes, rejectedOf, rejectionsDealtWith, silences, silencesEnded } from './exchange-tasks';
import { isDone, isStillWanted, isSupported, type Wish, wishesOf } from './wanted-exchanges';

/** What a case transaction does about its messages to others than UWV; nothing is sent here. */
export type ExchangeWork = {
  effects: Effect[];
  /** Tasks whose cause is gone. */
  doneTasks: string[];
  created: NewExchange[];
  /** Under way and no longer wanted. */
  withdrawn: string[];
  sagaCommands: SagaCommand[];
};

export const NO_EXCHANGES: ExchangeWork = { effects: [], doneTasks: [], created: [], withdrawn: [], sagaCommands: [] };

/** @param alarmed obligations whose alarm was raised, or whose last day passed, at this moment */
export function exchangeWork(
  moment: MomentOfCase,
  rows: readonly ObligationRow[],
  alarmed: ReadonlySet<string>,
): ExchangeWork {
  const known = moment.loaded.exchanges;
  const wishes = rows.flatMap((row) => wishesOf(row, moment));
  if (known.length === 0 && wishes.length === 0) return NO_EXCHANGES;
  const unwanted = known.filter((one) => isUnderWay(one) && !isStillWanted(one, moment) && !isDone(one, moment));
  return {
    effects: [...outcomes(moment), ...silences(moment), ...escalations(moment, rows, alarmed)],
    doneTasks: [...silencesEnded(moment), ...rejectionsDealtWith(moment)],
    created: numbered(known, [
      ...wishes.flatMap((wish) => newOf(wish, moment)),
      ...repeatOf(moment),
      ...known.filter((one) => isToTakeBack(one, moment)).map(takingBack),
    ]),
    withdrawn: unwanted.filter(({ contents }) => !contents.withdraw).map(({ id }) => id),
    sagaCommands: unwanted.map((one) => ({ workflowId: sagaIdOf(one), command: 'intrekken' as const })),
  };
}

type Unnumbered = Omit<NewExchange, 'number'>;

/** What is asked and was not sent yet; what was dropped before can be wanted again. */
function newOf({ kind, about, party, settles, told }: Wish, { gevalId, now, loaded }: MomentOfCase): Unnumbered[] {
  const isThere = loaded.exchanges.some(
    (one) =>
      one.gevalId === gevalId && one.kind === kind && one.contents.about === about && one.status !== 'ingetrokken',
  );
  if (gevalId === null || isThere) return [];
  return [{ gevalId, kind, party, aard: 'melding', contents: { about, told, wantedOn: now.date, settles } }];
}

/** What was rejected goes again once a person dealt with it. */
function repeatOf(moment: MomentOfCase): Unnumbered[] {
  const rejected = rejectedOf(moment);
  if (!rejected) return [];
  const { gevalId, kind, party, aard, contents } = rejected;
  const { referentie, ...told } = contents;
  const withdraws = aard === 'intrekking' ? { referentie } : {};
  return [{ gevalId, kind, party, aard, contents: { ...told, ...withdraws, wantedOn: moment.now.date } }];
}

/** What an insurer accepted of a geval that no fact supports any more. */
function isToTakeBack({ party, aard, status, gevalId, contents }: StoredExchange, moment: MomentOfCase): boolean {
  if (party !== 'verzekeraar' || aard !== 'melding' || status !== 'geaccepteerd') return false;
  const isTakenBack = moment.loaded.exchanges.some(
    (other) =>
      other.aard === 'intrekking' && other.gevalId === gevalId && other.contents.referentie === contents.referentie,
  );
  return !isTakenBack && !isSupported(gevalId, moment);
}

function takingBack({ gevalId, kind, party, contents }: StoredExchange): Unnumbered {
  return { gevalId, kind, party, aard: 'intrekking', contents: { ...contents, settles: null } };
}

/** Each with the next number of its kind in its geval. */
function numbered(known: readonly StoredExchange[], wanted: readonly Unnumbered[]): NewExchange[] {
  const created: NewExchange[] = [];
  for (const one of wanted) {
    const numbers = [...known, ...created]
      .filter(({ gevalId, kind }) => gevalId === one.gevalId && kind === one.kind)
      .map(({ number }) => number);
    created.push({ ...one, number: Math.max(0, ...numbers) + 1 });
  }
  return created;
}
