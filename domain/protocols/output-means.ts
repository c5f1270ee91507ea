import type { ObligationKind } from '../case/obligation';
import type { DocumentKind, OutputKind } from './output';

/** Through which channel an output shows, and when: while somebody has to work on it, or as what came of the work. */
type OutputMeaning = {
  /** Kind of the obligation that a row is of which this is the leading output. */
  obligation: ObligationKind;
  channel: 'taak' | 'afspraak' | 'email' | 'document' | 'signaal' | 'melding' | 'dossier';
  /** `opening`: shown to the performer when the work opens; `done`: shown to the recipients when it is done. */
  shows: 'opening' | 'done';
  /** The document with which it is done: its first version is there when the work opens. */
  takes?: DocumentKind;
};

const TASK: OutputMeaning = { obligation: 'task', channel: 'taak', shows: 'opening' };
const RECORD: OutputMeaning = { obligation: 'record', channel: 'dossier', shows: 'done' };
const MESSAGE: OutputMeaning = { obligation: 'message', channel: 'melding', shows: 'done' };

export const OUTPUT_MEANS: Readonly<Record<OutputKind, OutputMeaning>> = {
  CALL: { ...TASK, obligation: 'call' },
  TASK,
  ADVICE: TASK,
  REFERRAL: { ...TASK, takes: 'verwijzing' },
  SERVICE: TASK,
  WORK: TASK,
  TRAINING: TASK,
  REQUEST: TASK,
  ORDER: { ...TASK, obligation: 'order' },
  TRAJECT: { ...TASK, obligation: 'order' },
  APPT: { obligation: 'appointment', channel: 'afspraak', shows: 'opening' },
  FORM: { obligation: 'form', channel: 'email', shows: 'opening' },
  DOC: { obligation: 'document', channel: 'document', shows: 'done' },
  MAIL: { obligation: 'mail', channel: 'email', shows: 'done' },
  SIGNAL: { obligation: 'signal', channel: 'signaal', shows: 'done' },
  MSG: MESSAGE,
  PAY: MESSAGE,
  RECORD,
  PORTAL: RECORD,
  ASSIGNMENT: RECORD,
  INVOICE: RECORD,
};
