import type { PlainDate } from '../../calendar/plain-date';
import { Derivation } from '../derivation';
import { applyRule, type Rule } from '../rule';
import { InputError } from './input-error';
import { REACH } from './reach';
import { law, norm } from './sources';

/** Days between two evaluations by the norm of UWV; a customer may choose its own rhythm. */
const SIX_WEEKS = 42;

type Input = {
  /** Day of the plan van aanpak, of the last evaluation as it was held, or the end of a leave. */
  anchor: Derivation;
  intervalDays?: number;
};

function compute({ anchor, intervalDays = SIX_WEEKS }: Input) {
  const norm = anchor.plusDays(
    intervalDays,
    'Periodieke evaluatie, in de regel elke zes weken (RP art. 4 lid 2; Werkwijzer UWV)',
  );
  return {
    norm,
    opensOn: norm.plusDays(-14, 'Voorbereiding vanaf twee weken voor de evaluatie'),
    internalDue: norm.onLastBusinessDay(),
  };
}

export const evaluatie: Rule<typeof compute> = {
  id: 'T-13',
  name: 'Periodieke evaluatie van het plan van aanpak',
  sources: [law('RP', '4 lid 2'), law('RP', '4 lid 4'), law('WIA', '25 lid 2'), norm('Werkwijzer Poortwachter (UWV)')],
  decidedBy: { inDutch: 'dag van het plan van aanpak of de laatste evaluatie', of: ({ anchor }) => anchor.date },
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'likely',
      reading:
        'De wet zegt "periodiek"; zes weken is de norm van UWV. Er is dus geen laatste wettelijke dag. Elke evaluatie telt ' +
        'vanaf de dag waarop de vorige werkelijk is gehouden. Tijdens WAZO-verlof geen evaluaties.',
      compute,
    },
  ],
  forms: [
    {
      input: { last_evaluation_date: 'date' },
      answer({ last_evaluation_date }: { last_evaluation_date: PlainDate }) {
        const anchor = Derivation.from(last_evaluation_date, 'Laatste evaluatie');
        return { next_due: applyRule(evaluatie, { anchor }).norm.date };
      },
    },
    {
      input: { pva_date: 'date', count: 'number' },
      answer({ pva_date, count }: { pva_date: PlainDate; count: number }) {
        if (!Number.isInteger(count) || count < 1 || count > 100)
          throw new InputError('count', 'geef een geheel aantal van 1 tot en met 100.');
        const due: PlainDate[] = [];
        let anchor = Derivation.from(pva_date, 'Plan van aanpak');
        while (due.length < count) {
          anchor = applyRule(evaluatie, { anchor }).norm;
          due.push(anchor.date);
        }
        return { due };
      },
    },
  ],
  examples: [
    {
      name: 'zes evaluaties vanaf het plan van aanpak',
      input: { pva_date: '2026-03-02', count: 6 },
      expected: { due: ['2026-04-13', '2026-05-25', '2026-07-06', '2026-08-17', '2026-09-28', '2026-11-09'] },
    },
    { name: 'vroeg gehouden', input: { last_evaluation_date: '2026-04-07' }, expected: { next_due: '2026-05-19' } },
    { name: 'laat gehouden', input: { last_evaluation_date: '2026-04-20' }, expected: { next_due: '2026-06-01' } },
  ],
};
