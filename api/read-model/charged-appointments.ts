import { type AppointmentOutcome, fallenThrough } from '../../domain/appointments/fallen-through';
import type { Afspraak } from '../../prisma/client/client';
import { readAnyCases } from '../../store/case/load-case';
import type { Sql } from '../../store/sql';
import type { ChargedAfspraak } from '../resources/afspraak';

/** Appointments of an employer with what each costs that fell through, by the facts and the contract of its case. */
export async function withCharges(tx: Sql, found: readonly Afspraak[]): Promise<ChargedAfspraak[]> {
  const outcomes = await outcomesOf(
    tx,
    found.filter(({ status }) => FELL_THROUGH.has(status)),
  );
  return found.map((one) => ({ ...one, charge: outcomes.get(nameOf(one))?.verdict ?? null }));
}

const FELL_THROUGH: ReadonlySet<string> = new Set(['afgezegd', 'niet-verschenen']);

const nameOf = ({ dienstverbandId, rij, nummer }: Pick<Afspraak, 'dienstverbandId' | 'rij' | 'nummer'>) =>
  `${dienstverbandId} ${rij} ${nummer}`;

async function outcomesOf(tx: Sql, fell: readonly Afspraak[]): Promise<ReadonlyMap<string, AppointmentOutcome>> {
  const [first] = fell;
  if (!first) return new Map();
  const cases = [...new Set(fell.flatMap(({ dienstverbandId }) => dienstverbandId ?? []))];
  const loaded = await readAnyCases(tx, first.werkgeverId, cases);
  return new Map(
    loaded.flatMap(({ dienstverbandId, facts, context }) =>
      fallenThrough(facts, context).map((outcome) => {
        const { row: rij, nr: nummer } = outcome.appointment;
        return [nameOf({ dienstverbandId, rij, nummer }), outcome] as const;
      }),
    ),
  );
}
