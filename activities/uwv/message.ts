import { XMLBuilder } from 'fast-xml-parser';
import type { MeldingKind } from '../../domain/meldingen/kinds/kind';
import type { MeldingContent } from '../../domain/meldingen/melding-content';
import { digitsOf, fitted, known, NO, phoneDigitsOf, type Tree } from '../../domain/meldingen/message-values';
import { personNameOf } from '../../domain/meldingen/person-name';

const BODY = 'UwvZwMeldingInternBody';
const NAMESPACE = 'http://schemas.uwv.nl/UwvML/Berichten/UwvZwMeldingInternBody-v0428';
const SOFTWARE = { name: 'poortwachter', version: '0.1.0' };

/** The body of the message, elements in the order of the schema (UwvZwMeldingInternBody v0428). */
export function bodyOf(kind: MeldingKind, content: MeldingContent): Tree {
  const { employer, employee, employment, lastDay } = content;
  const loonheffingennummer = employer.loonheffingennummer ?? '';
  const name = personNameOf(employee.name);
  const contact = {
    NaamContactpersoonAfd: fitted(employer.contact?.name ?? employer.name, 64),
    TelefoonnrContactpersoonAfd: phoneDigitsOf(employer.phone),
  };
  const account = content.withdraws ? undefined : kind.account?.(content);
  const ofSickness = !content.withdraws && content.reason !== undefined;
  const accountOf = (holder: typeof account, iban: string | null): Tree | null =>
    account === holder && account !== undefined ? { Iban: iban ?? '' } : null;
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
      Contactgegevens: known(contact),
    },
    NatuurlijkPersoon: known({
      Burgerservicenr: employee.bsn ?? '',
      Geboortedat: digitsOf(employee.birthDate),
      Voorletters: name?.initials ?? null,
      Voorvoegsel: name?.prefix ?? null,
      SignificantDeelVanDeAchternaam: name ? fitted(name.surname, 200) : '',
      Bankrekening: accountOf('werknemer', employee.iban),
    }),
    Contactgegevens: known({ ...contact, EMailAdres: (employer.contact?.email ?? employer.email).trim() }),
    ...(content.withdraws && kind.withdrawalReason
      ? withdrawal(content, kind.withdrawalReason)
      : kind.element(content)),
    AdministratieveEenheid: known({
      Loonheffingennr: loonheffingennummer,
      Bankrekening: accountOf('werkgever', employer.iban),
      Arbeidsverhouding: optional({
        Personeelsnr: employee.personnelNumber ? fitted(employee.personnelNumber, 35) : null,
        DatB: ofSickness ? digitsOf(employment.start) : null,
        DatE: ofSickness && lastDay ? digitsOf(lastDay) : null,
      }),
    }),
  });
}

/** An element that is left out when nothing in it is known. */
function optional(tree: Parameters<typeof known>[0]): Tree | null {
  const found = known(tree);
  return Object.keys(found).length > 0 ? found : null;
}

function withdrawal({ referentie, firstSickDay }: MeldingContent, reason: string): Tree {
  return {
    MeldingIntrekking: {
      ReferentieMelding: referentie,
      DatEersteAoDag: digitsOf(firstSickDay),
      CdRedenMeldingIntrekken: reason,
    },
  };
}

const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', format: true, indentBy: '  ' });

/** The message as it goes over the line. */
export function toXml(body: Tree): string {
  return asXml(BODY, { '@xmlns': NAMESPACE, ...body });
}

/** A document with this root; attributes begin with `@`. */
export function asXml(root: string, tree: Tree): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build({ [root]: tree })}`;
}
