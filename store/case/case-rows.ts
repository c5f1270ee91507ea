import type { CancellationAgreement } from '../../domain/appointments/cancellation-agreement';
import { type PlainDate, WEEKDAYS, type Weekday } from '../../domain/calendar/plain-date';
import type { CaseContext } from '../../domain/case/context';
import type { RecordedFact } from '../../domain/case/facts';
import type { DoorbetalingStep } from '../../domain/law/rules/L-09-cao-percentages';
import { Prisma } from '../../prisma/client/client';
import { moneyOf, type StoredPriceList } from '../money';

/** The rows that a plan follows from, as `to_jsonb` gives them. */
export type ContextRows = {
  dienstverband: {
    begindatum: PlainDate;
    einddatum: PlainDate | null;
    /** Null where nobody told: then the common five. */
    werkdagen: Weekday[] | null;
    maandloon: number | null;
    uren_per_week: number | null;
    doorbetaling: DoorbetalingStep[] | null;
  };
  werkgever: {
    taal: 'nl' | 'en';
    aantal_werknemers: number;
    eigenrisicodrager_zw: boolean;
    eigenrisicodrager_wga: boolean;
    frequent_meldingen: number;
    frequent_maanden: number;
    frequent_zonder_vangnet: boolean;
    doorbetaling: DoorbetalingStep[] | null;
    pakket: string;
    contract_begin: PlainDate | null;
    afzegafspraken: CancellationAgreement[];
    bestedingsgrens: number | null;
    weekoverzicht_sinds: PlainDate | null;
  };
  werknemer: { geboortedatum: PlainDate; aow_datum: PlainDate | null; taal: 'nl' | 'en' };
  /** In order of their days. */
  prijslijsten: StoredPriceList[];
};

export type FactRow = {
  id: string;
  volgnummer: number;
  soort: string;
  bekend_op: PlainDate;
  gegevens: Record<string, unknown>;
};

/**
 * The row of the employer `g` as the employment `d` began to know it: with the package that its contract had when the first
 * fact of the employment was recorded, none where the employer had left the arbodienst. Later changes stand among its facts.
 */
export const EMPLOYER_OF_EMPLOYMENT = Prisma.sql`to_jsonb(g) || jsonb_build_object('pakket', coalesce((
  select coalesce(w.gegevens ->> 'package', 'none') from feit w
  where w.dienstverband_id = g.id and w.soort in ('pakketwissel', 'vertrek-arbodienst') and w.vastgelegd_op < coalesce(
    (select f.vastgelegd_op from feit f where f.dienstverband_id = d.id order by f.volgnummer limit 1), 'infinity')
  order by w.volgnummer desc limit 1), g.pakket))`;

const MONDAY_TO_FRIDAY = WEEKDAYS.slice(0, 5);

/** What a case knows besides its facts. */
export function contextOf({ dienstverband, werkgever, werknemer, prijslijsten }: ContextRows): CaseContext {
  return {
    package: werkgever.pakket,
    employee: {
      birthDate: werknemer.geboortedatum,
      aowDate: werknemer.aow_datum,
      workdays: dienstverband.werkdagen ?? MONDAY_TO_FRIDAY,
      monthlyWage: dienstverband.maandloon,
      hoursPerWeek: dienstverband.uren_per_week,
      language: werknemer.taal,
    },
    employment: {
      start: dienstverband.begindatum,
      end: dienstverband.einddatum,
      doorbetaling: dienstverband.doorbetaling ?? undefined,
    },
    employer: employerOf(werkgever),
    contract: { start: werkgever.contract_begin, cancellations: werkgever.afzegafspraken },
    money: moneyOf(prijslijsten, werkgever.bestedingsgrens),
  };
}

export function employerOf(werkgever: ContextRows['werkgever']): CaseContext['employer'] {
  return {
    employees: werkgever.aantal_werknemers,
    erdZw: werkgever.eigenrisicodrager_zw,
    erdWga: werkgever.eigenrisicodrager_wga,
    frequent: {
      reports: werkgever.frequent_meldingen,
      months: werkgever.frequent_maanden,
      excludeVangnet: werkgever.frequent_zonder_vangnet,
    },
    doorbetaling: werkgever.doorbetaling ?? undefined,
    language: werkgever.taal,
  };
}

/** Facts as the domain reads them. */
export function factsOf(rows: readonly FactRow[]): RecordedFact[] {
  return rows.map(
    ({ id, volgnummer, soort, bekend_op, gegevens }) =>
      ({ ...gegevens, type: soort, on: bekend_op, id, seq: volgnummer }) as RecordedFact,
  );
}
