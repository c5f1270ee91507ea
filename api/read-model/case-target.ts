import type { CaseAddress } from '../../client/case-client';
import type { PlainDate } from '../../domain/calendar/plain-date';
import { type CaseId, contractOf, isContract } from '../../domain/case/contract';
import type { Sql } from '../../store/sql';
import { notFound } from '../problem/not-found';
import type { EmploymentKind } from './case-row';

/** Where messages for a case go. */
export type CaseTarget = {
  address: CaseAddress;
  firstSickDay: PlainDate;
  /** A later case of the same employment is the current one. */
  isFollowed: boolean;
};

type Row = {
  werkgever_id: string;
  dienstverband_id: string;
  eerste_ziektedag: PlainDate;
  gevolgd: boolean;
  soort: EmploymentKind;
  klok_verschil_ms: number;
  proefklok: Date | null;
};

/** @throws Problem when the employer has no such case */
export async function targetOfCase(tx: Sql, id: string, nowMs: number): Promise<CaseTarget> {
  const [row] = await tx.$queryRaw<Row[]>`
    select z.werkgever_id, z.dienstverband_id, z.eerste_ziektedag, d.soort, d.klok_verschil_ms::float8, p.nu as proefklok,
      exists (select from verzuimgeval later where later.dienstverband_id = z.dienstverband_id and later.id <> z.id
        and later.eerste_ziektedag > z.eerste_ziektedag and later.status not in ('ingetrokken', 'samengevoegd')) as gevolgd
    from verzuimgeval z
    join dienstverband d on d.id = z.dienstverband_id
    left join proefgeval p on p.dienstverband_id = d.id
    where z.id = ${id}::uuid`;
  if (!row) return notFound('Dit verzuimgeval');
  const address = addressOf({ ...row, clockStandsAt: row.proefklok, nowMs });
  return { address, firstSickDay: row.eerste_ziektedag, isFollowed: row.gevolgd };
}

type EmploymentRow = Pick<Row, 'werkgever_id' | 'soort' | 'klok_verschil_ms' | 'proefklok'>;

/**
 * Where messages for an employment go, whether or not it has a case.
 * @throws Problem when the employer has no such employment
 */
export async function addressOfEmployment(tx: Sql, id: string, nowMs: number): Promise<CaseAddress> {
  const [row] = await tx.$queryRaw<EmploymentRow[]>`
    select d.werkgever_id, d.soort, d.klok_verschil_ms::float8, p.nu as proefklok
    from dienstverband d left join proefgeval p on p.dienstverband_id = d.id where d.id = ${id}::uuid`;
  if (!row) return notFound('Dit dienstverband');
  return addressOf({ ...row, dienstverband_id: id, clockStandsAt: row.proefklok, nowMs });
}

/**
 * Where messages for the contract of an employer go.
 * @throws Problem when it is not the employer of the caller
 */
export async function addressOfContract(tx: Sql, werkgeverId: string): Promise<CaseAddress> {
  const [row] = await tx.$queryRaw<Array<{ soort: EmploymentKind; offset: number }>>`
    select soort, klok_verschil_ms::float8 as offset from contract where werkgever_id = ${werkgeverId}::uuid`;
  if (!row) return notFound('Deze werkgever');
  return { ...contractOf(werkgeverId), clockOffsetMs: row.offset, mayRollOver: row.soort === 'echt' };
}

/** Where messages for a case of either level go, by the id under which its rows stand. */
export function addressOfCase(tx: Sql, id: CaseId, nowMs: number): Promise<CaseAddress> {
  return isContract(id) ? addressOfContract(tx, id.werkgeverId) : addressOfEmployment(tx, id.dienstverbandId, nowMs);
}

type Clocked = {
  werkgever_id: string;
  dienstverband_id: string;
  soort: EmploymentKind;
  klok_verschil_ms: number;
  clockStandsAt: Date | null;
  nowMs: number;
};

/** How the workflow of an employment is reached. Only a real case rolls over; a proef starts where its clock stands. */
export function addressOf(row: Clocked): CaseAddress {
  return {
    werkgeverId: row.werkgever_id,
    dienstverbandId: row.dienstverband_id,
    clockOffsetMs: row.clockStandsAt === null ? row.klok_verschil_ms : row.clockStandsAt.getTime() - row.nowMs,
    mayRollOver: row.soort === 'echt',
  };
}
