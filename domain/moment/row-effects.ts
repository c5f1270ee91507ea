import { mayReadOf } from '../case/employer-knowledge';
import { answererOf, happensByItself } from '../case/kinds';
import type { Obligation } from '../case/obligation';
import type { Performer } from '../case/roles';
import type { RowId } from '../obligations/obligation-id';
import type { Output } from '../protocols/output';
import { OUTPUT_MEANS } from '../protocols/output-means';
import { draftsOf } from './drafts';
import type { EffectId } from './effect-id';
import { type Effect, effectOf, KIND_OF_CHANNEL, type StepData, stepData } from './effects';
import { lackingIn } from './lacking';
import type { Moment } from './moment';
import type { ObligationRow } from './settle';
import { ASIDE_STEPS } from './standalone-task';
import { timesAnew } from './times-counted';

/** What comes of the rows that were done since the case was last looked at: what they make. */
export function rowEffects(moment: Moment, rows: readonly ObligationRow[]): Effect[] {
  return rows.flatMap((row) => {
    const lack = lackingIn(moment, row);
    const ofTime = (time: Time) =>
      lack === null
        ? [
            ...products(moment, row.obligation, time),
            ...pieces(moment, row.obligation, time),
            ...followUps(moment, row.obligation, time),
          ]
        : doneWithout(moment, row.obligation, time, lack);
    return [...timesOf(row).flatMap(ofTime), ...drafts(moment, row), ...expired(moment, row)];
  });
}

/** Which time of a row it is, and how often that was done anew. */
type Time = Pick<EffectId, 'round' | 'anew'>;

function timesOf({ newlyDone, entry }: ObligationRow): Time[] {
  return newlyDone.map((round) => {
    const anew = timesAnew(entry, round);
    return { round, ...(anew > 0 ? { anew } : {}) };
  });
}

/** Somebody did what could not begin yet: nothing of it leaves, and the casemanager settles it. */
function doneWithout(moment: Moment, obligation: Obligation, time: Time, lack: string): Effect[] {
  const { id, row, name } = obligation;
  if (row === undefined || happensByItself(obligation)) return [];
  const subject = { obligation: id, step: ASIDE_STEPS.doneWithout, ...time, channel: 'taak', row } as const;
  const data = {
    name: `Gedaan, maar het wacht op ${lack}: ${name}`,
    on: moment.now.date,
    why: [
      `Er is niets verstuurd en niets in rekening gebracht: het wachtte nog op ${lack}.`,
      'Bespreek met wie het deed hoe dat kwam. Leg wat ontbreekt alsnog vast als het er is, en vraag het werk dan opnieuw aan.',
    ],
  };
  return [
    record(moment, obligation, time, row),
    effectOf(moment, { ...subject, to: 'casemanager' }, { kind: 'taak', data }),
  ];
}

/** That work was done, on a line of its own. */
function record(moment: Moment, { id, name, doneOn, daysLate }: Obligation, time: Time, row: RowId): Effect {
  const data = { name, doneOn: doneOn ?? moment.now.date, daysLate, status: 'done' } as const;
  const subject = { obligation: id, step: 'gedaan', ...time, channel: 'dossier', to: 'dossier', row } as const;
  return effectOf(moment, subject, { kind: 'status', data });
}

/** With the answers to a form somebody goes on: what its row asks beside the questions. */
function followUps(moment: Moment, { id, kind, row, name, dutyOn, outputs = [] }: Obligation, time: Time): Effect[] {
  if (kind !== 'form' || row === undefined) return [];
  const asked = outputs.filter(({ kind: output }) => OUTPUT_MEANS[output].channel === 'taak');
  return asked.map(({ by = dutyOn }) => {
    const subject = { obligation: id, step: ASIDE_STEPS.followUp, ...time, channel: 'taak', to: by, row } as const;
    const data = { name: `Vervolg bepalen: ${name}`, on: moment.now.date };
    return effectOf(moment, subject, { kind: 'taak', data });
  });
}

/** A form that nobody answered in time. */
function expired(moment: Moment, { obligation, entry, was }: ObligationRow): Effect[] {
  const { kind, row, name, status, statusReason } = obligation;
  if (kind !== 'form' || status !== 'waived' || row === undefined || was === null || was === 'waived') return [];
  // Whether somebody answered is as little for an employer as the answers.
  const subject = {
    obligation: 'formulier-antwoord',
    step: 'verlopen',
    round: entry.round,
    channel: 'dossier',
    to: 'dossier',
    row,
    part: row,
  } as const;
  const data = { name, on: moment.now.date, reason: statusReason ?? '' };
  return [effectOf(moment, subject, { kind: 'status', data })];
}

/** The pieces of a duty that a row performs, for those whom the row names; the file has it from the duty itself. */
function pieces(moment: Moment, obligation: Obligation, time: Time): Effect[] {
  const { source, outputs = [], readers = [], row } = obligation;
  if (source !== 'law' || row === undefined) return [];
  return outputs.flatMap((output) => {
    if (output.kind !== 'DOC') return [];
    const named: readonly Performer[] = output.to ?? readers;
    return named
      .filter((reader) => reader !== 'dossier')
      .map((to) => {
        const subject = {
          obligation: obligation.id,
          step: 'gedaan',
          ...time,
          channel: 'document',
          to,
          part: output.document,
          row,
        } as const;
        return effectOf(moment, subject, { kind: 'document', data: stepData(moment, obligation, to, time.round) });
      });
  });
}

/** Documents that are there to be completed when their work opens, each time that it does. */
function drafts(moment: Moment, { obligation, entry: { round }, was, newlyDone }: ObligationRow): Effect[] {
  const { id, row, outputs = [], status, recipients, readers = recipients } = obligation;
  const opens = isAtHand(status) && (was === null || !isAtHand(was) || newlyDone.length > 0);
  if (!opens || row === undefined) return [];
  return outputs.flatMap((output) => {
    const named: readonly Performer[] = output.to ?? readers;
    const mayRead = named.filter((reader) => mayReadOf(row, reader));
    return draftsOf(output).flatMap((part) =>
      mayRead.map((to) => {
        const subject = { obligation: id, step: 'opening', round, channel: 'document', to, part, row } as const;
        return effectOf(moment, subject, { kind: 'document', data: stepData(moment, obligation, to, round) });
      }),
    );
  });
}

const isAtHand = (status: string) => status === 'open' || status === 'late';

/** Whom an output reaches: those for whom it is, but not who answered its questions; or the file. */
function readersOf({ kind, to }: Output, obligation: Obligation): readonly Performer[] {
  const { kind: work } = obligation;
  const recipients: readonly Performer[] = to ?? obligation.recipients;
  if (OUTPUT_MEANS[kind].channel === 'dossier' || recipients.length === 0) return ['dossier'];
  return work === 'form' ? recipients.filter((reader) => reader !== answererOf(obligation)) : recipients;
}

/** What work left behind once it was done; at least the record that it was. */
function products(moment: Moment, obligation: Obligation, time: Time): Effect[] {
  const { row, source, outputs = [], kind } = obligation;
  if (source !== 'protocol' || row === undefined) return [];
  const leading = outputs.findIndex((output) => OUTPUT_MEANS[output.kind].obligation === kind);
  const byItself = happensByItself(obligation);
  // What happens by itself was shown when it opened.
  const made = outputs.filter(
    (output, i) =>
      OUTPUT_MEANS[output.kind].shows === 'done' &&
      output.at !== 'cost' &&
      draftsOf(output).length === 0 &&
      !(byItself && i === leading),
  );
  const shared = { obligation: obligation.id, ...time, row } as const;
  const effects = made.flatMap((output): Effect[] => {
    const { channel } = OUTPUT_MEANS[output.kind];
    const part = 'document' in output ? output.document : null;
    return readersOf(output, obligation).map((to) => {
      const step = channel === 'email' ? 'bericht' : 'gedaan';
      const data: StepData = stepData(moment, obligation, to, time.round);
      const subject = { ...shared, step, channel, to, part };
      return effectOf(moment, subject, { kind: KIND_OF_CHANNEL[channel], data } as {
        kind: 'document';
        data: StepData;
      });
    });
  });
  // A mail is something that was sent: that the work was done stands on a line of its own.
  if (byItself || effects.some(({ step }) => step === 'gedaan')) return effects;
  return [...effects, record(moment, obligation, time, row)];
}
