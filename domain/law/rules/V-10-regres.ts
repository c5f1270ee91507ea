import type { PlainDate } from '../../calendar/plain-date';
import { Derivation } from '../derivation';
import { applyRule, type Rule } from '../rule';
import { REACH } from './reach';
import { law } from './sources';

type Input = {
  /** Day on which the damage and the person liable are known. */
  knownSince: Derivation;
  /** The claim is against the insurer of a motor vehicle (WAM). */
  wam: boolean;
};

function compute({ knownSince, wam }: Input): { prescribesOn: Derivation } {
  return {
    prescribesOn: wam
      ? knownSince.plusMonths(36, 'Verjaring na drie jaar tegenover een WAM-verzekeraar (WAM art. 10)')
      : knownSince.plusMonths(60, 'Verjaring vijf jaar na bekendheid (BW art. 3:310)'),
  };
}

export const regres: Rule<typeof compute> = {
  id: 'V-10',
  name: 'Regres op een aansprakelijke derde',
  sources: [law('BW 6', '107a'), law('BW 3', '310'), law('WAM', '10')],
  decidedBy: { inDutch: 'dag van bekendheid', of: ({ knownSince }) => knownSince.date },
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'likely',
      reading:
        'Doorbetaald nettoloon en redelijke re-integratiekosten zijn te verhalen, niet op een collega (tenzij opzet). Verjaring ' +
        'na vijf jaar, tegenover een WAM-verzekeraar na drie.',
      compute,
    },
  ],
  forms: [
    {
      input: { known_since: 'date', wam: 'boolean' },
      answer({ known_since, wam }: { known_since: PlainDate; wam: boolean }) {
        const knownSince = Derivation.from(known_since, 'Schade en aansprakelijke bekend');
        return { prescribes_on: applyRule(regres, { knownSince, wam }).prescribesOn.date };
      },
    },
  ],
  examples: [
    {
      name: 'gewone aansprakelijkheid',
      input: { known_since: '2026-03-02', wam: false },
      expected: { prescribes_on: '2031-03-02' },
    },
    {
      name: 'verkeersongeval',
      input: { known_since: '2026-03-02', wam: true },
      expected: { prescribes_on: '2029-03-02' },
    },
  ],
};
