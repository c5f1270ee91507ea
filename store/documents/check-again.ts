import { isDeepStrictEqual } from 'node:util';
import { type ChangedAnswers, changedAnswers, type Said } from '../../documents/changed-answers';
import { prefilled } from '../../documents/prefill';
import type { Answers } from '../../documents/sheet-of';
import type { Template } from '../../documents/template';
import { templateFor } from '../../documents/templates';
import { earliest, type PlainDate } from '../../domain/calendar/plain-date';
import { dayOf, type RecordedFact } from '../../domain/case/facts';
import { standing } from '../../domain/case/taken-back';
import type { LoadedCase } from '../../domain/moment/loaded-case';
import { DOCUMENT_READY } from '../../domain/moment/standalone-task';
import type { Document, DocumentVersie } from '../../prisma/client/client';
import { civilMomentOf } from '../amsterdam';
import { readCase } from '../case/load-case';
import { momentOf } from '../case/moment-of';
import type { Database } from '../client';
import { inTenant, type Tx } from '../in-tenant';
import { outsideTenant } from '../outside-tenant';
import { idOfKey } from '../stable-id';
import { clockOffsetOf } from '../tables/clock-offset';
import { approvalTaskOf } from './approval-task';
import { lockDocument } from './lock-document';
import { addVersion } from './make-version';
import { subjectOf } from './subject-of';

const AT_ONCE = 50;

/** Noon of a day: which moment of it makes no difference to a plan. */
const NOON = 12 * 60;

type Version = Pick<DocumentVersie, 'versie' | 'antwoorden' | 'getekend' | 'gemaaktOp' | 'feitenTot'>;

/**
 * Holds the documents of cases that were corrected against the facts again, of any employer: each in a transaction of its own,
 * which holds up no report to the case. A draft that nobody approved is made anew as the next version. What somebody approved, or
 * wrote otherwise than the facts did, stays as it is: it says what does not fit any more, and whoever approves it has a task.
 * @returns how many cases were looked at
 */
export async function checkDocumentsAgain(
  db: Database,
  { nowMs, warn }: { nowMs: number; warn: (message: string, details: Record<string, unknown>) => void },
): Promise<number> {
  const waiting = await outsideTenant(
    () =>
      db.$queryRaw<Array<{ werkgever_id: string; id: string; versie: number }>>`
        select * from zaken_met_stukken_na_te_kijken(${AT_ONCE}::int)`,
  );
  let looked = 0;
  for (const { werkgever_id, id: dienstverbandId, versie } of waiting)
    try {
      const where = { dienstverbandId, gemaakt: true };
      const documents = await inTenant(db, werkgever_id, (tx) => tx.document.findMany({ where, select: { id: true } }));
      for (const { id } of documents)
        await inTenant(db, werkgever_id, (tx) => checkOne(tx, id, nowMs), { timeout: 30_000 });
      // What was told meanwhile is looked at the next time.
      await inTenant(db, werkgever_id, (tx) =>
        tx.dienstverband.updateMany({ where: { id: dienstverbandId, versie }, data: { stukkenNakijken: false } }),
      );
      looked += 1;
    } catch (error) {
      warn('de stukken van een zaak konden niet worden nagekeken', {
        zaak: dienstverbandId,
        fout: (error as Error).name,
      });
    }
  return looked;
}

async function checkOne(tx: Tx, id: string, nowMs: number): Promise<void> {
  await lockDocument(tx, id);
  const document = await tx.document.findUnique({ where: { id } });
  const template = document && templateFor(document);
  const loaded = document && (await readCase(tx, document.dienstverbandId));
  const versions = await versionsOf(tx, id);
  const [last] = versions;
  if (!document || !template || !loaded || !last || (await isGivenUp(tx, document))) return;
  const atMs = nowMs + (await clockOffsetOf(tx, document.dienstverbandId));
  const today = civilMomentOf(atMs).date;
  const { names, renewed } = changesOf({ document, template, loaded, versions });
  if (names.length === 0) return fitsAgain(tx, document, today);
  if (renewed && (last.getekend as unknown[]).length === 0) {
    const knownUntil = loaded.facts.at(-1)?.seq ?? 0;
    await addVersion(tx, document, template, { answers: renewed, signed: [], atMs, knownUntil });
    return fitsAgain(tx, document, today);
  }
  await tx.document.update({ where: { id }, data: { achterhaald: names } });
  await askAnew(tx, { document, template, version: last.versie, today });
}

/** The last first, without their bytes. */
function versionsOf(tx: Tx, documentId: string): Promise<Version[]> {
  return tx.documentVersie.findMany({
    where: { documentId },
    select: { versie: true, antwoorden: true, getekend: true, gemaaktOp: true, feitenTot: true },
    orderBy: { versie: 'desc' },
  });
}

/** The work that it was for is not done any more. */
async function isGivenUp(tx: Tx, document: Document): Promise<boolean> {
  return (await approvalTaskOf(tx, document))?.status === 'vervallen';
}

type Asked = { document: Document; template: Template; loaded: LoadedCase; versions: Version[] };

function changesOf({ document, template, loaded, versions }: Asked): ChangedAnswers {
  const last = versions[0] as Version;
  // Who approves or signs makes a version with the same answers: they were given with the first of those.
  const other = versions.findIndex(({ antwoorden }) => !isDeepStrictEqual(antwoorden, last.antwoorden));
  const answered = saidOf(document, loaded, (other < 0 ? versions.at(-1) : versions[other - 1]) as Version);
  const header = saidOf(document, loaded, last);
  return changedAnswers({
    template,
    written: (last.antwoorden ?? {}) as Answers,
    before: { ...answered.before, firstSickDay: header.before.firstSickDay },
    after: { ...answered.after, firstSickDay: header.after.firstSickDay },
    isOfWork: document.sleutel !== null,
  });
}

/** What the facts answered when a version was made, and what they answer now of the same day. */
function saidOf(document: Document, loaded: LoadedCase, { gemaaktOp, feitenTot }: Version) {
  const madeOn = (gemaaktOp ?? document.datum) as PlainDate;
  const wasKnown = ({ seq, on }: RecordedFact) => (feitenTot === null ? on <= madeOn : seq <= feitenTot);
  const said = (facts: readonly RecordedFact[]): Said => {
    const { facts: known, plan } = momentOf({ ...loaded, facts: [...facts] }, { date: madeOn, minute: NOON });
    const language = document.taal as 'nl' | 'en';
    const asked = { facts: known, plan, language, row: document.rij, readers: document.ontvangers };
    return { answers: prefilled(document.soort, asked), firstSickDay: plan.firstSickDay };
  };
  return { before: said(loaded.facts.filter(wasKnown)), after: said(asKnownOn(madeOn, loaded.facts, wasKnown)) };
}

/** Facts about that day and before as if all of them had been known on it; what came about since has no part in it. */
function asKnownOn(day: PlainDate, facts: readonly RecordedFact[], wasKnown: (fact: RecordedFact) => boolean) {
  return standing(facts)
    .filter((fact) => wasKnown(fact) || fact.type.startsWith('correctie-') || dayOf(fact) <= day)
    .map((fact) => ({ ...fact, on: earliest(fact.on, day) }));
}

/** A document that fits the facts, or does so again: nobody has anything to do about it. */
export async function fitsAgain(
  tx: Tx,
  { id, dienstverbandId }: Pick<Document, 'id' | 'dienstverbandId'>,
  today: PlainDate,
): Promise<void> {
  await tx.document.update({ where: { id }, data: { achterhaald: [] } });
  await tx.taak.updateMany({
    where: { dienstverbandId, sleutel: { startsWith: `${id}/versie/` }, stap: DOCUMENT_READY.renew, status: 'open' },
    data: { status: 'gedaan', geslotenOp: today },
  });
}

type Outdated = { document: Document; template: Template; version: number; today: PlainDate };

/** Whoever approves it makes the next version: it can be with its readers already. */
async function askAnew(tx: Tx, { document, template, version, today }: Outdated): Promise<void> {
  const { id, werkgeverId, dienstverbandId, verzuimgevalId } = document;
  const sleutel = `${id}/versie/${version}/${DOCUMENT_READY.renew}`;
  const name = `Nieuwe versie maken, want er is iets verbeterd: ${template.title.nl}`;
  await tx.taak.createMany({
    skipDuplicates: true,
    data: [
      {
        ...{ id: idOfKey(sleutel), werkgeverId, dienstverbandId, verzuimgevalId, sleutel },
        verplichting: subjectOf(document, template),
        stap: DOCUMENT_READY.renew,
        onderdeel: document.soort,
        ronde: version,
        kanaal: 'taak',
        titel: name,
        rol: template.approvedBy,
        opentOp: today,
        gegevens: {
          name,
          document: id,
          why: ['De feiten waarvan dit stuk is gemaakt, zijn daarna verbeterd. Wat al is verstuurd, blijft te lezen.'],
        },
      },
    ],
  });
}
