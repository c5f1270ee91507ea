import { type CaseId, isContract } from '../../domain/case/contract';
import { type Lineage, NO_LINEAGE, setBackTo } from '../../domain/case/lineage';
import type { Performer } from '../../domain/case/roles';
import { Prisma } from '../../prisma/client/client';
import { rowOfCase, stateOf } from '../case/stored-case';
import { askToLook } from '../doorgifte';
import type { Sql } from '../sql';
import { clockOffsetOf } from './clock-offset';
import { divideOverHolders } from './divide-over-holders';
import { checkGates } from './mail-gates';

/** A row of table `bericht` in the hands of one attempt, with the addresses and names that it needs. */
export type ClaimedRow = {
  id: string;
  key: string;
  obligation: string;
  step: string;
  recipient: Performer;
  data: unknown;
  messageId: string;
  gevalId: string | null;
  dienstverbandId: string;
  /** How often it was tried, with this time. */
  tries: number;
  waitsSince: Date;
  moment: Date;
  kind: 'echt' | 'proef' | 'simulatie';
  /** The clock of the case minus that of the server, in milliseconds. */
  clockOffsetMs: number;
  employer: string;
  employerEmail: string;
  employerLanguage: 'nl' | 'en';
  /** In whose name its mails go and where answers go; null: those of the installation. */
  senderName: string | null;
  employerReplyTo: string | null;
  /** Whom a reader can call: who is assigned to the case, else who has the role. */
  contacts: Array<{ role: 'casemanager' | 'arbodienst'; name: string; phone: string | null; email: string | null }>;
  /** Empty where the contract of the employer sends it. */
  employee: string;
  employeeEmail: string | null;
  employeeLanguage: 'nl' | 'en';
  /** Who of those with the recipient's role this row is for; null for the row of the role itself. */
  gebruikerId: string | null;
  /** The proven address of that person; null once the role ended. */
  userEmail: string | null;
  /** Somebody has the role, at an address that is not proven yet. */
  awaitsProof: boolean;
  /** It was sent before, and nobody knows whether it arrived. */
  isUncertain: boolean;
};

/** Of casemanager and arbodienst one each, whose address is proven. */
const CONTACTS = Prisma.sql`coalesce((
  select jsonb_agg(jsonb_build_object('role', c.rol, 'name', c.naam, 'phone', c.telefoon, 'email', c.email) order by c.rol desc)
  from (select distinct on (u.rol) u.rol, u.naam, u.telefoon, u.email from gebruiker u
    left join toewijzing t on t.verzuimgeval_id = b.verzuimgeval_id and t.rol = u.rol and t.gebruiker_id = u.id
    where u.werkgever_id = b.werkgever_id and u.rol in ('casemanager', 'arbodienst')
      and u.bevestigd_op is not null and u.beeindigd_op is null
    order by u.rol, t.gebruiker_id is null, u.id) c), '[]')`;

/**
 * Which rows of a case: what a moment wrote or comes to (`first`), what is left to the delivery over all cases (`waiting`),
 * or all, where there is no such delivery.
 */
export type Take = { which: 'first' | 'all'; atMs: number; seen?: Lineage } | { which: 'waiting'; nowMs: number };

export type Claim = CaseId & { claimant: string; forMs: number; take: Take };

/** What was claimed; `laterMs`: the case's moment at which the first of those goes that may not leave now. */
export type Claimed = { rows: ClaimedRow[]; laterMs: number | null };

/** Rows `b` that are due and in nobody's hands but the claimant's. */
function due({ claimant, take }: Claim): Prisma.Sql {
  const when =
    take.which === 'waiting'
      ? Prisma.sql`b.klaar_op <= clock_timestamp()`
      : Prisma.sql`b.moment <= ${new Date(take.atMs)}`;
  const notHandedOver = take.which === 'first' ? Prisma.sql`and b.klaar_op > clock_timestamp()` : Prisma.empty;
  return Prisma.sql`b.status in ('wachtend', 'geclaimd') and ${when} ${notHandedOver}
    and (b.geclaimd_door = ${claimant} or coalesce(b.in_handen_tot, '-infinity') < clock_timestamp())`;
}

/**
 * Takes all rows of a case that are due, after it was looked whether they may leave now and those for a role were divided
 * over the people who hold it. They are in the hands of this attempt for a while: what it does with them later is recorded only as long as nobody took them over. The
 * case may drop them meanwhile. Nothing is taken from a database that was set back since the run saw it.
 */
export async function claimDue(tx: Sql, claim: Claim): Promise<Claimed> {
  const { werkgeverId, dienstverbandId, claimant, forMs, take } = claim;
  const of = { werkgeverId, dienstverbandId };
  if (take.which === 'first' && take.seen && setBackTo(take.seen, await lineageOf(tx, of)) !== null)
    return { rows: [], laterMs: null };
  const clockOffsetMs = isContract(of) ? 0 : await clockOffsetOf(tx, dienstverbandId);
  const atMs = take.which === 'waiting' ? take.nowMs + clockOffsetMs : take.atMs;
  const later = await checkGates(tx, { ...of, claimant, atMs });
  // Its run is to know of the moment at which these leave; a moment tells it by itself.
  if (later.length > 0 && take.which !== 'first')
    await askToLook(tx, isContract(of) ? { werkgeverId } : { id: dienstverbandId });
  await divideOverHolders(tx, { ...of, due: due(claim), atMs });
  const rows = await tx.$queryRaw<ClaimedRow[]>`
    update bericht b set status = 'wachtend', pogingen = b.pogingen + 1, geclaimd_door = ${claimant},
      in_handen_tot = clock_timestamp() + ${forMs}::int * interval '1 millisecond'
    from werkgever g
    left join dienstverband d on d.id = ${dienstverbandId}::uuid
    left join werknemer n on n.id = d.werknemer_id
    where g.id = b.werkgever_id and b.dienstverband_id = ${dienstverbandId}::uuid and ${due(claim)}
    returning b.id, b.sleutel as key, b.verplichting as obligation, b.stap as step, b.ontvanger as recipient,
      b.gegevens as data, b.message_id as "messageId", b.verzuimgeval_id as "gevalId", b.pogingen as tries,
      b.wacht_sinds as "waitsSince", b.moment, b.dienstverband_id as "dienstverbandId",
      coalesce(d.soort, 'echt') as kind, ${clockOffsetMs}::float8 as "clockOffsetMs",
      g.naam as employer, g.email as "employerEmail", g.taal as "employerLanguage",
      g.afzender_naam as "senderName", g.antwoordadres as "employerReplyTo", ${CONTACTS} as contacts,
      coalesce(n.naam, '') as employee, n.email as "employeeEmail",
      coalesce(n.taal, g.taal) as "employeeLanguage", b.gebruiker_id as "gebruikerId",
      case when b.ontvanger = 'werknemer' then (select e.email from werknemer e where e.id = b.gebruiker_id)
        else (select u.email from gebruiker u
          where u.id = b.gebruiker_id and u.bevestigd_op is not null and u.beeindigd_op is null) end as "userEmail",
      exists(select 1 from gebruiker u where u.werkgever_id = b.werkgever_id and u.rol = b.ontvanger
        and u.bevestigd_op is null and u.beeindigd_op is null) as "awaitsProof", b.onzeker_op is not null as "isUncertain"`;
  return { rows: rows.sort(inOrder), laterMs: later.length > 0 ? Math.min(...later) : null };
}

/** A confirmation first, then what was tried least, and of those the oldest. */
function inOrder(a: ClaimedRow, b: ClaimedRow): number {
  return (
    Number(b.step === 'bevestiging') - Number(a.step === 'bevestiging') ||
    a.tries - b.tries ||
    a.moment.getTime() - b.moment.getTime() ||
    (a.key < b.key ? -1 : 1)
  );
}

/** What became of a row in hand. `laterMs`: it may be taken again after so long. */
export type Outcome =
  | { id: string; kind: 'sent'; atMs: number }
  | { id: string; kind: 'uncertain'; atMs: number; laterMs: number }
  | { id: string; kind: 'later'; reason: string; laterMs: number }
  /** Nobody tried it: it is given back as it was. */
  | { id: string; kind: 'untried' };

/**
 * Records what became of rows of one case, as far as they are still in the hands of this attempt. What left is recorded so,
 * also when the case dropped it while it was on its way.
 * @returns the ids that are: the others were taken over
 */
export async function recordOutcomes(tx: Sql, claimant: string, outcomes: readonly Outcome[]): Promise<string[]> {
  const rows = outcomes.map((outcome) => ({
    id: outcome.id,
    sent: outcome.kind === 'sent' ? new Date(outcome.atMs) : null,
    uncertain: outcome.kind === 'uncertain' ? new Date(outcome.atMs) : null,
    reason: outcome.kind === 'later' ? outcome.reason : null,
    later: 'laterMs' in outcome ? outcome.laterMs : null,
    untried: outcome.kind === 'untried' ? 1 : 0,
  }));
  const recorded = await tx.$queryRaw<Array<{ id: string }>>`
    update bericht b set status = case when o.sent is null then b.status else 'verzonden' end, in_handen_tot = null,
      verzonden_op = coalesce(o.sent, b.verzonden_op), geclaimd_door = case when o.sent is null then null else b.geclaimd_door end,
      onzeker_op = coalesce(o.uncertain, b.onzeker_op),
      reden = case when o.sent is null then coalesce(o.reason, b.reden) end, pogingen = b.pogingen - o.untried,
      klaar_op = coalesce(clock_timestamp() + o.later * interval '1 millisecond', b.klaar_op)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as o(id uuid, sent timestamptz, uncertain timestamptz, reason text, later int, untried int)
    where b.id = o.id and b.status in ('wachtend', 'vervallen') and b.geclaimd_door = ${claimant}
    returning b.id`;
  return recorded.map(({ id }) => id);
}

/** Those of these rows that the case did not drop and nobody took over. */
export async function stillWanted(tx: Sql, claimant: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<Array<{ id: string }>>`
    select id from bericht where id = any(${[...ids]}::uuid[]) and status = 'wachtend' and geclaimd_door = ${claimant}`;
  return new Set(rows.map(({ id }) => id));
}

/** A moment sent something: a change of the case, so that its run can tell whether it was lost. */
export async function oneVersionFurther(tx: Sql, id: CaseId): Promise<Lineage> {
  const { table, key } = stateOf(id);
  const [row] = await tx.$queryRaw<[{ versie: number; merken: string[] }]>`
    update ${table} set versie = versie + 1 where ${key} = ${id.dienstverbandId}::uuid returning versie, merken`;
  return { version: row.versie, marks: row.merken };
}

async function lineageOf(tx: Sql, id: CaseId): Promise<Lineage> {
  const [row] = await tx.$queryRaw<Array<{ versie: number; merken: string[] }>>`
    select versie, merken from ${rowOfCase(id)}`;
  return row ? { version: row.versie, marks: row.merken } : NO_LINEAGE;
}
