import type { WorkflowView } from '../domain/case/contract';
import type { Evidence } from './evidence';

/** One way in which a case can wait or be stuck: by which evidence it is known, and what is said about it in Dutch. */
export type Kind = {
  kind: string;
  holds(evidence: Evidence): boolean;
  /** Since when, as an instant or a civil day; null where nothing tells. */
  since?(evidence: Evidence): string | null;
  sentence(evidence: Evidence): string;
  /** What a person can do about it. */
  advice: string;
};

type Reached = Extract<WorkflowView, { reachable: true }>;
type Activity = Reached['activities'][number];

/** What Temporal tells, when it can be reached. */
export function reached({ workflow }: Evidence): Reached | null {
  return workflow.reachable ? workflow : null;
}

/** The open workflow of the case. */
export function openRun(evidence: Evidence): Reached | null {
  const view = reached(evidence);
  return view?.status === 'RUNNING' ? view : null;
}

/** The activity of this type that keeps failing. */
export function failing(evidence: Evidence, type: string): Activity | undefined {
  return openRun(evidence)?.activities.find((one) => one.type === type && one.failure !== null && !one.paused);
}

/** Something is planned or due, so a workflow has to be there; mails leave without one. The clock of a proefgeval stands still without one. */
export function needsWorkflow({ loaded, look }: Evidence): boolean {
  return loaded.kind === 'echt' && (loaded.nextMomentMs !== null || look.workIsDue);
}

export function instantText(ms: number): string {
  return new Date(ms).toISOString();
}

/** A failure as it can be shown: short, and without an address that a mail server repeats. */
export function shown(message: string | null | undefined): string {
  const text = (message ?? '')
    .replace(/[^\s<>()]+@[^\s<>()]+/g, '[adres]')
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? 'geen melding van de fout' : text.slice(0, 200);
}
