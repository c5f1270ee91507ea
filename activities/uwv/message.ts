import { XMLBuilder } from 'fast-xml-parser';
import type { PlainDate } from '../../domain/calendar/plain-date';
import type { FilingData } from './completeness';
import { personNameOf } from './person-name';

/** A melding of long illness: to report it, or to withdraw the report with the same reference. */
export type MeldingContent = FilingData & {
  /** Of this message. */
  kenmerk: string;
  /** Of the report; its withdrawal repeats it. */
  referentie: string;
  withdraws: boolean;
  /** First day of the oldest joined period. */
  firstSickDay: PlainDate;
  /** The earlier joined periods that have ended. */
  earlierPeriods: ReadonlyArray<{ first: PlainDate; last: PlainDate }>;
};

/** An element: its text, its children, or one of these for each time that it occurs. */
export type Tree = { [element: string]: string | Tree | Tree[] };

const BODY = 'UwvZwMeldingInternBody';
const NAMESPACE = 'http://schemas.uwv.nl/UwvML/Berichten/UwvZwMeldingInternBody-v0428';
const SOFTWARE = { name: 'poortwachter', version: '0.1.0' };
const YES = '1';
const NO = '2';

const digitsOf = (day: PlainDate): string => day.replaceAll('-', '');

/** Text that fits a field: composed characters, no control characters, no longer than the field. */
function fitted(text: string, length: number): string {
  return text
    .normalize('NFC')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, length);
}

/** Leaves out what is not known. */
function known(tree: { [element: string]: string | Tree | Tree[] | null }): Tree {
  return Object.fromEntries(Object.entries(tree).filter(([, value]) => value !== null)) as Tree;
}

/** The body of the message, elements in the order of the schema (UwvZwMeldingInternBody v0428). */
export function bodyOf(content: MeldingContent): Tree {
  const { employer, employee } = content;
  const loonheffingennummer = employer.loonheffingennummer ?? '';
  const name = personNameOf(employee.name);
  const contact = fitted(employer.name, 64);
  return known({
    CdBerichtType: 'OTP3',
    IndAlleenControleUzs: NO,
    Ketenpartij: {
      FiscaalNr: loonheffingennummer.slice(0, 9),
      Loonheffingennr: loonheffingennummer,
      Naam: fitted(employer.name, 256),
      CdRolKetenpartij: '01',
      CdSrtIndiener: 'WG',
      NaamSoftwarePakket: SOFTWARE.name,
      VersieSoftwarePakket: SOFTWARE.version,
      BerichtkenmerkIndiener: content.kenmerk,
      VolgNr: '1',
      Contactgegevens: { NaamContactpersoonAfd: contact },
    },
    NatuurlijkPersoon: known({
      Burgerservicenr: employee.bsn ?? '',
      Geboortedat: digitsOf(employee.birthDate),
      Voorletters: name?.initials ?? null,
      Voorvoegsel: name?.prefix ?? null,
      SignificantDeelVanDeAchternaam: name ? fitted(name.surname, 200) : '',
    }),
    Contactgegevens: { NaamContactpersoonAfd: contact, EMailAdres: employer.email.trim() },
    MeldingLangdurigAo: {
      IndVerzoekTotIntrekken: content.withdraws ? YES : NO,
      ReferentieMelding: content.referentie,
      DatEersteAoDag: digitsOf(content.firstSickDay),
      IndOnafgebrokenAo: content.earlierPeriods.length > 0 ? YES : NO,
    },
    AoPeriode: content.earlierPeriods.length > 0 ? content.earlierPeriods.map(periodOf) : null,
    AdministratieveEenheid: known({
      Loonheffingennr: loonheffingennummer,
      Arbeidsverhouding: employee.personnelNumber ? { Personeelsnr: fitted(employee.personnelNumber, 35) } : null,
    }),
  });
}

function periodOf({ first, last }: { first: PlainDate; last: PlainDate }): Tree {
  return { DatEersteAoDag: digitsOf(first), DatLaatsteAoDag: digitsOf(last) };
}

const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', format: true, indentBy: '  ' });

/** The message as it goes over the line. */
export function toXml(body: Tree): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build({ [BODY]: { '@xmlns': NAMESPACE, ...body } })}`;
}
