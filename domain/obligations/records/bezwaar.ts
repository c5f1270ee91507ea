import { bezwaar as computedBy } from '../bezwaar';
import { BY_HAND, RIGHT } from '../course-words';
import type { DutyRecord } from '../record';
import { all, words } from '../words';

export const bezwaar: DutyRecord = {
  computedBy,
  rule: 'T-37',
  name: 'Bezwaar tegen de beslissing van UWV',
  english: 'objection to a decision of UWV',
  kind: 'duty',
  mayDepart: false,
  dutyOn: 'werkgever',
  recipients: ['werkgever', 'werknemer'],
  late: {
    costs: 'right-lost',
    words: () => ({ nl: 'na die dag staat de beslissing vast', en: 'After that day the decision is final.' }),
  },
  employerSees: 'all',
  doneAs: 'status',
  course: {
    opens: '`uwv-besluit`, `loonsanctie`, `bekortingsbesluit`',
    closes: BY_HAND,
    cancels: 'einde van de termijn',
    statuses: RIGHT,
  },
  words: ({ objection }) => ({
    subject: all('beslissen of u bezwaar maakt bij UWV', 'decide whether to object to UWV'),
    lead: all('Beslis {dag} of u bezwaar maakt bij UWV.', 'Decide {dag} whether you object to UWV.'),
    action: all(
      `Lees de beslissing van UWV. Bent u het er niet mee eens? Schrijf dan een brief aan het adres dat in de brief van UWV staat, binnen ${objection.nl} na de datum van die brief. Schrijf op waarom u het niet eens bent, en onderteken de brief.`,
      `Read the decision of UWV. Do you not agree? Then write a letter to the address in the letter of UWV, within ${objection.en} of the date of that letter. Write down why you do not agree, and sign it.`,
    ),
    closing: all(
      'Leg in {zaak} vast of u bezwaar maakt. Daarmee is de taak klaar.',
      'Record in {zaak} whether you object. That closes the task.',
    ),
    why: words(
      `Bezwaar kan tot ${objection.nl} na de beslissing.`,
      `An objection is possible until ${objection.en} after the decision.`,
    ),
    help: all('Vraag het een jurist of uw rechtsbijstandsverzekeraar.', 'Ask a lawyer or your legal expenses insurer.'),
  }),
};
