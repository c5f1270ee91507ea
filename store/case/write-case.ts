import type { Answer, TransactionInput } from '../../domain/case/contract';
import type { RecordedFact } from '../../domain/case/facts';
import type { Refusal } from '../../domain/facts/refusal';
import type { Effect } from '../../domain/moment/effects';
import type { Moment } from '../../domain/moment/moment';
import type { ObligationRow, Work } from '../../domain/moment/work';
import { instantOf } from '../amsterdam';
import type { Tx } from '../in-tenant';
import { idOfKey, messageIdOf } from '../stable-id';

export type Change = Pick<Work, 'obligations' | 'effects' | 'closedTasks' | 'droppedMessages'> & {
  input: TransactionInput;
  moment: Moment;
  /** The answer to a message that is new to the case; null when there is none. */
  answer: Answer | null;
  refused: Refusal | null;
  nextMomentMs: number | null;
  phase: string;
};

/**
 * Writes what a moment or message changed, in one statement; what did not change is not written. Effects, tasks and
 * messages have unique keys: one that was written before is not written again.
 */
export async function writeCase(tx: Tx, change: Change): Promise<void> {
  const {
    input,
    moment: { loaded, plan, gevalId, newFacts },
  } = change;
  const rows = JSON.stringify({
    answer: answerRow(change),
    audit: auditRow(change),
    facts: newFacts.map((fact) => factRow(fact, change)),
    cases: caseRows(change),
    obligations: change.obligations.filter((row) => hasChanged(row, change)).map(obligationRow),
    tasks: change.effects.filter((effect) => effect.kind === 'taak').map(taskRow),
    messages: change.effects.filter((effect) => effect.kind === 'bericht').map(messageRow),
    effects: change.effects.map(effectRow),
    closedTasks: change.closedTasks,
    droppedMessages: change.droppedMessages,
  });
  const next = change.nextMomentMs === null ? null : new Date(change.nextMomentMs);
  await tx.$executeRaw`
    with
    ids as (select ${input.werkgeverId}::uuid as wg, ${input.dienstverbandId}::uuid as dv, ${gevalId}::uuid as geval,
      ${new Date(input.atMs)}::timestamptz as at, ${loaded.version + 1}::int as versie, ${plan.asOf} as vandaag, ${rows}::jsonb as j),
    antwoord as (insert into ontvangen_bericht (dienstverband_id, bericht_id, werkgever_id, soort, antwoord, ontvangen_op)
      select dv, a->>'id', wg, a->>'type', a->'answer', at from ids, jsonb_array_elements(j->'answer') a),
    sporen as (insert into audit (id, werkgever_id, wie, actie, onderwerp, uitkomst, verzoek_id)
      select gen_random_uuid(), wg, a->>'by', a->>'type', dv::text, a->>'outcome', a->>'id' from ids, jsonb_array_elements(j->'audit') a),
    feiten as (insert into feit (id, werkgever_id, dienstverband_id, volgnummer, soort, bekend_op, gegevens, bericht_id, vastgelegd_op, door)
      select (f->>'id')::uuid, wg, dv, (f->>'seq')::int, f->>'type', f->>'on', f->'data', f->>'message', at, f->>'by'
      from ids, jsonb_array_elements(j->'facts') f),
    gevallen as (insert into verzuimgeval (id, werkgever_id, dienstverband_id, eerste_ziektedag, status)
      select (c->>'id')::uuid, wg, dv, c->>'firstSickDay', c->>'status' from ids, jsonb_array_elements(j->'cases') c
      on conflict (id) do update set status = excluded.status, eerste_ziektedag = excluded.eerste_ziektedag),
    plichten as (insert into verplichting (werkgever_id, verzuimgeval_id, verplichting, status, opent_op, intern_uiterlijk,
        wettelijk_uiterlijk, ronde, gegevens)
      select wg, coalesce(geval, dv), o->>'id', o->>'status', o->>'opensOn', o->>'internalDue', o->>'legalLatest', (o->>'round')::int, o->'entry'
      from ids, jsonb_array_elements(j->'obligations') o
      on conflict (verzuimgeval_id, verplichting) do update set status = excluded.status, opent_op = excluded.opent_op,
        intern_uiterlijk = excluded.intern_uiterlijk, wettelijk_uiterlijk = excluded.wettelijk_uiterlijk,
        ronde = excluded.ronde, gegevens = excluded.gegevens),
    taken as (insert into taak (id, werkgever_id, dienstverband_id, verzuimgeval_id, sleutel, verplichting, titel, rol,
        opent_op, intern_uiterlijk, wettelijk_uiterlijk, gegevens)
      select (t->>'id')::uuid, wg, dv, geval, t->>'key', t->>'obligation', t->>'title', t->>'to', coalesce(t->>'opensOn', vandaag),
        t->>'internalDue', t->>'legalLatest', t->'data'
      from ids, jsonb_array_elements(j->'tasks') t on conflict (sleutel) do nothing),
    berichten as (insert into bericht (id, werkgever_id, dienstverband_id, verzuimgeval_id, sleutel, verplichting, stap, kanaal,
        ontvanger, sjabloon, gegevens, versie, moment, message_id)
      select (m->>'id')::uuid, wg, dv, geval, m->>'key', m->>'obligation', m->>'step', 'email', m->>'to', m->>'step', m->'data',
        versie, (m->>'moment')::timestamptz, m->>'messageId'
      from ids, jsonb_array_elements(j->'messages') m on conflict (sleutel) do nothing),
    effecten as (insert into effect (id, werkgever_id, dienstverband_id, verzuimgeval_id, sleutel, soort, verplichting, rij,
        ontvanger, moment, gegevens)
      select gen_random_uuid(), wg, dv, geval, e->>'key', e->>'kind', e->>'obligation', e->>'row', e->>'to', at, e->'data'
      from ids, jsonb_array_elements(j->'effects') with ordinality as x(e, nr) order by nr on conflict (sleutel) do nothing),
    gesloten as (update taak set status = c->>'status', reden = c->>'reason', gesloten_op = vandaag
      from ids, jsonb_array_elements(j->'closedTasks') c where taak.dienstverband_id = dv and taak.id = (c->>'id')::uuid),
    vervallen as (update bericht set status = 'vervallen', reden = c->>'reason'
      from ids, jsonb_array_elements(j->'droppedMessages') c where bericht.dienstverband_id = dv and bericht.id = (c->>'id')::uuid and bericht.status = 'wachtend')
    update dienstverband set versie = ids.versie, fase = ${change.phase}, volgend_moment = ${next}::timestamptz
    from ids where dienstverband.id = ids.dv`;
}

/** Only what the case took is stored; a refusal leaves nothing but its audit line. */
function answerRow({ input: { message }, answer }: Change) {
  return message && answer?.accepted ? [{ id: message.id, type: message.type, answer }] : [];
}

function auditRow({ input: { message }, answer, refused }: Change) {
  if (!message || !answer) return [];
  const outcome = refused ? `geweigerd: ${refused.code} ${refused.field}` : 'aangenomen';
  return [{ id: message.id, by: message.by ?? 'onbekend', type: message.type, outcome }];
}

/** A fact belongs to the geval it is about; the withdrawal of the only ziekmelding still to the one it withdraws. */
function factRow(
  { id, seq, type, on, ...rest }: RecordedFact,
  { input: { message }, moment: { gevalId, loaded } }: Change,
) {
  const withdrawn = loaded.cases.find(({ status }) => status !== 'ingetrokken' && status !== 'samengevoegd');
  return {
    id,
    seq,
    type,
    on,
    data: { ...rest, geval: gevalId ?? withdrawn?.id ?? null },
    message: message?.id ?? id,
    by: message?.by ?? 'onbekend',
  };
}

/** The gevallen whose status or first day changed; one that no fact supports any more was withdrawn or joined to another. */
function caseRows({ moment: { loaded, plan, gevalId, earlier } }: Change) {
  const wanted = new Map<string, { status: string; firstSickDay: string }>(
    earlier.map(({ geval, status, firstSickDay }) => [geval, { status, firstSickDay }]),
  );
  if (gevalId && plan.firstSickDay) wanted.set(gevalId, { status: plan.status, firstSickDay: plan.firstSickDay });
  const known = new Map(loaded.cases.map((row) => [row.id, row]));
  const changed = [...wanted].filter(([id, row]) => {
    const old = known.get(id);
    return !old || old.status !== row.status || old.eerste_ziektedag !== row.firstSickDay;
  });
  const left = loaded.cases.filter(
    (row) => !wanted.has(row.id) && row.status !== 'ingetrokken' && row.status !== 'samengevoegd',
  );
  return [
    ...changed.map(([id, row]) => ({ id, ...row })),
    ...left.map((row) => ({
      id: row.id,
      firstSickDay: row.eerste_ziektedag,
      status: gevalId ? 'samengevoegd' : 'ingetrokken',
    })),
  ];
}

function hasChanged({ obligation: o, entry }: ObligationRow, { moment: { loaded, owner } }: Change): boolean {
  const old = loaded.obligations.find((row) => row.verzuimgeval_id === owner && row.verplichting === o.id);
  if (!old) return true;
  const now = [o.status, o.opensOn, o.internalDue, o.legalLatest, entry.round, entry.due, entry.done];
  const { status, opent_op, intern_uiterlijk, wettelijk_uiterlijk, gegevens } = old;
  const before = [status, opent_op, intern_uiterlijk, wettelijk_uiterlijk, gegevens.round, gegevens.due, gegevens.done];
  return JSON.stringify(now) !== JSON.stringify(before);
}

function obligationRow({ obligation, entry }: ObligationRow) {
  const { id, status, opensOn, internalDue, legalLatest } = obligation;
  return { id, status, opensOn, internalDue, legalLatest, round: entry.round, entry };
}

function taskRow({ key, obligation, to, data }: Effect) {
  const { name, opensOn, internalDue, legalLatest } = data as Record<string, string | null>;
  return {
    id: idOfKey(key),
    key,
    obligation,
    to,
    title: name ?? obligation,
    opensOn,
    internalDue,
    legalLatest,
    data,
  };
}

function messageRow({ key, obligation, step, to, at, data }: Effect) {
  return {
    id: idOfKey(key),
    key,
    obligation,
    step,
    to,
    data,
    moment: new Date(instantOf(at)).toISOString(),
    messageId: messageIdOf(key),
  };
}

function effectRow({ key, kind, obligation, row, to, step, data }: Effect) {
  return { key, kind, obligation, row, to, data: { step, ...data } };
}
