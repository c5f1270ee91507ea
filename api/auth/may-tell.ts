import { onlyArbodienstTells } from '../../domain/case/employer-knowledge';
import type { FactType } from '../../domain/case/facts';
import { Problem } from '../problem/problem';
import { type Caller, readerOf } from './caller';
import { requireSecondKey } from './second-key';

/** @throws Problem for what only the arbodienst may tell by a key that does not speak for it, or a mandate by one key alone */
export function requireTeller(caller: Caller, fact: { type: FactType } & Readonly<Record<string, unknown>>): void {
  if (onlyArbodienstTells(fact)) requireArbodienst(caller, 'Dit is aan de arbodienst');
  if (fact.type === 'mandaat') requireSecondKey(caller, 'melden', 'type');
}

/** @throws Problem for a key that does not speak for the arbodienst */
export function requireArbodienst({ bereik }: Caller, what: string): void {
  if (bereik.includes('arbodienst')) return;
  throw new Problem(
    'geen-toegang',
    `${what}: laat haar het vastleggen, met een sleutel die voor de arbodienst spreekt.`,
  );
}

/** @throws Problem for a key that speaks for others than the arbodienst alone: what is medical never reaches an employer */
export function requireArbodienstAlone(caller: Caller, what: string): void {
  if (readerOf(caller) === 'arbodienst') return;
  throw new Problem('geen-toegang', `${what}: gebruik een sleutel die alleen voor de arbodienst spreekt.`);
}
