import { isLoonheffingennummer, passesElfproef } from './elfproef';
import type { FilingData } from './filing-data';
import { isIban } from './iban';
import { personNameOf } from './person-name';
import type { Told } from './stored-melding';

/** Something without which UWV would reject the melding, and in Dutch what to do. */
export type MissingItem = { item: string; name: string; todo: string };

type Check = {
  name: string;
  todo: string;
  isThere: (data: FilingData, told: Told, account: Account | undefined) => boolean;
};

/** What every melding needs. */
const ALWAYS = {
  bsn: {
    name: 'Burgerservicenummer van de werknemer',
    todo: 'Vul het burgerservicenummer in: negen cijfers, zoals op de loonstrook. UWV neemt de melding zonder dit nummer niet aan.',
    isThere: ({ employee }) => employee.bsn !== null && passesElfproef(employee.bsn),
  },
  loonheffingennummer: {
    name: 'Loonheffingennummer van de werkgever',
    todo: 'Vul het loonheffingennummer in: negen cijfers, de letter L en twee cijfers, zoals op de brief van de Belastingdienst.',
    isThere: ({ employer }) =>
      employer.loonheffingennummer !== null && isLoonheffingennummer(employer.loonheffingennummer),
  },
  werkgever: {
    name: 'Naam en e-mailadres van de werkgever',
    todo: 'Vul de naam van de werkgever en een e-mailadres in waarop UWV vragen kan stellen.',
    isThere: ({ employer }) => employer.name.trim() !== '' && /^\S+@\S+$/.test(employer.email),
  },
  naam: {
    name: 'Achternaam van de werknemer',
    todo: 'Vul de voorletters en de achternaam in zoals op het identiteitsbewijs.',
    isThere: ({ employee }) => personNameOf(employee.name) !== null,
  },
  geboortedatum: {
    name: 'Geboortedatum van de werknemer',
    todo: 'Controleer de geboortedatum: zij moet voor de eerste ziektedag liggen.',
    isThere: ({ employee }, { firstSickDay }) => employee.birthDate < firstSickDay,
  },
  'eerste-ziektedag': {
    name: 'Eerste ziektedag',
    todo: 'Controleer de eerste ziektedag: zij ligt voor het begin van het dienstverband.',
    isThere: ({ employment }, { firstSickDay }) => firstSickDay >= employment.start,
  },
} satisfies Record<string, Check>;

/** What only some kinds need; no sentence tells which vangnet applies. */
const SOMETIMES = {
  'rekening-werkgever': {
    name: 'Rekeningnummer van de werkgever',
    todo: 'Vul de IBAN in waarop UWV het ziekengeld aan de werkgever betaalt.',
    isThere: ({ employer }, _told, account) => account !== 'werkgever' || isIban(employer.iban ?? ''),
  },
  'rekening-werknemer': {
    name: 'Rekeningnummer van de werknemer',
    todo: 'Vul de IBAN in waarop UWV het ziekengeld na de laatste dag aan de werknemer betaalt.',
    isThere: ({ employee }, _told, account) => account !== 'werknemer' || isIban(employee.iban ?? ''),
  },
  uren: {
    name: 'Arbeidsduur per week',
    todo: 'Vul het aantal uren in dat de werknemer volgens het contract per week werkt.',
    isThere: ({ employment }) => employment.hoursPerWeek !== null,
  },
  loon: {
    name: 'Maandloon van de werknemer',
    todo: 'Vul het bruto maandloon in: de werknemer werkt gedeeltelijk, en UWV verrekent het loon daarvoor.',
    isThere: ({ employment }, { incapacityPct }) => incapacityPct === undefined || employment.monthlyWage !== null,
  },
  reden: {
    name: 'Code bij de reden van de aangifte',
    todo: 'Leg het vangnet opnieuw vast, nu met de code die UWV bij deze reden vraagt. Alleen wie bij UWV meldt, hoort die code te kennen.',
    isThere: (_data, { reason, reason29b }) => reason !== '04' || reason29b !== undefined,
  },
} satisfies Record<string, Check>;

type Account = 'werkgever' | 'werknemer';

/** What a kind of melding needs besides what every one does. */
export type Requirements = {
  needs: ReadonlyArray<keyof typeof SOMETIMES>;
  /** Whose account the message names, where a payment can follow. */
  account?(data: FilingData): Account;
};

/** What is missing before a melding that tells this can be sent; empty when it is complete. */
export function missingFor({ needs, account }: Requirements, data: FilingData, told: Told): MissingItem[] {
  const checks: Record<string, Check> = {
    ...ALWAYS,
    ...Object.fromEntries(needs.map((item) => [item, SOMETIMES[item]])),
  };
  return Object.entries(checks)
    .filter(([, { isThere }]) => !isThere(data, told, account?.(data)))
    .map(([item, { name, todo }]) => ({ item, name, todo }));
}
