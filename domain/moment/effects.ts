import type { CivilMoment } from '../calendar/civil-moment';
import type { PlainDate } from '../calendar/plain-date';
import type { PlannedEffect } from '../case/agenda';
import type { Channel } from '../case/kinds';
import type { Obligation } from '../case/obligation';
import { recordOf } from '../obligations/records';
import type { Moment } from './moment';

export type EffectKind =
  | 'bericht'
  | 'taak'
  | 'document'
  | 'afspraak'
  | 'melding'
  | 'factuurregel'
  | 'signaal'
  | 'status';

/** Something the engine does, with the key that makes it happen once. */
export type Effect = {
  /** owner/obligation/step/round/channel/recipient; the owner is the geval, or the employment where there is none. */
  key: string;
  kind: EffectKind;
  obligation: string;
  row: string | null;
  to: string;
  step: string;
  gevalId: string | null;
  /** When it goes out; later than now only for a message that waits for mail hours. */
  at: CivilMoment;
  data: Record<string, unknown>;
};

export function effectKey(
  owner: string,
  obligation: string,
  step: string,
  round: number,
  channel: string,
  to: string,
): string {
  return [owner, obligation, step, round, channel, to].join('/');
}

/** The obligation under which the task stands that follows a restore of the database. */
export const SET_BACK = 'database-teruggezet';

/** What a reader of the task or mail is told of the obligation. */
export function factsForReader(obligation: Obligation): Record<string, unknown> {
  const { name, opensOn, internalDue, legalLatest, alarmOn, consequence, basis, why, dutyOn, statusReason, row } =
    obligation;
  const facts = { name, opensOn, internalDue, legalLatest, alarmOn, consequence, basis, why, dutyOn, statusReason };
  return row === undefined ? facts : { ...facts, row };
}

/** Kind of the effect by which each channel shows. */
const EFFECT_OF: Readonly<Record<Channel, EffectKind>> = {
  taak: 'taak',
  email: 'bericht',
  dossier: 'status',
  afspraak: 'afspraak',
  document: 'document',
  signaal: 'signaal',
};

/** An effect of the agenda; one that comes later than planned says why. */
export function effectOf(
  planned: PlannedEffect,
  { owner, gevalId, plan, now }: Moment,
  cause: DelayCause | null,
): Effect {
  const { obligation, step, round, channel, recipient } = planned;
  const delay = delayOf(planned, now, cause);
  return {
    key: effectKey(owner, obligation.id, step, round, channel, recipient),
    kind: EFFECT_OF[channel],
    obligation: obligation.id,
    row: obligation.row ?? null,
    to: recipient,
    step,
    gevalId,
    at: now,
    data: {
      ...factsForReader(obligation),
      round,
      on: now.date,
      caseKind: plan.kind,
      firstSickDay: plan.firstSickDay,
      ...(delay ? { delayed: { due: planned.dueAt.date, cause: delay } } : {}),
    },
  };
}

export type DelayCause = 'melding-later-bekend' | 'storing';

const HOUR = 60;

/** A message may bring up work of earlier days; a moment that comes more than an hour late is our own outage. */
function delayOf({ dueAt }: PlannedEffect, now: CivilMoment, cause: DelayCause | null): DelayCause | null {
  const inTime = dueAt.date >= now.date && (cause === 'melding-later-bekend' || now.minute - dueAt.minute < HOUR);
  return inTime ? null : cause;
}

/** Kind of the effect that records a duty as done. */
function doneAs(obligation: string): EffectKind {
  const record = recordOf(obligation);
  return record && record.kind !== 'event' ? record.doneAs : 'status';
}

/** The record that a duty was done. */
export function doneEffect(obligation: Obligation, round: number, { owner, gevalId, now }: Moment): Effect {
  return {
    key: effectKey(owner, obligation.id, 'gedaan', round, 'dossier', obligation.dutyOn),
    kind: doneAs(obligation.id),
    obligation: obligation.id,
    row: obligation.row ?? null,
    to: 'dossier',
    step: 'gedaan',
    gevalId,
    at: now,
    data: {
      name: obligation.name,
      doneOn: obligation.doneOn as PlainDate,
      daysLate: obligation.daysLate,
      status: 'done',
    },
  };
}
