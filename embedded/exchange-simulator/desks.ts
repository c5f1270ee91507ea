import type { PartyTransports } from '../../activities';
import type { OtherParty } from '../../domain/case/contract';
import { inProcessTransport } from '../uwv-simulator/in-process';
import { Desk, type DeskState } from './desk';
import { insurerJudge, ncvbJudge, performerJudge } from './judges';

export type Desks = Readonly<Record<OtherParty, Desk>>;

/** What stands in for the insurer, the NCvB and the system of those who write reports. */
export function openDesks(
  state: (party: OtherParty) => DeskState | undefined = () => undefined,
  keep: (party: OtherParty, state: DeskState) => void = () => undefined,
): Desks {
  const of = (party: OtherParty, prefix: string, judge: ConstructorParameters<typeof Desk>[1]) =>
    new Desk(prefix, judge, state(party), (now) => keep(party, now));
  return {
    verzekeraar: of('verzekeraar', 'VZ', insurerJudge),
    ncvb: of('ncvb', 'NCVB', ncvbJudge),
    uitvoerder: of('uitvoerder', 'UV', performerJudge),
  };
}

/** Reaches them within this process: the same answers as over HTTP, without a port. */
export function transportsTo({ verzekeraar, ncvb, uitvoerder }: Desks): PartyTransports {
  return {
    verzekeraar: inProcessTransport(verzekeraar),
    ncvb: inProcessTransport(ncvb),
    uitvoerder: inProcessTransport(uitvoerder),
  };
}
