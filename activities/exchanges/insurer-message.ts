import type { InsurerTold } from '../../domain/exchanges/exchange';
import { digitsOf, fitted, known, momentDigitsOf } from '../../domain/meldingen/message-values';
import { personNameOf } from '../../domain/meldingen/person-name';
import { civilMomentOf } from '../../store/amsterdam';
import { asXml } from '../uwv/message';
import type { Party } from './see-through';

const NAMESPACE = 'http://www.sivi.org/Verzuimmanagement/Verzuimmeldingen/2022';
/** Meaning of the codes is not public (interfaces.md 2.1: K): they stand here together, to be replaced at once. */
const CODES = {
  message: '00100',
  version: '00010',
  /** Of the mutation. */
  mutation: { first: '01', change: '02', withdrawal: '03' },
  /** Cause of the absence: not told. */
  cause: '99',
} as const;

/**
 * How a case stands, for its insurer (SIVI Verzuimmeldingen): each change is a message with the full state. No BSN, no
 * cause, nothing of health.
 */
export const insurerMessage: Party['compose'] = (exchange, { kenmerk, withdraws, atMs }) => {
  const { contents, filing, gevalId, number } = exchange;
  const { insurer } = contents.told as { insurer: InsurerTold };
  const { employer, employee, employment } = filing;
  const { date, minute } = civilMomentOf(atMs);
  const moment = momentDigitsOf({ date, minute });
  const name = personNameOf(employee.name);
  const { first, change, withdrawal } = CODES.mutation;
  const isFirst = contents.about === '1';
  return asXml('Verzuimmeldingen', {
    '@xmlns': NAMESPACE,
    BrAlg: {
      BrCd: CODES.message,
      VnrBrCd: CODES.version,
      AandatBr: moment.slice(0, 8),
      AantijdBr: moment.slice(8),
      IdInzndr: 'poortwachter',
      Berrefnr: kenmerk,
      ...(withdraws ? { BerrefnrIngetrokken: contents.referentie } : {}),
      OntvngstbevJN: 'J',
    },
    Wrkgvr: {
      HndlsnmOrg: fitted(employer.name, 100),
      Wrknmr: known({
        Gebdat: digitsOf(employee.birthDate),
        SignNm: name ? fitted(name.surname, 200) : '',
        Voorl: name?.initials ?? null,
        IdWrknmr: employee.personnelNumber ? fitted(employee.personnelNumber, 40) : null,
        Dnstvbnd: known({
          Ingdat: digitsOf(employment.start),
          Enddat: insurer.lastDay ? digitsOf(insurer.lastDay) : null,
          Vrzm: known({
            VrwrkCd: withdraws ? withdrawal : isFirst ? first : change,
            IngdatMutVrzm: digitsOf(insurer.from),
            VrzmgvlId: gevalId,
            VrzmgvlVnrMld: String(number),
            EndVrzmJN: insurer.recoveredOn ? 'J' : 'N',
            DatVrzmWrkgvr: digitsOf(insurer.reportedOn),
            DatEerstVrzmdg: digitsOf(insurer.firstSickDay),
            DatHrstld: insurer.recoveredOn ? digitsOf(insurer.recoveredOn) : null,
            PrcVrzm: String(insurer.incapacityPct),
            OorzkVrzmCd: CODES.cause,
            VngntJN: insurer.vangnet ? 'J' : 'N',
          }),
        }),
      }),
    },
  });
};
