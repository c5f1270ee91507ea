import { addBusinessDays } from '../../calendar/business-days';
import type { PlainDate } from '../../calendar/plain-date';
import { Derivation } from '../derivation';
import { applyRule, type Rule } from '../rule';
import { InputError } from './input-error';
import { REACH } from './reach';
import { norm } from './sources';

/** Working days of the Algemene termijnenwet; a contract with its own calendar counts there. */
function compute({ reported, workingDays }: { reported: Derivation; workingDays: number }): { due: Derivation } {
  return { due: reported.movedTo(addBusinessDays(reported.date, workingDays), `${workingDays} werkdagen later`) };
}

export const werkdagstappen: Rule<typeof compute> = {
  id: 'A-02',
  name: 'Stappen van het protocol in werkdagen',
  sources: [norm('contract met de arbodienst')],
  decidedBy: { inDutch: 'dag van de ziekmelding', of: ({ reported }) => reported.date },
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'likely',
      reading:
        'De dag van de melding telt niet mee; zaterdag, zondag en feestdagen van de Algemene termijnenwet ook niet.',
      compute,
    },
  ],
  forms: [
    {
      input: { sick_report_on: 'date', working_days: 'number' },
      answer({ sick_report_on, working_days: workingDays }: { sick_report_on: PlainDate; working_days: number }) {
        if (!Number.isInteger(workingDays) || workingDays < 0 || workingDays > 1000)
          throw new InputError('working_days', 'geef een geheel aantal werkdagen van 0 tot en met 1000.');
        const reported = Derivation.from(sick_report_on, 'Ziekmelding');
        return { due: applyRule(werkdagstappen, { reported, workingDays }).due.date };
      },
    },
  ],
  examples: [
    {
      name: 'zeven werkdagen',
      input: { sick_report_on: '2026-01-05', working_days: 7 },
      expected: { due: '2026-01-14' },
    },
    { name: 'over Pasen', input: { sick_report_on: '2026-04-02', working_days: 2 }, expected: { due: '2026-04-08' } },
  ],
};
