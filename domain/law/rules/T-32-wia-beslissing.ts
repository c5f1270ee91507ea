import type { PlainDate } from '../../calendar/plain-date';
import { Derivation } from '../derivation';
import { type Rule, versionOn } from '../rule';
import { REACH } from './reach';
import { law } from './sources';

function compute(applicationReceived: Derivation) {
  return {
    decisionDue: applicationReceived.plusDays(56, 'UWV beslist binnen acht weken na de aanvraag (WIA art. 102 lid 3)'),
  };
}

export const wiaBeslissing: Rule<typeof compute> = {
  id: 'T-32',
  name: 'Beslissing van UWV op de WIA-aanvraag',
  sources: [law('WIA', '102 lid 3')],
  versionDate: 'ontvangst van de aanvraag',
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'certain',
      reading: 'Acht weken (56 dagen) na de ontvangst van de aanvraag.',
      compute,
    },
  ],
  forms: [
    {
      input: { application_received: 'date' },
      answer({ application_received }: { application_received: PlainDate }) {
        const received = Derivation.from(application_received, 'WIA-aanvraag ontvangen');
        return { uwv_decision_due: versionOn(wiaBeslissing, application_received).compute(received).decisionDue.date };
      },
    },
  ],
  examples: [
    {
      name: 'aanvraag 13 oktober 2025',
      input: { application_received: '2025-10-13' },
      expected: { uwv_decision_due: '2025-12-08' },
    },
    {
      name: 'aanvraag op de laatste dag',
      input: { application_received: '2027-10-17' },
      expected: { uwv_decision_due: '2027-12-12' },
    },
  ],
};
