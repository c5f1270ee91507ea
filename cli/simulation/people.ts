import type { PlainDate } from '../../domain/calendar/plain-date';
import type { Casus } from '../../schemas/casus';
import { inTenantSql } from '../../store/in-tenant-sql';
import { sealText } from '../../store/secret-text';
import { stableUuid } from '../../store/stable-id';
import { filedBySagas } from './filed-by-sagas';
import { testNumber } from './test-numbers';
import type { World } from './world';

/** These belong to nobody and pass the proofs of their kind. */
const BSN = '999990019';
const IBAN_OF_EMPLOYER = 'NL13TEST0123456789';
const IBAN_OF_EMPLOYEE = 'NL62TEST0987654321';
/** For a casus that does not tell the hours: UWV wants to know them. */
const HOURS_PER_WEEK = 40;

/** Employer, employee and employment of the casus, with ids that follow from it: the same casus gives the same keys. */
export async function createPeople(
  { people, number }: World,
  casus: Casus,
  clock: { startsOn: PlainDate; clockOffsetMs: number },
): Promise<{ werkgeverId: string; dienstverbandId: string }> {
  const nth = number();
  const seed = `${nth} ${JSON.stringify(casus)}`;
  const [werkgeverId, werknemerId, dienstverbandId] = ['werkgever', 'werknemer', 'dienstverband'].map((part) =>
    stableUuid('simulatie', part, seed),
  ) as [string, string, string];
  const { employee, employer, employment } = casus;
  await inTenantSql(people, werkgeverId, async (tx) => {
    await tx.$executeRaw`insert into werkgever (id, naam, email, taal, aantal_werknemers, eigenrisicodrager_zw,
        eigenrisicodrager_wga, frequent_meldingen, frequent_maanden, frequent_zonder_vangnet, doorbetaling, pakket, contract_begin,
        afzegafspraken, loonheffingennummer, iban)
      values (${werkgeverId}::uuid, 'Voorbeeld BV', 'werkgever@voorbeeld.test', ${employer.language}, ${employer.employees},
        ${employer.erdZw}, ${employer.erdWga}, ${employer.frequent.reports}, ${employer.frequent.months}, ${employer.frequent.excludeVangnet ?? false},
        ${jsonOf(employer.doorbetaling)}::jsonb, ${casus.package}, ${casus.contract.start},
        ${JSON.stringify(casus.contract.cancellations ?? [])}::jsonb, ${`${testNumber(nth)}L01`},
        ${IBAN_OF_EMPLOYER})`;
    await tx.$executeRaw`insert into contract (werkgever_id, sinds, klok_verschil_ms, soort)
      values (${werkgeverId}::uuid, ${clock.startsOn}, ${Math.round(clock.clockOffsetMs)}, 'simulatie')`;
    await tx.$executeRaw`insert into mandaat (id, werkgever_id, bereik, gegeven, sinds)
      select gen_random_uuid(), ${werkgeverId}::uuid, bereik, true, ${employment.start}
      from unnest(${filedBySagas(casus)}::text[]) as bereik`;
    await tx.$executeRaw`insert into werknemer (id, werkgever_id, naam, email, bsn, iban, geboortedatum, aow_datum, taal)
      values (${werknemerId}::uuid, ${werkgeverId}::uuid, 'Vera Voorbeeld', 'werknemer@voorbeeld.test', ${sealText(BSN)},
        ${sealText(IBAN_OF_EMPLOYEE)}, ${employee.birthDate}, ${employee.aowDate ?? null}, ${employee.language})`;
    await tx.$executeRaw`insert into dienstverband (id, werkgever_id, werknemer_id, begindatum, einddatum, werkdagen, maandloon,
        uren_per_week, doorbetaling, soort)
      values (${dienstverbandId}::uuid, ${werkgeverId}::uuid, ${werknemerId}::uuid, ${employment.start},
        ${employment.end ?? null}, ${[...employee.workdays]}, ${employee.monthlyWage ?? null},
        ${employee.hoursPerWeek ?? HOURS_PER_WEEK}, ${jsonOf(employment.doorbetaling)}::jsonb, 'simulatie')`;
  });
  return { werkgeverId, dienstverbandId };
}

function jsonOf(value: unknown): string | null {
  return value ? JSON.stringify(value) : null;
}
