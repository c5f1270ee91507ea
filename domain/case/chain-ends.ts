import { addDays, earliest, inDutch, type PlainDate } from '../calendar/plain-date';
import type { WagePeriod } from '../law/wage-period';
import { earlyIva, type WageInput } from '../obligations/wage-period';
import { dayOf } from './facts';
import type { Life } from './life';
import type { ChainEnd } from './situation';

/** Death and the end of the employment. */
export function endsOfLife({ diedOn, employmentLastDay }: Life, carried: PlainDate | null): ChainEnd[] {
  const ends: ChainEnd[] = [];
  if (diedOn) ends.push({ kind: 'overlijden', on: diedOn, reason: `overleden op ${inDutch(diedOn)}`, certain: true });
  if (employmentLastDay) {
    const reason = `het dienstverband eindigt op ${inDutch(employmentLastDay)}`;
    const kind = carried ? 'eigenrisicodrager' : 'uit-dienst';
    ends.push({ kind, on: addDays(employmentLastDay, 1), reason, certain: true });
  }
  return ends;
}

export function endsOf(input: WageInput, wage: WagePeriod, nextFirst: PlainDate | null): ChainEnd[] {
  const { chain, life } = input;
  const ends: ChainEnd[] = [];
  const countsUntil = chain.lastSickDay === null ? undefined : addDays(chain.lastSickDay, 1);
  if (chain.recoveredOn)
    ends.push({
      kind: 'herstel',
      on: chain.recoveredOn,
      countsUntil,
      reason: `hersteld per ${inDutch(chain.recoveredOn)}${leaveBefore(chain.recoveredOn, countsUntil)}`,
      certain: false,
      endsGuidance: (chain.lastSickDay ?? chain.recoveredOn) < (wage.extendedUntil ?? wage.waitingEnd).date,
    });
  else if (nextFirst)
    ends.push({
      kind: 'nieuw-geval',
      on: nextFirst,
      countsUntil,
      reason: `een nieuw geval begon${leaveBefore(nextFirst, countsUntil)}`,
      certain: false,
    });
  ends.push(...endsOfLife(life, input.carriedFrom));
  const iva = earlyIva(input, wage.fullTerm.date);
  if (iva)
    // The guidance goes on until UWV decides (WIA 66); after that it is over, also where the IVA begins later.
    ends.push({
      kind: 'iva',
      on: earliest(dayOf(iva), iva.from),
      reason: `UWV kende de IVA toe per ${inDutch(iva.from)}`,
      certain: true,
    });
  if (wage.aow)
    ends.push({
      kind: 'aow',
      on: wage.aow.date,
      reason: `de AOW-leeftijd wordt bereikt op ${inDutch(wage.aow.date)}; daarna geldt deze plicht niet meer`,
      certain: true,
    });
  return ends.sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** Said where the days between the last sick day and the end were leave: the term did not run in them (N-03). */
function leaveBefore(end: PlainDate, countsUntil: PlainDate | undefined): string {
  return countsUntil !== undefined && countsUntil < end
    ? `; verlof telt niet mee, dus de termijn liep niet door na ${inDutch(addDays(countsUntil, -1))}`
    : '';
}
