import { addDays, daysBetween, latest, type PlainDate, plainDate } from '../../calendar/plain-date';
import { Derivation } from '../derivation';
import { applyRule, type Rule } from '../rule';
import { movedEnd } from './H-02-termijnenwet';
import { REACH } from './reach';
import { law } from './sources';

const DECISION_DAYS = 56;

/** Applications from this day on: UWV announced that a decision may take longer; the statutory term is what it was. */
const ANNOUNCED_LONGER_SINCE = plainDate('2026-01-01');

/** The claim is suspended while a loonsanctie runs (WIA 64 lid 7). */
export type Suspension = {
  /** Day of the decision on the sanction. */
  from: PlainDate;
  /** Day on which UWV goes on with the claim. */
  resumesOn: Derivation;
  /** Whether it goes on because the failure was repaired. */
  repaired: boolean;
};

/** Eight weeks; after a suspension what was left of them, and six weeks after a repair (WIA 25 lid 15). */
function compute(applicationReceived: Derivation, suspension: Suspension | null = null) {
  const decisionDue = applicationReceived.plusDays(
    DECISION_DAYS,
    'UWV beslist binnen acht weken na de aanvraag (WIA art. 102 lid 3)',
  );
  const term = suspension ? resumed(decisionDue, suspension) : decisionDue;
  return {
    decisionDue: term,
    legalLatest: term.movedByTermijnenwet(movedEnd(addDays(term.date, -DECISION_DAYS), DECISION_DAYS)),
    announcedLonger: applicationReceived.date >= ANNOUNCED_LONGER_SINCE,
  };
}

function resumed(decisionDue: Derivation, { from, resumesOn, repaired }: Suspension): Derivation {
  if (repaired) return resumesOn.plusDays(42, 'Zes weken na vastgesteld herstel beslist UWV (WIA art. 25 lid 15)');
  const left = Math.max(0, daysBetween(from, decisionDue.date));
  const regular = resumesOn.plusDays(left, 'Wat er van de acht weken over was (WIA art. 64 lid 7 en 8)');
  return regular.movedTo(latest(regular.date, decisionDue.date), 'Niet eerder dan acht weken na de aanvraag');
}

export const wiaBeslissing: Rule<typeof compute> = {
  id: 'T-32',
  name: 'Beslissing van UWV op de WIA-aanvraag',
  sources: [
    law('WIA', '102 lid 3'),
    law('WIA', '64 lid 7'),
    law('WIA', '64 lid 8'),
    law('WIA', '25 lid 15'),
    law('ATW', '1'),
  ],
  decidedBy: { inDutch: 'ontvangst van de aanvraag', of: (applicationReceived) => applicationReceived.date },
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'certain',
      reading:
        'Acht weken (56 dagen) na de ontvangst van de aanvraag, en tot de eerste werkdag (Algemene termijnenwet). Zolang een ' +
        'loonsanctie loopt is de beslissing opgeschort; zij gaat verder bij herstel (dan binnen zes weken), op verzoek bij het ' +
        'einde van het dienstverband, of zes weken voor het einde van de sanctie.',
      otherReadings: [
        'Zestien weken: UWV kondigde dat aan voor aanvragen sinds 1 januari 2026 (tijdelijk, bij mededeling; aannemelijk). ' +
          'De wet is niet gewijzigd; het plan houdt acht weken aan en zegt het erbij.',
      ],
      compute,
    },
  ],
  forms: [
    {
      input: { application_received: 'date' },
      answer({ application_received }: { application_received: PlainDate }) {
        const received = Derivation.from(application_received, 'WIA-aanvraag ontvangen');
        return { uwv_decision_due: applyRule(wiaBeslissing, received).decisionDue.date };
      },
    },
    {
      input: { application_received: 'date', sanction_decided: 'date', resumes_on: 'date', repaired: 'boolean' },
      answer(input: {
        application_received: PlainDate;
        sanction_decided: PlainDate;
        resumes_on: PlainDate;
        repaired: boolean;
      }) {
        const decision = applyRule(
          wiaBeslissing,
          Derivation.from(input.application_received, 'WIA-aanvraag ontvangen'),
          {
            from: input.sanction_decided,
            resumesOn: Derivation.from(input.resumes_on, 'UWV gaat verder met de aanvraag'),
            repaired: input.repaired,
          },
        );
        return { uwv_decision_due: decision.decisionDue.date, legal_latest: decision.legalLatest.date };
      },
    },
  ],
  examples: [
    {
      name: 'loonsanctie na vijf weken, zes weken voor het einde hervat: drie weken over',
      input: {
        application_received: '2025-10-16',
        sanction_decided: '2025-11-20',
        resumes_on: '2026-11-22',
        repaired: false,
      },
      expected: { uwv_decision_due: '2026-12-13', legal_latest: '2026-12-14' },
    },
    {
      name: 'loonsanctie, herstel vastgesteld op 20 maart 2026',
      input: {
        application_received: '2025-10-16',
        sanction_decided: '2025-11-20',
        resumes_on: '2026-03-20',
        repaired: true,
      },
      expected: { uwv_decision_due: '2026-05-01', legal_latest: '2026-05-01' },
    },
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
