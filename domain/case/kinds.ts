import { firstBusinessDayOnOrAfter, lastBusinessDayOnOrBefore } from '../calendar/business-days';
import { addDays, earliest, latest, type PlainDate } from '../calendar/plain-date';
import { recordOf } from '../obligations/records';
import { OUTPUT_MEANS } from '../protocols/output-means';
import type { FactType } from './facts';
import type { Obligation, ObligationKind } from './obligation';
import type { Performer } from './roles';

export const STEPS = [
  'voorbereiding',
  'opening',
  'gewijzigd',
  'herinnering',
  'alarm',
  'te-laat',
  'gebeurtenis',
  'bericht',
] as const;
export type Step = (typeof STEPS)[number];
export type Channel = 'taak' | 'email' | 'dossier' | 'afspraak' | 'document' | 'signaal' | 'melding';
export type Recipient = Performer | 'dossier';

/** How the engine goes about an obligation of one kind. */
type Kind = {
  /** The steps that the obligation still knows, each with its civil day; `reopened`: another term was told before. */
  steps(obligation: Obligation, reopened: boolean, today: PlainDate): Array<[Step, PlainDate]>;
  /** Through which channels a step reaches whom. */
  channels(step: Step, obligation: Obligation): Array<[Channel, Recipient]>;
  /** Facts by which a person closes it by name, beside those of its own; none where it happens by itself on its day. */
  closedBy: readonly FactType[];
  /** A step that concerns nobody on its day gets no moment: it goes together with whatever comes next. */
  waitsForAnother?(step: Step, obligation: Obligation): boolean;
};

const REMINDER_DAYS = 7;
const DOSSIER: [Channel, Recipient] = ['dossier', 'dossier'];

/** The day on which the data of an obligation that is filed electronically are checked; null for any other. */
export function preparedOn({ id, opensOn }: Obligation): PlainDate | null {
  const record = recordOf(id);
  const days = record?.kind === 'event' ? undefined : record?.preparedDaysBefore;
  return days === undefined ? null : addDays(opensOn, -days);
}

/**
 * Opening, reminder, alarm and late, for what a person has to do; from an authority only the lateness concerns anybody. A
 * row that is too short for an alarm before its last day has it on that day.
 */
function ladder(obligation: Obligation, reopened: boolean, today: PlainDate): Array<[Step, PlainDate]> {
  const { internalDue, legalLatest, alarmOn, opensOn, row } = obligation;
  const opening = latest(opensOn, earliest(firstBusinessDayOnOrAfter(opensOn), internalDue));
  const steps: Array<[Step, PlainDate]> = [];
  const prepared = preparedOn(obligation);
  if (prepared) steps.push(['voorbereiding', prepared]);
  if (obligation.dutyOn !== 'uwv') {
    steps.push([reopened ? 'gewijzigd' : 'opening', opening]);
    const reminder = lastBusinessDayOnOrBefore(addDays(internalDue, -REMINDER_DAYS));
    if (reminder > addDays(opening, 2)) steps.push(['herinnering', reminder]);
    const alarm = alarmOn > opening ? alarmOn : row !== undefined ? internalDue : null;
    if (alarm !== null && alarm > opening) steps.push(['alarm', alarm]);
  }
  // Still open after its last day: an authority is late or silent, and the party is not.
  const isExcused = obligation.status === 'open' && legalLatest !== null && today > legalLatest;
  if (legalLatest && !isExcused) steps.push(['te-laat', addDays(legalLatest, 1)]);
  if (isAwaitedOfUwv(obligation)) steps.push(['te-laat', addDays(internalDue, 1)]);
  return steps;
}

/** Work that a row leaves to UWV, which nobody here can remind: that it does not come has to be seen by somebody. */
export function isAwaitedOfUwv({ source, dutyOn }: Pick<Obligation, 'source' | 'dutyOn'>): boolean {
  return source === 'protocol' && dutyOn === 'uwv';
}

/** Done in the moment in which it opens. */
function atOnce({ opensOn }: Obligation): Array<[Step, PlainDate]> {
  return [['opening', opensOn]];
}

function mails({ recipients }: Obligation): Array<[Channel, Recipient]> {
  return recipients.map((role): [Channel, Recipient] => ['email', role]);
}

/** The appointments that the row which performs a duty asks for beside its task. */
function consults({ dutyOn, performer = dutyOn, outputs = [] }: Obligation): Array<[Channel, Recipient]> {
  return outputs.flatMap(({ kind, by = performer }): Array<[Channel, Recipient]> => {
    const { shows, channel } = OUTPUT_MEANS[kind];
    return shows === 'opening' && channel === 'afspraak' ? [[channel, by]] : [];
  });
}

/** At the opening through a channel to whoever has to do it; a mail to everybody who is told, at every step. */
function opensWith(channel: Channel): Kind['channels'] {
  return (step, obligation) => {
    if (step === 'voorbereiding') return [DOSSIER];
    const { dutyOn, performer = dutyOn, recipients } = obligation;
    if (step === 'opening') return [[channel, performer], ...consults(obligation), ...mails(obligation)];
    if (step === 'gewijzigd') return [[channel, performer], ...mails(obligation)];
    // Who does it for whoever has the duty is reminded as well.
    const isTold = performer === dutyOn || recipients.includes(performer);
    return isTold ? mails(obligation) : [...mails(obligation), ['email', performer]];
  };
}

/** The system has nobody to remind; that UWV is late is written down. */
const REMINDED_OTHERWISE: Partial<Record<Performer, Array<[Channel, Recipient]>>> = { systeem: [], uwv: [DOSSIER] };

/**
 * Work of a row: at each opening through a channel to whoever does it, with all else that it asks to be done; after that
 * only the performer is reminded.
 */
function asksPerformer(channel: Channel): Kind['channels'] {
  return (step, { kind: work, dutyOn, outputs = [] }) => {
    // Another than the performer of the row can do what it makes, such as a piece for the insurer.
    const worker = outputs.find(({ kind }) => OUTPUT_MEANS[kind].obligation === work)?.by ?? dutyOn;
    if (step !== 'opening' && step !== 'gewijzigd') return REMINDED_OTHERWISE[worker] ?? [['email', worker]];
    const asked = outputs
      .filter(({ kind }) => OUTPUT_MEANS[kind].shows === 'opening' && OUTPUT_MEANS[kind].channel !== 'email')
      .map(({ kind, by = dutyOn }): [Channel, Recipient] => [OUTPUT_MEANS[kind].channel, by]);
    const all: Array<[Channel, Recipient]> = asked.length > 0 ? asked : [[channel, worker]];
    return all.filter(([way, whom], i) => all.findIndex((other) => other[0] === way && other[1] === whom) === i);
  };
}

/** Who answers the questions of a form: the employee where it is for him. */
export function answererOf({ recipients }: Pick<Obligation, 'recipients'>): Performer | undefined {
  return recipients.includes('werknemer') ? 'werknemer' : recipients[0];
}

/** A form of the contract for employees, which each of them can answer until its last day. */
export function isForMany(one: Pick<Obligation, 'kind' | 'recipients'> & { level?: 'case' | 'contract' }): boolean {
  return one.kind === 'form' && one.level === 'contract' && answererOf(one) === 'werknemer';
}

/** Questions go to whoever answers them, and nobody else is told of them. */
function asksAnswer(_step: Step, obligation: Obligation): Array<[Channel, Recipient]> {
  const answers = answererOf(obligation);
  return answers === undefined ? [] : [['email', answers]];
}

/** The steps of a row: each time that it comes it opens anew. */
function rowLadder(obligation: Obligation, _reopened: boolean, today: PlainDate): Array<[Step, PlainDate]> {
  return ladder(obligation, false, today);
}

/** Questions are asked once and once more; that nobody answers is no breach. */
function formLadder(obligation: Obligation): Array<[Step, PlainDate]> {
  const { opensOn, internalDue } = obligation;
  const opening = latest(opensOn, earliest(firstBusinessDayOnOrAfter(opensOn), internalDue));
  const again = latest(addDays(opening, REMINDER_DAYS), addDays(internalDue, -REMINDER_DAYS));
  return [
    ['opening', opening],
    ['herinnering', firstBusinessDayOnOrAfter(again)],
  ];
}

/** Through one channel to everybody who is told. */
function to(channel: Channel): Kind['channels'] {
  return (_step, { recipients }) => recipients.map((role) => [channel, role]);
}

/** Work for a person. */
const WORK: Kind = { steps: ladder, channels: opensWith('taak'), closedBy: ['afgerond'] };

/** Work that a row of a service protocol asks of a person. */
const ROW_WORK: Kind = { steps: rowLadder, channels: asksPerformer('taak'), closedBy: ['afgerond'] };

/** Announced beforehand, and recorded on its day. */
const EVENT: Kind = {
  steps: ({ opensOn, internalDue, legalLatest }) => [
    ['opening', earliest(firstBusinessDayOnOrAfter(opensOn), internalDue)],
    ['gebeurtenis', legalLatest ?? internalDue],
  ],
  channels: (step, obligation) => (step === 'gebeurtenis' ? [DOSSIER] : mails(obligation)),
  closedBy: [],
  waitsForAnother(step, { id, recipients }) {
    if (step !== 'gebeurtenis') return false;
    const record = recordOf(id);
    return recipients.length === 0 || (record?.kind === 'event' && record.onlyRecorded === true);
  },
};

/**
 * Every kind of obligation. The law knows the first three; the others are those of the rows of service protocols, and
 * differ in what opens, in what closes them and in whom they reach.
 */
export const KINDS: Readonly<Record<ObligationKind, Kind>> = {
  duty: WORK,
  decision: WORK,
  event: EVENT,
  /** Somebody calls somebody: an attempt that reached the other, or that took time, closes it. */
  call: { ...ROW_WORK, closedBy: ['belpoging', 'besteding', 'afgerond'] },
  task: { ...ROW_WORK, closedBy: ['besteding', 'afgerond'] },
  /** Work of a third party, which is there when something of it arrives. */
  order: { ...ROW_WORK, closedBy: ['ontvangst', 'afgerond'] },
  appointment: {
    ...ROW_WORK,
    channels: asksPerformer('afspraak'),
    closedBy: ['verschenen', 'besteding', 'afgerond'],
  },
  /** Questions by mail, which an answer closes. */
  form: { steps: formLadder, channels: asksAnswer, closedBy: ['formulier-antwoord', 'ontvangst', 'afgerond'] },
  /** A piece that somebody writes. */
  document: { ...ROW_WORK, closedBy: ['besteding', 'afgerond'] },
  mail: { steps: ({ opensOn }) => [['bericht', opensOn]], channels: to('email'), closedBy: [] },
  message: { steps: atOnce, channels: to('melding'), closedBy: [] },
  signal: { steps: atOnce, channels: to('signaal'), closedBy: [] },
  /** Only written down: nobody is told. */
  record: { steps: atOnce, channels: () => [DOSSIER], closedBy: [], waitsForAnother: () => true },
};

/** It happens by itself on its last day: no person closes it, and that day is no breach. */
export function happensByItself({ kind }: Pick<Obligation, 'kind'>): boolean {
  return KINDS[kind].closedBy.length === 0;
}
