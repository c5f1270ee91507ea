import { recoveryToldOn } from '../../obligations/vangnetmelding';
import { zwHead } from '../melding-ziekte';
import { digitsOf, known } from '../message-values';
import type { MeldingKind } from './kind';
import { wishBy } from './picture';
import { RECOVERY_KIND, reportedRecoveries } from './recoveries';
import { vangnetmelding } from './vangnetmelding';

/** The report of recovery while UWV pays ziekengeld (ZW art. 38a lid 5), never before that of the sickness (lid 6). */
export const vangnetHerstelmelding: MeldingKind = {
  id: RECOVERY_KIND,
  name: 'herstelmelding',
  obligation: RECOVERY_KIND,
  after: vangnetmelding.id,
  needs: ['rekening-werkgever'],
  stands: ['firstSickDay', 'recoveredOn'],
  wishes(picture) {
    const recoveries = reportedRecoveries(picture);
    return recoveries.map(({ on, relapse, about, firstSickDay, isReported }) => {
      const reportedOn = recoveryToldOn(picture.life, on);
      const told = { about, firstSickDay, recoveredOn: on, reportedOn, opensOn: on };
      // What was reported stays true after a relapse; what was not is overtaken by it, as the plan says.
      if (relapse && isReported) return { kind: 'report', told };
      const isLast = on === recoveries.at(-1)?.on;
      return isLast ? wishBy(picture, RECOVERY_KIND, () => told) : { kind: 'nothing', about };
    });
  },
  element(content) {
    const { recoveredOn = content.firstSickDay } = content;
    return {
      MeldingWerkhervatting: known({ ...zwHead(content), VolledigHersteld: { DatHersteld: digitsOf(recoveredOn) } }),
    };
  },
  withdrawalReason: '2',
  account: () => 'werkgever',
};
