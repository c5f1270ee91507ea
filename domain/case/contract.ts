// Longer than 300 lines: all that a workflow and what it has done may say to each other, in one place.
import type { Lineage } from './lineage';

/**
 * What workflows, activities and clients agree on. The workflow bundle sees this file only: plain types and names,
 * no law. Names on the wire never change: a new meaning gets a new name.
 */
export const TASK_QUEUE = 'verzuim';
export const WORKFLOW_TYPE = 'verzuim';
/** Memo of every run of a case, a saga or a delivery: runs with another are of a release whose histories this one cannot go on with. */
export const RUN_MEMO = { poortwachter: 4 } as const;
/** Name of the law set by which a case was started; for operators who look for cases that a change of law touches. */
export const LAW_SET = '2026-01';
/** Search attributes of a case, all keywords: the employer, the law set and the phase of the run. */
export const SEARCH_ATTRIBUTES = {
  werkgever: 'PoortwachterWerkgever',
  regelset: 'PoortwachterRegelset',
  fase: 'PoortwachterFase',
} as const;

/** The workflow of the contract of an employer: the same loop over rows of its own. */
export const CONTRACT_TYPE = 'contract';

/** A case: that of an employment, or the contract of the employer, which has the id of the employer itself. */
export type CaseId = { werkgeverId: string; dienstverbandId: string };

/** The contract of an employer as a case. */
export function contractOf(werkgeverId: string): CaseId {
  return { werkgeverId, dienstverbandId: werkgeverId };
}

export function isContract({ werkgeverId, dienstverbandId }: CaseId): boolean {
  return dienstverbandId === werkgeverId;
}

export function workflowTypeOf(id: CaseId): typeof WORKFLOW_TYPE | typeof CONTRACT_TYPE {
  return isContract(id) ? CONTRACT_TYPE : WORKFLOW_TYPE;
}

export function workflowIdOf(id: CaseId): string {
  return `${isContract(id) ? 'contract' : 'verzuim'}-${id.dienstverbandId}`;
}

/** The employment, or the employer whose contract it is, of a workflow id that `workflowIdOf` made. */
export function dienstverbandIdOf(workflowId: string): string {
  return workflowId.replace(/^(verzuim|contract)-/, '');
}

/** The workflows of all cases, for a query of Temporal's list. */
export const EVERY_CASE = `WorkflowType in ('${WORKFLOW_TYPE}', '${CONTRACT_TYPE}')`;

/**
 * Beside a payload, as one byte: the codec proved that this installation sealed it for the workflow that reads it. Nobody
 * else can add it, for the codec takes it off what it reads.
 */
export const AUTHENTICATED = 'poortwachter-echt';
/** Beside a payload: taken for ours without proof, in an installation that has no keys. */
export const TRUSTED = 'poortwachter-vertrouwd';
/** Beside a payload: the codec could not read it. */
export const UNREADABLE = 'poortwachter-onleesbaar';

/** Messages a case takes, each a signal of this name; the value tells which fact types it may carry. */
export const MESSAGE_TYPES = [
  'ziekmelding',
  'herstelmelding',
  'deelherstelmelding',
  'documentOntvangen',
  'correctieEersteZiektedag',
  'correctieHersteldatum',
  'intrekking',
  'intrekkingHerstel',
  'frequentVerzuim',
  'eindeDienstverband',
  'overlijden',
  'pakketwissel',
  'dossieroverdracht',
  'onderbreking',
  'hervatting',
  'gebeurtenis',
  'taakAfgerond',
  'taakHeropend',
  'herplan',
  'wek',
] as const;
export type MessageType = (typeof MESSAGE_TYPES)[number];

/** Why somebody has a case look again (`wek`, `herplan`). */
export const LOOK_AGAIN_REASONS = ['na-een-storing', 'gewijzigde-wet', 'gewijzigde-gegevens', 'op-verzoek'] as const;

/** A message as it arrives. A signal without an id gets one from the workflow. */
export type IncomingMessage = {
  id: string;
  /** The fact as in a casus, where the message carries one. */
  fact?: Record<string, unknown>;
  /** Task that it closes or opens again. */
  taakId?: string;
  reason?: string;
  /** Opaque id of who sent it. */
  by?: string;
};

/** A message with the name under which it came, or what a delivery or saga reports back. */
export type CaseMessage = IncomingMessage & {
  type: MessageType | 'leveringMislukt' | 'databaseTeruggezet';
  /** Came as a signal: a refusal cannot be told to its sender and becomes a task. */
  nobodyWaits?: boolean;
};

/** What the case answers: taken (again the same answer for the same id) or refused with a code. */
export type Answer =
  | { accepted: true; gevalId: string | null; status: string; feitId: string | null; warning?: string }
  | { accepted: false; code: string; reason: string; field: string | null };

/** Input of the case transaction. */
export type TransactionInput = {
  werkgeverId: string;
  dienstverbandId: string;
  /** The case's own moment, in milliseconds since 1970. */
  atMs: number;
  message: CaseMessage | null;
  /** What the run has seen of the case: a database that does not go on from it was set back. Absent: do not compare. */
  seen?: Lineage;
  /** Does again what a database that was set back has lost: at its own moment, whatever was done since. */
  again?: true;
};

/** What a transaction says of the future of its case. */
export type Outlook = {
  /** The version that made this plan; a delivery raises the version of the case and plans nothing. */
  planVersion: number;
  /** The case in the database: its version is one higher after each change. */
  lineage: Lineage;
  /** The next moment of the plan; null when nothing is to come. */
  nextMomentMs: number | null;
  /** Rows wait for delivery. */
  deliver: boolean;
  /** Phase of the case, an opaque word for search and roll-over. */
  phase: string;
  /** In Dutch, without personal data: what the case waits for. */
  waitsFor: string;
  /** The same with the duties that come next, in Markdown, for who looks at the run. */
  details?: string;
  /** Meldingen that are under way: each has a saga, which is started unless it runs already. */
  sagas: SagaStart[];
  /** Sagas whose melding is no longer wanted. */
  sagaCommands: SagaCommand[];
};

export type TransactionResult = Outlook & {
  /** The case's moment at which it was done; later than asked for after an outage, or when a later one was done before. */
  atMs: number;
  /** The database is not what the run has seen: nothing was done. */
  setBack?: true;
  answer: Answer | null;
};

/** A case transaction as the run remembers it. */
export type DoneTransaction = { version: number; atMs: number; message: CaseMessage | null };

/**
 * What a run is told of transactions that were committed without it, as the payload of the signal named after the
 * message: the outlook of the last one, and all of them with their messages.
 */
export type Told = Outlook & { kind: 'verteld'; done: DoneTransaction[] };

/** Who a case writes to beside UWV, each by a saga: the insurer, the NCvB, and whoever writes a report. */
export type OtherParty = 'verzekeraar' | 'ncvb' | 'uitvoerder';

/** A melding to a counterparty and the saga that sees it through. */
export type SagaStart = { workflowId: string; meldingId: string; party?: OtherParty };
/** `intrekken` wakes the saga: the row tells that its melding is to be withdrawn. */
export type SagaCommand = { workflowId: string; command: 'intrekken' };

export const SAGA_TYPE = 'melding';

/** Which melding: the nth of its kind in a geval. */
export type MeldingId = { gevalId: string; kind: string; number: number };

/** Id of the saga of a melding. */
export function sagaIdOf({ gevalId, kind, number }: MeldingId): string {
  return `melding-${gevalId}-${kind}-${number}`;
}

/** What a saga starts with. */
export type MeldingInput = {
  werkgeverId: string;
  dienstverbandId: string;
  meldingId: string;
  clockOffsetMs: number;
  mayRollOver: boolean;
  party?: OtherParty;
};

/** One step of a saga: everything that can be done at this moment. */
export type FilingInput = MeldingInput & { atMs: number };
/** `done`: the melding came to its end and the case knows; else what it waits for, in Dutch without personal data. */
export type FilingResult = { done: boolean; waitsFor: string };

/** Input of a moment: the case transaction without a message, and one try to deliver what it wrote. */
export type MomentInput = {
  werkgeverId: string;
  dienstverbandId: string;
  atMs: number;
  /** As of the transaction. */
  seen: Lineage;
};

/**
 * Deliveries that work side by side, each over the cases that fall to it: mails leave, whatever their case does. The database
 * divides them (`bericht.bezorging`).
 */
export const DELIVERIES = 2;
export const DELIVERY_TYPE = 'bezorging';
/** Id of the workflow of a delivery, by its number from 0. */
export function deliveryIdOf(number: number): string {
  return `${DELIVERY_TYPE}-${number}`;
}

/** What a delivery has seen of itself in the database, and by the clock until when it worked. */
export type DeliverySeen = { lineage: Lineage; untilMs: number };
export type DeliveryInput = { number: number; seen: DeliverySeen };
export type DeliveryResult = {
  seen: DeliverySeen;
  /** The database was set back: what waited there was kept back, and every case has to look. */
  setBack?: true;
};

/**
 * What a run knows of the last days of its case, to do it again when the database is set back to an earlier moment.
 * `untilMs`: everything that was planned until this moment was done.
 */
export type Known = { lineage: Lineage; untilMs: number; done: DoneTransaction[] };

/** The plan that a run follows, of all that it was told or found the one of the highest version. */
export type RunPlan = Pick<Outlook, 'planVersion' | 'nextMomentMs' | 'phase' | 'waitsFor' | 'details'>;

/** Why a message was set aside: nobody knows its name, its payload cannot be read, nobody vouches for it, or it fails. */
export type AsideReason = 'onbekend-bericht' | 'onleesbaar' | 'onbevestigd' | 'fout';

/** A message that is set aside where an operator sees it; `explanation` in Dutch, without personal data. */
export type Aside = { name: string; reason: AsideReason; explanation: string; message: IncomingMessage | null };
export type AsideInput = { werkgeverId: string; dienstverbandId: string; atMs: number; id: string; aside: Aside };

/** What one run of the workflow starts with. `migrate` in the workflow reads older versions. */
export type CaseRunInput = {
  schemaVersion: 2;
  werkgeverId: string;
  dienstverbandId: string;
  /** The case's own clock minus workflow time, in milliseconds. */
  clockOffsetMs: number;
  /** False under virtual time, where continue-as-new would count skipped time twice. */
  mayRollOver: boolean;
  /** What the run before knew; null at the start of a case. Without a plan the run reads it first. */
  carried: { plan: RunPlan | null; known: Known } | null;
};

/** Kinds of difference that the sweep reports. */
export const DIFFERENCE_KINDS = [
  'moment-wijkt-af',
  'moment-verstreken',
  'geen-workflow',
  'geval-ontbreekt',
  'niet-doorgegeven',
  'terzijde-gelegd',
  'niet-bezorgd',
  'dienstverband-ontbreekt',
] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** Something that reached its reader later than planned because of an outage of ours. */
export type LateEffect = {
  werkgeverId: string;
  dienstverbandId: string;
  gevalId: string | null;
  obligation: string;
  step: string;
  to: string;
  /** The civil day on which it was due, and the instant at which it came. */
  due: string;
  at: string;
};

/** What the sweep found and did. Its lists are cut off where they would not fit in a message; the numbers are not. */
export type SweepReport = {
  at: string;
  checked: number;
  found: number;
  differences: Array<{
    /** Null when the database does not know the employment. */
    werkgeverId: string | null;
    dienstverbandId: string;
    kind: DifferenceKind;
    stored: string | null;
    computed: string | null;
    what: string;
    done: string;
  }>;
  /** Late because of us, since the instant that was asked for; empty when none was. */
  lateFound: number;
  late: LateEffect[];
};

/** The daily check of all cases: id of its workflow and of the Schedule that starts it. */
export const SWEEP_TYPE = 'controle';
export const SWEEP_SCHEDULE = 'controle-dagelijks';
export type SweepInput = {
  repair: boolean;
  /** Wake every open case: each compares the database with what it has seen. For a database that was set back. */
  everyCase?: boolean;
  /** Also list what came late because of us since this instant. */
  lateSince?: string;
};
export type SweepActivities = { sweep(input: SweepInput & { atMs: number }): Promise<SweepReport> };

/** What Temporal knows of the workflow of one employment, for the question why a case waits. */
export type WorkflowView =
  | { reachable: false; error: string }
  | {
      reachable: true;
      /** Name of the status of the latest run; null when Temporal knows of no run. */
      status: string | null;
      closedAt: string | null;
      /** The workflow task that waits, runs or fails; null when there is none. */
      task: { attempt: number; since: string | null; started: boolean } | null;
      /** Why the latest workflow task failed, when the one that waits follows a failure. */
      taskFailure: { cause: string; message: string; at: string | null } | null;
      activities: Array<{
        type: string;
        attempt: number;
        failure: string | null;
        since: string | null;
        paused: boolean;
      }>;
      /** Workers that asked the task queue for work in the last minutes. */
      pollers: number;
      /** Workflow ids of the sagas that were asked about and are open. */
      openSagas: string[];
    };

/** Codes of refusals and failures: each mapped once to HTTP, Temporal and a log level. */
export type ErrorCode =
  | 'ONGELDIG'
  | 'PAST_NIET'
  | 'NIET_GEVONDEN'
  | 'GEEN_REGELVERSIE'
  | 'DUBBELE_SLEUTEL'
  | 'NIET_BESCHIKBAAR'
  /** Repeating cannot mend it: a mistake of this program, or data that the database does not take. */
  | 'NIET_TE_VERWERKEN';

/** The activities as the workflow calls them. */
export type CaseActivities = {
  caseTransaction(input: TransactionInput): Promise<TransactionResult>;
  performMoment(input: MomentInput): Promise<TransactionResult>;
  notifyParty(input: DeliveryInput): Promise<DeliveryResult>;
  setAside(input: AsideInput): Promise<void>;
  fileUwvMelding(input: FilingInput): Promise<FilingResult>;
  informInsurer(input: FilingInput): Promise<FilingResult>;
  reportToNcvb(input: FilingInput): Promise<FilingResult>;
  requestReport(input: FilingInput): Promise<FilingResult>;
};
