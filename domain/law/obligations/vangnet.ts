import { addDays, type PlainDate } from '../../calendar/plain-date';
import type { Situation } from '../../case/situation';

/** Grounds under which UWV already knows the case, so that no 42e-weeksmelding is due (ZW 38 lid 4). */
const KNOWN_AT_UWV = new Set(['zwangerschap', 'bevalling-nazorg', 'orgaandonatie', 'no-risk', '29d', 'fictief-dienstverband']);

/** When ziekengeld runs under a vangnet ground; null when no ground is known. A new ground replaces the one before. */
export function vangnetPeriod(situation: Situation): { ground: string; from: PlainDate; until: PlainDate | null } | null {
  const ground = situation.latest('vangnet');
  if (!ground || !KNOWN_AT_UWV.has(ground.ground)) return null;
  const closed = situation.closedOn('vangnet');
  return { ground: ground.ground, from: situation.firstSickDay, until: closed ? addDays(closed, -1) : null };
}
