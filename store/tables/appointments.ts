import { APPOINTMENT_FACTS, type Appointment } from '../../domain/appointments/appointments';
import { appointmentKey, appointmentsIn } from '../../domain/moment/appointment-effects';
import { Prisma } from '../../prisma/client/client';
import { idOfKey } from '../stable-id';
import type { TableWrite } from './change';

/** Where an appointment has no performer of its own. */
export const NOBODY = '-';

/** The appointments of a case as its facts leave them, whenever one of them tells of an appointment. */
export const writeAppointments: TableWrite = ({ moment }) => {
  const { newFacts, owner } = moment;
  if (!newFacts.some(({ type }) => APPOINTMENT_FACTS.has(type))) return [];
  const rows = appointmentsIn(moment).map((one) => rowOf(one, owner));
  if (rows.length === 0) return [];
  return [
    Prisma.sql`afspraken as (
      insert into afspraak (id, werkgever_id, dienstverband_id, verzuimgeval_id, sleutel, rij, moment, uitvoerder, status, nummer,
        minuten, plaats, persoon, wijziging)
      select a.id, wg, dv, coalesce(a.geval, ids.geval), a.key, a.row, a.at, a.performer, a.status, a.nr, a.minutes, a.place, a.person, a.sequence
      from ids, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as a(id uuid, geval uuid, key text, row text, at timestamptz,
        performer text, status text, nr int, minutes int, place text, person uuid, sequence int)
      on conflict (sleutel) do update set moment = excluded.moment, uitvoerder = excluded.uitvoerder, status = excluded.status,
        minuten = excluded.minuten, plaats = excluded.plaats, persoon = excluded.persoon, wijziging = excluded.wijziging)`,
  ];
};

function rowOf(one: Appointment, owner: string) {
  const { row, nr, geval, at, performer, status, minutes, place, person, sequence } = one;
  const key = appointmentKey(one, owner);
  return {
    id: idOfKey(key),
    geval,
    key,
    row,
    at,
    performer: performer ?? NOBODY,
    status,
    nr,
    minutes,
    place,
    person,
    sequence,
  };
}
