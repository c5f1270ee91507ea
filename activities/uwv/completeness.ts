import type { PlainDate } from '../../domain/calendar/plain-date';
import { isLoonheffingennummer, passesElfproef } from './elfproef';
import { personNameOf } from './person-name';

/** What a melding to UWV needs to know of employer, employee and employment. */
export type FilingData = {
  employer: { name: string; email: string; loonheffingennummer: string | null };
  employee: { name: string; birthDate: PlainDate; bsn: string | null; personnelNumber: string | null };
  employmentStart: PlainDate;
};

/** Something without which UWV would reject the melding, and in Dutch what to do. */
export type MissingItem = { item: string; name: string; todo: string };

type Check = {
  item: string;
  name: string;
  todo: string;
  isThere: (data: FilingData, firstSickDay: PlainDate) => boolean;
};

const CHECKS: readonly Check[] = [
  {
    item: 'bsn',
    name: 'Burgerservicenummer van de werknemer',
    todo: 'Vul het burgerservicenummer in: negen cijfers, zoals op de loonstrook. UWV neemt de melding zonder dit nummer niet aan.',
    isThere: ({ employee }) => employee.bsn !== null && passesElfproef(employee.bsn),
  },
  {
    item: 'loonheffingennummer',
    name: 'Loonheffingennummer van de werkgever',
    todo: 'Vul het loonheffingennummer in: negen cijfers, de letter L en twee cijfers, zoals op de brief van de Belastingdienst.',
    isThere: ({ employer }) =>
      employer.loonheffingennummer !== null && isLoonheffingennummer(employer.loonheffingennummer),
  },
  {
    item: 'werkgever',
    name: 'Naam en e-mailadres van de werkgever',
    todo: 'Vul de naam van de werkgever en een e-mailadres in waarop UWV vragen kan stellen.',
    isThere: ({ employer }) => employer.name.trim() !== '' && /^\S+@\S+$/.test(employer.email),
  },
  {
    item: 'naam',
    name: 'Achternaam van de werknemer',
    todo: 'Vul de voorletters en de achternaam in zoals op het identiteitsbewijs.',
    isThere: ({ employee }) => personNameOf(employee.name) !== null,
  },
  {
    item: 'geboortedatum',
    name: 'Geboortedatum van de werknemer',
    todo: 'Controleer de geboortedatum: zij moet voor de eerste ziektedag liggen.',
    isThere: ({ employee }, firstSickDay) => employee.birthDate < firstSickDay,
  },
  {
    item: 'eerste-ziektedag',
    name: 'Eerste ziektedag',
    todo: 'Controleer de eerste ziektedag: zij ligt voor het begin van het dienstverband.',
    isThere: ({ employmentStart }, firstSickDay) => firstSickDay >= employmentStart,
  },
];

/** What is missing before a melding about this first sick day can be sent; empty when it is complete. */
export function missingFor(data: FilingData, firstSickDay: PlainDate): MissingItem[] {
  return CHECKS.filter((check) => !check.isThere(data, firstSickDay)).map(({ item, name, todo }) => ({
    item,
    name,
    todo,
  }));
}
