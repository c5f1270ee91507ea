import { inDutch } from '../../calendar/plain-date';
import type { Obligation } from '../../case/obligation';
import type { Situation } from '../../case/situation';
import { Derivation } from '../derivation';
import { versionOn } from '../rule';
import { nawerking as rule } from '../rules/U-04-nawerking';
import { duty } from './duty';

/** Ill within four weeks after the employment: the employee reports to UWV (or the eigenrisicodrager) by the second day. */
export function nawerking(situation: Situation): Obligation[] {
  const lastDay = situation.life.employmentLastDay;
  const { firstSickDay, context } = situation;
  if (!lastDay || lastDay >= firstSickDay) return [];
  const found = versionOn(rule, firstSickDay).compute({
    employmentLastDay: Derivation.from(lastDay, 'Laatste dag van het dienstverband'),
    illOn: firstSickDay,
  });
  return [
    duty(situation, {
      id: 'nawerking-melding',
      name: context.employer.erdZw
        ? 'Ziekmelding bij de eigenrisicodrager'
        : 'Ziekmelding bij UWV na het dienstverband',
      rule,
      dutyOn: 'werknemer',
      recipients: ['werknemer'],
      consequence: 'het ziekengeld kan later ingaan; het begint op zijn vroegst op de derde dag',
      opens: firstSickDay,
      legal: situation.at(1, 'Uiterlijk op de tweede ziektedag (ZW art. 38a lid 1)'),
      notApplicable: found.withinFourWeeks
        ? null
        : 'de ziekte begon meer dan vier weken na het dienstverband (ZW art. 46)',
      survives: ['uit-dienst'],
      notes: [`Nawerking van de Ziektewet tot en met ${inDutch(found.lastDay.date)} (ZW art. 46).`],
    }),
  ];
}
