import { plainDate } from '../../../domain/calendar/plain-date';
import { fact, SICK, testRows } from './plan-rows';

const LEAVES = fact('einde-dienstverband', '2026-01-20', { lastDay: '2026-05-31' });
const ANALYSED = fact('probleemanalyse', '2026-02-09', { happened: '2026-02-09', mogelijkheden: true });
const ERD = { erdZw: true };
const NO_SANCTION = expect.not.stringMatching(/loonsanctie|loon\b/);
const RECOVERED = 'UWV kan het ziekengeld na het dienstverband op de werkgever verhalen, tot 52 weken (ZW art. 39a)';

describe('where no loonsanctie can come', () => {
  testRows([
    [
      'a late probleemanalyse costs the ziekengeld after it (ZW 39a), and no loonsanctie (WIA 25 lid 9)',
      '2026-02-10',
      [SICK, LEAVES],
      'probleemanalyse',
      { consequence: RECOVERED, lateCosts: 'recovery-of-ziekengeld' },
    ],
    [
      'so does a late plan van aanpak',
      '2026-02-10',
      [SICK, LEAVES, ANALYSED],
      'plan-van-aanpak',
      { consequence: RECOVERED, lateCosts: 'recovery-of-ziekengeld' },
    ],
    [
      'and a loonsanctie can come again once the end was taken back',
      '2026-02-10',
      [SICK],
      'probleemanalyse',
      { consequence: expect.stringContaining('loonsanctie') },
    ],
    [
      'an eigenrisicodrager pays that ziekengeld itself, and longer where too little was done (ZW 29 lid 10)',
      '2026-02-10',
      [SICK, LEAVES],
      'probleemanalyse',
      {
        consequence: expect.stringMatching(/ziekengeld verlengen, .* eigenrisicodrager/),
        lateCosts: 'longer-ziekengeld',
      },
      ERD,
    ],
    [
      'after AOW age there is no WIA, so UWV weighs nothing',
      '2026-02-10',
      [SICK],
      'probleemanalyse',
      { consequence: 'UWV beoordeelt dit niet, want na de AOW-leeftijd is er geen WIA', lateCosts: 'not-weighed' },
      { birthDate: plainDate('1960-02-15') },
    ],
    [
      'the report to UWV that an eigenrisicodrager makes moves no wage',
      '2026-05-28',
      [SICK, LEAVES],
      'ziek-uit-dienst-melding',
      { consequence: NO_SANCTION },
      ERD,
    ],
    [
      'nor does that of any other employer',
      '2026-05-28',
      [SICK, LEAVES],
      'ziek-uit-dienst-melding',
      { consequence: 'UWV kan een boete geven tot € 455' },
    ],
  ]);
});
