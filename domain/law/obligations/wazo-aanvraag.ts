import type { Obligation } from '../../case/obligation';
import type { Situation } from '../../case/situation';
import { versionOn } from '../rule';
import { wazoVerlof as rule } from '../rules/V-20-wazo-verlof';
import { ALL_BUT_DEATH, duty } from './duty';

/** The application for WAZO leave, two weeks before the leave starts. */
export function wazoAanvraag(situation: Situation): Obligation[] {
  const pregnancy = situation.everFacts('zwangerschap').at(-1);
  if (!pregnancy) return [];
  const { dueDate, multiple } = pregnancy;
  const { compute } = versionOn(rule, dueDate);
  const { earliestStart } = compute({ dueDate, multiple });
  const leave = situation.life.leaves.find((l) => l.from >= earliestStart.date);
  const terms = compute({ dueDate, multiple, start: leave?.from });
  return [
    duty(situation, {
      id: 'wazo-aanvraag',
      name: 'Aanvraag van het zwangerschapsverlof bij UWV',
      rule,
      dutyOn: 'werkgever',
      recipients: ['werkgever', 'werknemer'],
      consequence: 'de uitkering kan later beginnen',
      opens: earliestStart.plusDays(-28, 'Vier weken voor de eerste dag waarop het verlof kan beginnen'),
      legal: terms.applyBy.noted(
        leave
          ? 'Het begin van het verlof is bekend.'
          : 'Het begin is nog niet gekozen: gerekend met de laatste mogelijke dag.',
      ),
      survives: ALL_BUT_DEATH,
    }),
  ];
}
