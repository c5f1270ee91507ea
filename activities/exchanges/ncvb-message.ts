import type { NcvbTold } from '../../domain/exchanges/exchange';
import { asXml } from '../uwv/message';
import type { Party } from './see-through';

/**
 * That an occupational disease was found, not traceable to anybody (Arboregeling 1.11): the year of birth and the month,
 * no name, number, employer or place. Diagnosis and exposure are the bedrijfsarts's to add at the NCvB under the kenmerk;
 * they are not kept here.
 */
export const ncvbMessage: Party['compose'] = ({ contents }, { kenmerk, withdraws }) => {
  const { ncvb } = contents.told as { ncvb: NcvbTold };
  return asXml('Beroepsziektemelding', {
    Kenmerk: kenmerk,
    ...(withdraws ? { Ingetrokken: contents.referentie } : {}),
    Geboortejaar: String(ncvb.birthYear),
    MaandVaststelling: ncvb.month,
  });
};
