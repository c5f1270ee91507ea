import { EMPLOYER_ROLES } from '../case/roles';
import type { RowId } from '../obligations/obligation-id';
import { rowOf } from '../protocols/packages';
import { type Effect, effectOf } from './effects';
import type { Moment } from './moment';
import { evidenceFor } from './signal-evidence';

/** Under which a signal to the employer stands whose row is not for him: its key names what he may read and no more. */
const NEUTRAL_SIGNAL = 'signaal';

/**
 * A signal to the employer about something of which only neutral words are for him: once for all rows with those words,
 * under a name that tells of none of them. Which row raised it stands in the file.
 */
export function withNeutralSignal(effect: Effect, moment: Moment): Effect[] {
  const row = rowOf(effect.obligation);
  const isEmployers = (EMPLOYER_ROLES as readonly string[]).includes(effect.to);
  if (effect.kind !== 'signaal' || !isEmployers || row?.employerSees !== 'neutral') return [effect];
  const { step, round, channel, to, data } = effect;
  const words = (row.neutral ?? '').toLowerCase().replace(/[^a-z]+/g, '-');
  const shared = { step, round } as const;
  const told = effectOf(
    moment,
    { ...shared, obligation: NEUTRAL_SIGNAL, round: 1, channel, to, part: words },
    { kind: 'signaal', data: { ...data, round: 1 } },
  );
  const recorded = effectOf(
    moment,
    { ...shared, obligation: row.id, channel, to: 'dossier', row: row.id as RowId },
    {
      kind: 'signaal',
      data: { ...data, name: row.name, row: row.id as RowId, ...evidenceFor(row.id, 'dossier', moment) },
    },
  );
  return [told, recorded];
}
