import type { PlainDate, Weekday } from '../../domain/calendar/plain-date';
import type { FilingData } from '../../domain/meldingen/filing-data';
import { Prisma } from '../../prisma/client/client';
import { openTextOrNull } from '../secret-text';

/** The rows that it is read from, as `to_jsonb` gives them. */
export type FilingRows = {
  dienstverband: {
    begindatum: PlainDate;
    werkdagen: Weekday[];
    uren_per_week: number | null;
    maandloon: number | null;
  };
  werkgever: {
    naam: string;
    email: string;
    telefoon: string | null;
    loonheffingennummer: string | null;
    iban: string | null;
    eigenrisicodrager_zw: boolean;
  };
  werknemer: {
    naam: string;
    geboortedatum: PlainDate;
    bsn: string | null;
    personeelsnummer: string | null;
    iban: string | null;
  };
  contact: { name: string; email: string } | null;
};

/** Whom UWV can ask about an employer `g`: who files its meldingen, else who acts for it. */
export const UWV_CONTACT = Prisma.sql`(
  select jsonb_build_object('name', u.naam, 'email', u.email) from gebruiker u
  where u.werkgever_id = g.id and u.rol in ('uwv-melder', 'werkgever')
    and u.bevestigd_op is not null and u.beeindigd_op is null
  order by u.rol, u.id limit 1)`;

/** The rows behind a melding `m`, as the last columns of a question, with where they come from. */
export const FILING_ROWS_OF_MELDING = Prisma.sql`
  to_jsonb(d) as dienstverband, to_jsonb(g) as werkgever, to_jsonb(n) as werknemer, ${UWV_CONTACT} as contact
  from melding m
  join dienstverband d on d.id = m.dienstverband_id
  join werkgever g on g.id = d.werkgever_id
  join werknemer n on n.id = d.werknemer_id`;

export function filingDataOf({ dienstverband, werkgever, werknemer, contact }: FilingRows): FilingData {
  return {
    employer: {
      name: werkgever.naam,
      email: werkgever.email,
      phone: werkgever.telefoon,
      loonheffingennummer: werkgever.loonheffingennummer,
      iban: openTextOrNull(werkgever.iban),
      erdZw: werkgever.eigenrisicodrager_zw,
      contact,
    },
    employee: {
      name: werknemer.naam,
      birthDate: werknemer.geboortedatum,
      bsn: openTextOrNull(werknemer.bsn),
      personnelNumber: werknemer.personeelsnummer,
      iban: openTextOrNull(werknemer.iban),
    },
    employment: {
      start: dienstverband.begindatum,
      workdays: dienstverband.werkdagen,
      hoursPerWeek: dienstverband.uren_per_week,
      monthlyWage: dienstverband.maandloon,
    },
  };
}
