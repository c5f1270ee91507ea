import { SET_BACK } from './effects';

/** Steps of tasks beside the work itself: closing one tells nothing of the obligation that it is about. */
export const ASIDE_STEPS = {
  /** A message that did not arrive. */
  delivery: 'levering',
  /** Called again and again, and nobody was reached. */
  unreached: 'niet-bereikt',
  /** A party that does not answer. */
  silent: 'zonder-ontvangst',
  /** A report that was asked and does not come. */
  escalated: 'escalatie',
  /** What is to be done with the answers to a form. */
  followUp: 'vervolg',
  /** Done while a consent, an order or an approval was missing: nothing of it left. */
  doneWithout: 'gedaan-zonder',
  /** Recovered before an appointment: whether it stays. */
  afterRecovery: 'afspraak-na-herstel',
  /** Whoever was to do an appointment cannot: a new one. */
  rebook: 'afspraak-herplannen',
  /** UWV has a report of a duty that is no longer there. */
  leftAtUwv: 'bij-uwv-intrekken',
} as const;

/** A document that work left: who looks it through, and whom it is told that it is there. */
export const DOCUMENT_READY = {
  approve: 'stuk-goedkeuren',
  /** What it was made from was corrected after somebody approved it or wrote it otherwise. */
  renew: 'stuk-vernieuwen',
  mail: 'stuk-gereed',
  subject: 'stuk',
  /** Kind of the document on which other work waits. */
  quote: 'offerte',
} as const;

const ASIDE = new Set<string>([...Object.values(ASIDE_STEPS), DOCUMENT_READY.approve, DOCUMENT_READY.renew]);
/** Nothing in the case tells that these are done or no longer needed. */
const STAYS = new Set<string>([
  ASIDE_STEPS.delivery,
  ASIDE_STEPS.followUp,
  ASIDE_STEPS.doneWithout,
  ASIDE_STEPS.leftAtUwv,
  DOCUMENT_READY.approve,
  DOCUMENT_READY.renew,
  DOCUMENT_READY.mail,
]);
const SUBJECTS = new Set(['onbegrepen-bericht', SET_BACK]);

type Subject = { obligation: string; step: string };

/** Whether a person closes the task without telling anything of the obligation that it is about. */
export function isClosedWithoutFact({ obligation, step }: Subject): boolean {
  return ASIDE.has(step) || SUBJECTS.has(obligation);
}

/** Whether it stays with its owner until that person closes it, whatever becomes of the obligation. */
export function staysWithItsOwner({ obligation, step }: Subject): boolean {
  return STAYS.has(step) || SUBJECTS.has(obligation);
}
