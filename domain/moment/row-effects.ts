import type { RecordedFact } from '../case/facts';
import type { Obligation } from '../case/obligation';
import type { Performer } from '../case/roles';
import type { RowId } from '../obligations/obligation-id';
import { BILLING_MEANS } from '../protocols/billing';
import type { Output } from '../protocols/output';
import { OUTPUT_MEANS } from '../protocols/output-means';
import { packageOn } from '../protocols/package-on';
import { type Effect, effectOf, type InvoiceData, KIND_OF_CHANNEL, type StepData, stepData } from './effects';
import type { Moment } from './moment';
import type { ObligationRow } from './settle';

/** What comes of the rows that were done since the case was last looked at: what they make, and what they cost. */
export function rowEffects(moment: Moment, rows: readonly ObligationRow[]): Effect[] {
  return rows.flatMap(({ obligation, newlyDone }) =>
    newlyDone.flatMap((time) => [...products(moment, obligation, time), ...invoiceLine(moment, obligation, time)]),
  );
}

/** Whom an output reaches: those for whom the row is done, or the file. */
function readersOf({ kind }: Output, { recipients }: Obligation): readonly Performer[] {
  return OUTPUT_MEANS[kind].channel === 'dossier' || recipients.length === 0 ? ['dossier'] : recipients;
}

/** What work left behind once it was done; at least the record that it was. */
function products(moment: Moment, obligation: Obligation, time: number): Effect[] {
  const { row, source, outputs = [], kind, name, daysLate } = obligation;
  if (source !== 'protocol' || row === undefined) return [];
  const leading = outputs.findIndex((output) => OUTPUT_MEANS[output.kind].obligation === kind);
  const byItself = outputs.every(({ kind: made }) => OUTPUT_MEANS[made].shows === 'done') && kind !== 'document';
  // What happens by itself was shown when it opened.
  const made = outputs.filter(
    ({ kind: output }, i) => OUTPUT_MEANS[output].shows === 'done' && !(byItself && i === leading),
  );
  const shared = { obligation: obligation.id, round: time, row } as const;
  const effects = made.flatMap((output): Effect[] => {
    const { channel } = OUTPUT_MEANS[output.kind];
    const part = 'document' in output ? output.document : null;
    return readersOf(output, obligation).map((to) => {
      const step = channel === 'email' ? 'bericht' : 'gedaan';
      const data: StepData = stepData(moment, obligation, to, time);
      const subject = { ...shared, step, channel, to, part };
      return effectOf(moment, subject, { kind: KIND_OF_CHANNEL[channel], data } as {
        kind: 'document';
        data: StepData;
      });
    });
  });
  if (effects.length > 0 || byItself) return effects;
  const data = { name, doneOn: obligation.doneOn ?? moment.now.date, daysLate, status: 'done' } as const;
  const subject = { ...shared, step: 'gedaan', channel: 'dossier', to: 'dossier' } as const;
  return [effectOf(moment, subject, { kind: 'status', data })];
}

/** The line for a row that was done, without a price as long as none is known. */
function invoiceLine(moment: Moment, obligation: Obligation, time: number): Effect[] {
  const { row: id, code, outputs = [], doneOn } = obligation;
  const row = id === undefined ? undefined : packageOn(moment.loaded.context, moment.facts).rows.get(id);
  // A payment by the insurer is no service that the employer is billed for.
  if (!row || code === undefined || !BILLING_MEANS[code].invoiced || outputs[0]?.kind === 'PAY') return [];
  const { share } = row.billing;
  const cost = amountsOf(moment.facts, row.id, time);
  const reimbursed = share ? { ...reimbursementOf(share, cost.bedrag), reden: reasonOf(share) } : {};
  const data: InvoiceData = {
    omschrijving: row.employerSees === undefined ? row.name : (row.neutral ?? 'Dienst van de arbodienst'),
    code,
    datum: doneOn ?? moment.now.date,
    ...cost,
    ...reimbursed,
  };
  const subject = { obligation: obligation.id, step: 'factuur', round: time, channel: 'dossier', row: row.id } as const;
  return [effectOf(moment, { ...subject, to: 'werkgever' }, { kind: 'factuurregel', data })];
}

type Amounts = Pick<InvoiceData, 'bedrag' | 'btw' | 'minuten'>;

/** What is known of the cost of this time that the row was done: what was told of the others is theirs. */
function amountsOf(facts: readonly RecordedFact[], row: RowId, time: number): Amounts {
  const cost = facts.flatMap((fact) => (fact.type === 'kosten' && fact.row === row ? [fact] : []))[time - 1];
  const spent = facts.flatMap((fact) => (fact.type === 'besteding' && fact.row === row ? [fact] : []))[time - 1];
  return { bedrag: cost?.amount ?? null, btw: cost?.vat ?? null, minuten: spent?.minutes ?? null };
}

type Share = { percent: number | null; upTo: boolean };

/** What the insurer and the employer pay, in euros; null as long as share or cost is not known. */
function reimbursementOf({ percent }: Share, amount: number | null) {
  if (percent === 100) return { aandeelVerzekeraar: percent, bedragWerkgever: 0 };
  const own = percent === null || amount === null ? null : Math.round(amount * (100 - percent)) / 100;
  return { aandeelVerzekeraar: percent, bedragWerkgever: own };
}

function reasonOf({ percent, upTo }: Share): string {
  if (percent === null) return 'de polis bepaalt welk deel de verzekeraar vergoedt';
  return `de verzekeraar vergoedt ${upTo ? 'ten hoogste ' : ''}${percent}%`;
}
