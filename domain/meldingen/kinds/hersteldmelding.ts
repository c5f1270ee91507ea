import { BEGUN, hasStatus } from '../../case/obligation';
import { newCaseFrom } from '../../obligations/herstelbewaking';
import { digitsOf, yesNo } from '../message-values';
import type { MeldingKind } from './kind';
import { weeksmelding } from './weeksmelding';

/** After the 42e-weeksmelding UWV prepares the WIA: it may know who recovered for good. No statutory duty (ZW art. 38). */
export const hersteldmelding: MeldingKind = {
  id: 'hersteldmelding-42e-weeksmelding',
  name: 'herstelmelding na de 42e-weeksmelding',
  obligation: weeksmelding.obligation,
  voluntary: true,
  after: weeksmelding.id,
  needs: [],
  stands: ['firstSickDay', 'recoveredOn'],
  wishes({ asOf, plan, life, chain }) {
    if (life.diedOn) return [{ kind: 'as-is' }];
    const { firstSickDay, recoveredOn } = chain;
    // UWV waits for this employee's WIA application.
    const isReported = plan.obligations.some((o) => o.id === weeksmelding.id && hasStatus(o, BEGUN));
    if (!recoveredOn || !isReported) return [];
    // Until then a relapse goes on with the same case, for which the report of long sickness stands.
    const opensOn = newCaseFrom(recoveredOn);
    return [{ kind: asOf < opensOn ? 'later' : 'report', told: { firstSickDay, recoveredOn, opensOn } }];
  },
  element({ withdraws, referentie, firstSickDay, recoveredOn = firstSickDay }) {
    return {
      MeldingHersteldLangdurigAo: {
        IndVerzoekTotIntrekken: yesNo(withdraws),
        ReferentieMelding: referentie,
        DatHersteld: digitsOf(recoveredOn),
        DatEersteAoDag: digitsOf(firstSickDay),
      },
    };
  },
};
