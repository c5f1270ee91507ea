import { addMonths, type PlainDate } from '../../calendar/plain-date';
import { applyRule, type Rule } from '../rule';
import { InputError } from './input-error';
import { REACH } from './reach';
import { norm } from './sources';

type Input = {
  /** Days of the ziekmeldingen, withdrawn ones left out. */
  reports: readonly PlainDate[];
  evaluateOn: PlainDate;
  /** Number of reports that gives the signal; 3 by convention. */
  threshold?: number;
  /** Length of the window that rolls back from `evaluateOn`; 12 by convention. */
  months?: number;
};

function compute({ reports, evaluateOn, threshold = 3, months = 12 }: Input) {
  const windowFromExclusive = addMonths(evaluateOn, -months);
  const count = reports.filter((report) => report > windowFromExclusive && report <= evaluateOn).length;
  return { windowFromExclusive, count, signal: count >= threshold };
}

/** Of the worked examples. */
const REPORTS = ['2025-03-10', '2025-09-01', '2026-01-12', '2026-03-09'];

export const frequentVerzuim: Rule<typeof compute> = {
  id: 'F-01',
  name: 'Frequent verzuim',
  sources: [norm('gebruik in de branche, met de grens uit het contract')],
  decidedBy: { inDutch: 'dag van de telling', of: ({ evaluateOn }) => evaluateOn },
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'certain',
      reading:
        'De derde ziekmelding binnen twaalf maanden geeft het signaal; meldingen tellen, niet ketens; ingetrokken meldingen niet. Elk dienstverband telt apart.',
      otherReadings: [
        'Meer dan drie meldingen per jaar.',
        'Alle dienstverbanden van de werknemer samen: een ziekte die voor twee is gemeld, telt dan dubbel.',
      ],
      compute,
    },
  ],
  forms: [
    {
      input: { reports: 'date[]', evaluate_on: 'date', threshold: 'number', months: 'number' },
      answer(input: { reports: PlainDate[]; evaluate_on: PlainDate; threshold: number; months: number }) {
        for (const field of ['threshold', 'months'] as const)
          if (!Number.isInteger(input[field]) || input[field] < 1 || input[field] > 120)
            throw new InputError(field, 'geef een geheel getal van 1 tot en met 120.');
        const found = applyRule(frequentVerzuim, {
          reports: input.reports,
          evaluateOn: input.evaluate_on,
          threshold: input.threshold,
          months: input.months,
        });
        return { window_from_exclusive: found.windowFromExclusive, count: found.count, signal: found.signal };
      },
    },
  ],
  examples: [
    {
      name: 'op 12 januari 2026',
      input: { reports: REPORTS, evaluate_on: '2026-01-12', threshold: 3, months: 12 },
      expected: { window_from_exclusive: '2025-01-12', count: 3, signal: true },
    },
    {
      name: 'op 9 maart 2026',
      input: { reports: REPORTS, evaluate_on: '2026-03-09', threshold: 3, months: 12 },
      expected: { window_from_exclusive: '2025-03-09', count: 4, signal: true },
    },
    {
      name: 'op 10 maart 2026 valt de eerste melding buiten het venster',
      input: { reports: REPORTS, evaluate_on: '2026-03-10', threshold: 3, months: 12 },
      expected: { window_from_exclusive: '2025-03-10', count: 3, signal: true },
    },
  ],
};
