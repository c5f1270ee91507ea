import type { Answer, TransactionInput } from '../../domain/case/contract';
import type { Refusal } from '../../domain/case/decide';
import type { RecordedFact } from '../../domain/case/facts';
import type { Plan } from '../../domain/case/plan';
import type { Prisma } from '../../prisma/client/client';
import { instantOf } from '../clock/amsterdam';
import type { Tx } from '../database/in-tenant';
import type { Effect } from './effects';
import type { LoadedCase } from './load-case';
import { gevalUuid } from './stable-id';
import type { ObligationRow, Work } from './work';

type Change = Pick<Work, 'obligations' | 'effects' | 'closedTasks' | 'droppedMessages'> & {
  input: TransactionInput;
  loaded: LoadedCase;
  plan: Plan;
  gevalId: string | null;
  facts: readonly RecordedFact[];
  /** The answer to store under the message's id; null when there is none to store. */
  answer: Answer | null;
  refused: Refusal | null;
  /** Message rows that delivery gave up: one id, or `*` for all that still wait. */
  undelivered: string | null;
  nextMomentMs: number | null;
  phase: string;
};

/** Writes what a moment or message changed; what did not change is not written. */
export async function writeCase(tx: Tx, change: Change): Promise<void> {
  const { input, loaded } = change;
  const { werkgeverId, dienstverbandId, message } = input;
  const ids = { werkgeverId, dienstverbandId };
  const at = new Date(input.atMs);

  if (message && change.answer?.accepted)
    await tx.ontvangenBericht.create({
      data: { ...ids, berichtId: message.id, soort: message.type, antwoord: change.answer, ontvangenOp: at },
    });
  if (message && change.answer)
    await tx.audit.create({
      data: {
        werkgeverId,
        wie: message.by ?? 'onbekend',
        actie: message.type,
        onderwerp: dienstverbandId,
        uitkomst: change.refused ? `geweigerd: ${change.refused.code} ${change.refused.field}` : 'aangenomen',
      },
    });
  for (const fact of change.facts) await tx.feit.create({ data: factRow(fact, ids, at, change) });
  await writeCases(tx, change);
  await writeObligations(tx, change);
  await writeEffects(tx, change, at);
  for (const task of change.closedTasks)
    await tx.taak.update({ where: { id: task.id }, data: { status: task.status, reden: task.reason, geslotenOp: change.plan.asOf } });
  for (const dropped of change.droppedMessages)
    await tx.bericht.updateMany({ where: { id: dropped.id, status: 'wachtend' }, data: { status: 'vervallen', reden: dropped.reason } });
  if (change.undelivered !== null) await giveUp(tx, change, at);
  await tx.dienstverband.update({
    where: { id: dienstverbandId },
    data: {
      versie: loaded.version + change.facts.length,
      fase: change.phase,
      volgendMoment: change.nextMomentMs === null ? null : new Date(change.nextMomentMs),
    },
  });
}

function factRow(
  { id, seq, type, on, ...rest }: RecordedFact,
  ids: { werkgeverId: string; dienstverbandId: string },
  at: Date,
  { input: { message }, gevalId }: Change,
): Prisma.FeitCreateManyInput {
  return {
    id,
    ...ids,
    volgnummer: seq,
    soort: type,
    bekendOp: on,
    gegevens: { ...rest, geval: gevalId } as Prisma.InputJsonObject,
    berichtId: message?.id ?? id,
    vastgelegdOp: at,
    door: message?.by ?? 'onbekend',
  };
}

/** The gevallen of the employment with their status: new ones appear, others change only when their status does. */
async function writeCases(tx: Tx, { input, loaded, plan, gevalId }: Change): Promise<void> {
  const { werkgeverId, dienstverbandId } = input;
  const wanted = new Map<string, { status: string; firstSickDay: string }>();
  for (const earlier of plan.eerdereGevallen)
    wanted.set(gevalUuid(dienstverbandId, earlier.geval), { status: earlier.status, firstSickDay: earlier.firstSickDay });
  if (gevalId && plan.firstSickDay) wanted.set(gevalId, { status: plan.status, firstSickDay: plan.firstSickDay });
  const known = new Map(loaded.cases.map((row) => [row.id, row]));
  for (const [id, { status, firstSickDay }] of wanted) {
    const old = known.get(id);
    if (!old)
      await tx.verzuimgeval.create({ data: { id, werkgeverId, dienstverbandId, eersteZiektedag: firstSickDay, status } });
    else if (old.status !== status || old.eerste_ziektedag !== firstSickDay)
      await tx.verzuimgeval.update({ where: { id }, data: { status, eersteZiektedag: firstSickDay } });
  }
  // A chain that no fact supports any more was withdrawn, or a correction joined it to another.
  for (const { id, status } of loaded.cases)
    if (!wanted.has(id) && status !== 'ingetrokken' && status !== 'samengevoegd')
      await tx.verzuimgeval.update({ where: { id }, data: { status: gevalId ? 'samengevoegd' : 'ingetrokken' } });
}

async function writeObligations(tx: Tx, { input, loaded, gevalId, obligations }: Change): Promise<void> {
  if (gevalId === null) return;
  const before = new Map(loaded.obligations.filter((row) => row.verzuimgeval_id === gevalId).map((row) => [row.verplichting, row]));
  const changed = obligations.filter((row) => {
    const old = before.get(row.obligation.id);
    return !old || fingerprint(row) !== fingerprint({ obligation: fromStored(old), entry: old.gegevens });
  });
  const gone = [...before.keys()].filter((id) => !obligations.some((row) => row.obligation.id === id));
  if (gone.length > 0)
    await tx.verplichting.updateMany({ where: { verzuimgevalId: gevalId, verplichting: { in: gone } }, data: { status: 'superseded' } });
  if (changed.length === 0) return;
  const rows = changed.map(({ obligation: o, entry }) => ({
    werkgever_id: input.werkgeverId,
    verzuimgeval_id: gevalId,
    verplichting: o.id,
    status: o.status,
    opent_op: o.opensOn,
    intern_uiterlijk: o.internalDue,
    wettelijk_uiterlijk: o.legalLatest,
    ronde: entry.round,
    gegevens: entry,
  }));
  await tx.$executeRaw`
    insert into verplichting (werkgever_id, verzuimgeval_id, verplichting, status, opent_op, intern_uiterlijk,
      wettelijk_uiterlijk, ronde, gegevens)
    select werkgever_id, verzuimgeval_id, verplichting, status, opent_op, intern_uiterlijk, wettelijk_uiterlijk, ronde, gegevens
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(werkgever_id uuid, verzuimgeval_id uuid, verplichting text,
      status text, opent_op text, intern_uiterlijk text, wettelijk_uiterlijk text, ronde int, gegevens jsonb)
    on conflict (verzuimgeval_id, verplichting) do update set status = excluded.status, opent_op = excluded.opent_op,
      intern_uiterlijk = excluded.intern_uiterlijk, wettelijk_uiterlijk = excluded.wettelijk_uiterlijk,
      ronde = excluded.ronde, gegevens = excluded.gegevens`;
}

type Comparable = Pick<ObligationRow['obligation'], 'status' | 'opensOn' | 'internalDue' | 'legalLatest'>;

function fromStored(row: LoadedCase['obligations'][number]): Comparable {
  return {
    status: row.status as Comparable['status'],
    opensOn: row.opent_op as Comparable['opensOn'],
    internalDue: row.intern_uiterlijk as Comparable['internalDue'],
    legalLatest: row.wettelijk_uiterlijk as Comparable['legalLatest'],
  };
}

function fingerprint({ obligation: o, entry }: { obligation: Comparable; entry: ObligationRow['entry'] }): string {
  return JSON.stringify([o.status, o.opensOn, o.internalDue, o.legalLatest, entry.round, entry.due, entry.done]);
}

/** Rows with unique keys: an effect that was written before is not written again. */
async function writeEffects(tx: Tx, { input, loaded, facts, effects, gevalId }: Change, at: Date): Promise<void> {
  if (effects.length === 0) return;
  const ids = { werkgeverId: input.werkgeverId, dienstverbandId: input.dienstverbandId };
  const tasks = effects.filter((effect) => effect.kind === 'taak');
  const messages = effects.filter((effect) => effect.kind === 'bericht');
  if (tasks.length > 0) await tx.taak.createMany({ data: tasks.map((task) => taskRow(task, ids)), skipDuplicates: true });
  if (messages.length > 0)
    await tx.bericht.createMany({
      data: messages.map((message) => ({
        ...ids,
        verzuimgevalId: gevalId,
        sleutel: message.key,
        verplichting: message.obligation,
        stap: message.step,
        kanaal: 'email',
        ontvanger: message.to,
        sjabloon: message.step,
        gegevens: message.data as Prisma.InputJsonObject,
        versie: loaded.version + facts.length,
        moment: new Date(instantOf(message.at)),
        messageId: messageIdOf(message.key),
      })),
      skipDuplicates: true,
    });
  await tx.effect.createMany({
    data: effects.map((effect) => ({
      ...ids,
      verzuimgevalId: effect.gevalId,
      sleutel: effect.key,
      soort: effect.kind,
      verplichting: effect.obligation,
      rij: effect.row,
      ontvanger: effect.to,
      moment: at,
      gegevens: { step: effect.step, ...effect.data } as Prisma.InputJsonObject,
    })),
    skipDuplicates: true,
  });
}

/** The Message-ID of a mail follows from its key, so that a mail sent twice by a crash is one mail to its reader. */
function messageIdOf(key: string): string {
  return `<${Buffer.from(key).toString('base64url')}@poortwachter>`;
}

function taskRow(task: Effect, ids: { werkgeverId: string; dienstverbandId: string }): Prisma.TaakCreateManyInput {
  const data = task.data as Record<string, string | null>;
  return {
    ...ids,
    verzuimgevalId: task.gevalId,
    sleutel: task.key,
    verplichting: task.obligation,
    titel: data.name ?? task.obligation,
    rol: task.to,
    opentOp: data.opensOn ?? task.at.date,
    internUiterlijk: data.internalDue,
    wettelijkUiterlijk: data.legalLatest,
    gegevens: task.data as Prisma.InputJsonObject,
  };
}

/** A message that could not be delivered becomes a task for the employer's side: nothing ends in silence. */
async function giveUp(tx: Tx, { input, undelivered, gevalId, plan }: Change, at: Date): Promise<void> {
  const { werkgeverId, dienstverbandId, message } = input;
  const where = undelivered === '*' ? { dienstverbandId, status: { in: ['wachtend', 'geclaimd'] } } : { id: undelivered as string };
  const rows = await tx.bericht.findMany({ where, select: { id: true, sleutel: true, verplichting: true, ontvanger: true } });
  for (const row of rows) {
    await tx.bericht.update({ where: { id: row.id }, data: { status: 'mislukt', reden: message?.reason ?? null } });
    const key = effectKeyForDelivery(row.sleutel);
    const data = { name: `Bericht aan ${row.ontvanger} niet bezorgd`, reason: message?.reason ?? null, bericht: row.id };
    await tx.taak.createMany({
      data: [{ werkgeverId, dienstverbandId, verzuimgevalId: gevalId, sleutel: key, verplichting: row.verplichting, titel: data.name, rol: 'casemanager', opentOp: plan.asOf, gegevens: data }],
      skipDuplicates: true,
    });
    await tx.effect.createMany({
      data: [{ werkgeverId, dienstverbandId, verzuimgevalId: gevalId, sleutel: key, soort: 'taak', verplichting: row.verplichting, ontvanger: 'casemanager', moment: at, gegevens: { step: 'levering', ...data } }],
      skipDuplicates: true,
    });
  }
}

function effectKeyForDelivery(key: string): string {
  return `${key}/levering`;
}
