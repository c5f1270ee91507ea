import type { PlainDate } from '../../calendar/plain-date';
import { Derivation } from '../derivation';
import { applyRule, type Rule } from '../rule';
import { REACH } from './reach';
import { norm } from './sources';

function compute(letterReceived: Derivation) {
  const uploadDue = letterReceived.plusDays(14, 'Binnen twee weken na de brief van UWV');
  return { uploadDue, internalDue: uploadDue.onLastBusinessDay() };
}

export const rivUpload: Rule<typeof compute> = {
  id: 'U-02',
  name: 'Re-integratieverslag uploaden na een brief van UWV',
  sources: [norm('UWV: re-integratieverslag bij ziek uit dienst')],
  decidedBy: { inDutch: 'ontvangst van de brief', of: (letterReceived) => letterReceived.date },
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'certain',
      reading:
        'UWV vraagt eerst de werknemer; is het verslag niet compleet, dan schrijft UWV de werkgever: veertien dagen.',
      compute,
    },
  ],
  forms: [
    {
      input: { uwv_letter_received: 'date' },
      answer({ uwv_letter_received }: { uwv_letter_received: PlainDate }) {
        const letter = Derivation.from(uwv_letter_received, 'Brief van UWV ontvangen');
        return { upload_due: applyRule(rivUpload, letter).uploadDue.date };
      },
    },
  ],
  examples: [
    { name: 'brief 9 juni 2026', input: { uwv_letter_received: '2026-06-09' }, expected: { upload_due: '2026-06-23' } },
    {
      name: 'over de jaarwisseling',
      input: { uwv_letter_received: '2026-12-21' },
      expected: { upload_due: '2027-01-04' },
    },
  ],
};
