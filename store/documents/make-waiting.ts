import { prefilled } from '../../documents/prefill';
import { templateFor } from '../../documents/templates';
import { givenUp, isDraft } from '../../domain/moment/drafts';
import { keptBack } from '../../domain/moment/lacking';
import type { Moment } from '../../domain/moment/moment';
import { DOCUMENT_READY } from '../../domain/moment/standalone-task';
import type { Document } from '../../prisma/client/client';
import { civilMomentOf } from '../amsterdam';
import { readAnyCase } from '../case/load-case';
import { momentOf } from '../case/moment-of';
import type { Database } from '../client';
import { inTenant, type Tx } from '../in-tenant';
import { keepEmployment } from '../keep-employment';
import { outsideTenant } from '../outside-tenant';
import { idOfKey } from '../stable-id';
import { clockOffsetOf } from '../tables/clock-offset';
import { approvalKey, approvalTaskOf } from './approval-task';
import { carriedOver } from './carried-over';
import { addVersion } from './make-version';
import { subjectOf } from './subject-of';

const AT_ONCE = 50;

/**
 * Makes the first version of the documents that work left to be made, and the next one where that work was done anew, of any employer:
 * each in a transaction of its own, from the facts as they are then, with the task to complete and approve it. One that fails stays for
 * the next time and holds up no other.
 * @returns how many were made
 */
export async function makeWaitingDocuments(
  db: Database,
  { nowMs, warn }: { nowMs: number; warn: (message: string, details: Record<string, unknown>) => void },
): Promise<number> {
  const waiting = await outsideTenant(
    () =>
      db.$queryRaw<Array<{ werkgever_id: string; id: string }>>`select * from stukken_zonder_versie(${AT_ONCE}::int)`,
  );
  let made = 0;
  for (const { werkgever_id, id } of waiting)
    try {
      if (await inTenant(db, werkgever_id, (tx) => makeOne(tx, id, nowMs), { timeout: 30_000 })) made += 1;
    } catch (error) {
      warn('een stuk kon niet worden gemaakt', { stuk: id, fout: (error as Error).name });
    }
  return made;
}

async function makeOne(tx: Tx, id: string, nowMs: number): Promise<boolean> {
  await keepEmployment(tx, 'document', id);
  const locked = await tx.$queryRaw<unknown[]>`
    select 1 from document where id = ${id}::uuid and te_maken for update skip locked`;
  if (locked.length === 0) return false;
  const document = await tx.document.findUniqueOrThrow({ where: { id } });
  const template = templateFor(document);
  const loaded = await readAnyCase(tx, document);
  if (!template || !loaded || !document.sleutel) return false;
  const atMs = nowMs + (await clockOffsetOf(tx, document.dienstverbandId));
  const moment = momentOf(loaded, civilMomentOf(atMs));
  const { facts, plan, now } = moment;
  const language = document.taal as 'nl' | 'en';
  const version = await addVersion(tx, document, template, {
    answers: {
      ...(await carriedOver(tx, document)),
      ...prefilled(template.kind, { facts, plan, language, row: document.rij, readers: document.ontvangers }),
    },
    signed: [],
    atMs,
    knownUntil: loaded.facts.at(-1)?.seq ?? 0,
  });
  if ((await approvalTaskOf(tx, document))?.status === 'open') return true;
  const sleutel = approvalKey(document.sleutel, version);
  const { werkgeverId, dienstverbandId, verzuimgevalId } = document;
  const { time, end } = standingOf(document, moment);
  await tx.taak.createMany({
    skipDuplicates: true,
    data: [
      {
        ...{ id: idOfKey(sleutel), werkgeverId, dienstverbandId, verzuimgevalId, sleutel },
        verplichting: subjectOf(document, template),
        stap: DOCUMENT_READY.approve,
        onderdeel: document.soort,
        ronde: time,
        kanaal: 'taak',
        titel: `Aanvullen en goedkeuren: ${template.title.nl}`,
        rol: template.approvedBy,
        opentOp: now.date,
        ...(end && { status: 'vervallen', reden: end.reason, geslotenOp: now.date }),
        gegevens: { name: `Aanvullen en goedkeuren: ${template.title.nl}`, document: id },
      },
    ],
  });
  return true;
}

/** For which time of its work a document is, and why that was given up, or kept back, before it could be made. */
function standingOf({ rij: row, soort: kind, verzuimgevalId: gevalId }: Document, moment: Moment) {
  const reason = row === null ? null : keptBack(moment, row);
  if (row === null || !isDraft(row, kind)) return { time: 1, end: reason === null ? null : { reason } };
  const obligation = moment.plan.obligations.find(({ id }) => id === row);
  const { performed = 0, status } = obligation ?? {};
  const time = status === 'done' ? performed : performed + 1;
  return { time, end: givenUp({ row, kind, gevalId, time }, { obligation, performed, moment }) };
}
