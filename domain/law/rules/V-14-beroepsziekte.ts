import type { PlainDate } from '../../calendar/plain-date';
import { applyRule, type Rule } from '../rule';
import { REACH } from './reach';
import { law } from './sources';

/** Whether the contract asks the employee's consent for the report (as some arbodiensten do). */
type Input = { diagnosedOn: PlainDate; consentRequired: boolean; consentGiven: boolean };

function compute({ consentRequired, consentGiven }: Input) {
  return {
    reportedBy: 'bedrijfsarts' as const,
    reportedTo: 'NCvB' as const,
    mayReport: consentGiven || !consentRequired,
    employerSeesDiagnosis: false,
  };
}

export const beroepsziekte: Rule<typeof compute> = {
  id: 'V-14',
  name: 'Melding van een beroepsziekte',
  sources: [law('Arbowet', '9 lid 3')],
  decidedBy: { inDutch: 'dag van de diagnose', of: ({ diagnosedOn }) => diagnosedOn },
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'certain',
      reading:
        'De bedrijfsarts meldt geanonimiseerd aan het Nederlands Centrum voor Beroepsziekten; de werkgever meldt niet en ' +
        'krijgt de diagnose niet.',
      compute,
    },
  ],
  forms: [
    {
      input: { diagnosed_on: 'date', consent_required: 'boolean', consent_given: 'boolean' },
      answer(input: { diagnosed_on: PlainDate; consent_required: boolean; consent_given: boolean }) {
        const report = applyRule(beroepsziekte, {
          diagnosedOn: input.diagnosed_on,
          consentRequired: input.consent_required,
          consentGiven: input.consent_given,
        });
        return { reported_by: report.reportedBy, reported_to: report.reportedTo, may_report: report.mayReport };
      },
    },
  ],
  examples: [
    {
      name: 'zonder toestemmingseis',
      input: { diagnosed_on: '2026-03-02', consent_required: false, consent_given: false },
      expected: { reported_by: 'bedrijfsarts', reported_to: 'NCvB', may_report: true },
    },
    {
      name: 'contract vraagt toestemming, nog niet gegeven',
      input: { diagnosed_on: '2026-03-02', consent_required: true, consent_given: false },
      expected: { reported_by: 'bedrijfsarts', reported_to: 'NCvB', may_report: false },
    },
  ],
};
