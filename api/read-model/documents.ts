import type { z } from 'zod';
import { TEMPLATES } from '../../documents/templates';
import type { Reader } from '../../domain/case/employer-knowledge';
import { DOCUMENT_TYPES } from '../../domain/case/facts';
import { VISIBLE_ROWS } from '../../domain/protocols/packages';
import { Prisma } from '../../prisma/client/client';
import type { Tx } from '../../store/in-tenant';
import { type documentSchema, FORMER } from '../resources/document';
import { withFormerValues } from '../words';
import { hiddenFactsFor } from './employer-view';

/** Files without a fact that an employer may know of: those that are for it. */
const FOR_EMPLOYERS = [
  ...DOCUMENT_TYPES,
  ...TEMPLATES.filter(({ recipients }) => recipients.includes('werkgever')).map(({ kind }) => kind),
];

/** Kinds that an employer signs, and so reads, whomever their row names. */
const SIGNED_BY_EMPLOYERS = TEMPLATES.filter(({ signedBy }) => signedBy.includes('werkgever')).map(({ kind }) => kind);

/** Who can approve each kind that waits for it before an employer reads it. */
const APPROVERS = Object.fromEntries(
  TEMPLATES.filter(({ isConcept }) => !isConcept).map(({ kind, approvedBy, orPerformer = [] }) => [
    kind,
    [approvedBy, ...orPerformer],
  ]),
);

const ofReader = (reader: Reader) => Prisma.sql`(${reader} = 'arbodienst' or (('werkgever' = any(d.ontvangers)
          or (cardinality(d.ontvangers) = 0 and d.soort = any(${FOR_EMPLOYERS}))
          or (d.soort = any(${SIGNED_BY_EMPLOYERS}) and d.rij = any(${[...VISIBLE_ROWS]})))
          and (not d.gemaakt or ${JSON.stringify(APPROVERS)}::jsonb->d.soort is null or exists (
            select from document_versie v, jsonb_array_elements(v.getekend) s
            where v.document_id = d.id and ${JSON.stringify(APPROVERS)}::jsonb->d.soort ? (s->>'role')))))`;

type Row = { id: string; soort: string; datum: string; ontvangen_op: Date; feit_id: string | null; versies: number };
type Document = z.output<typeof documentSchema>;
type Page = { after: string | null; take: number; reader: Reader };

/** The documents of the contract of an employer that this reader may know of, in order of their id. */
export async function documentsOfContract(
  tx: Tx,
  werkgeverId: string,
  { after, take, reader }: Page,
): Promise<Document[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select d.id, d.soort, d.datum, d.aangemaakt_op as ontvangen_op, d.feit_id,
      (select count(*)::int from document_versie v where v.document_id = d.id) as versies
    from document d
    where d.dienstverband_id = ${werkgeverId}::uuid and (${after}::uuid is null or d.id > ${after}::uuid) and ${ofReader(reader)}
    order by d.id limit ${take}`;
  return rows.map(toDocument);
}

/** The documents of a case that this reader may know of, in order of their id: facts that a document is there, and files that came without one. */
export async function documentsOf(tx: Tx, verzuimgevalId: string, { after, take, reader }: Page): Promise<Document[]> {
  const rows = await tx.$queryRaw<Row[]>`
    with stuk as (
      select f.id, f.soort, coalesce(f.gegevens->>'happened', f.bekend_op) as datum, f.vastgelegd_op as ontvangen_op,
        f.id as feit_id, d.id as document_id
      from verzuimgeval z
      join feit f on f.dienstverband_id = z.dienstverband_id and f.gegevens->>'geval' = z.id::text
      left join document d on d.dienstverband_id = f.dienstverband_id and d.feit_id = f.id
      where z.id = ${verzuimgevalId}::uuid and f.soort = any(${[...DOCUMENT_TYPES]})
        and not exists (select from feit t where t.dienstverband_id = f.dienstverband_id and t.soort = 'terugname'
          and t.gegevens->>'gebeurtenisId' = f.id::text)
        and not exists (select from jsonb_array_elements(${JSON.stringify(hiddenFactsFor(reader))}::jsonb) h
          where h->>'type' = f.soort and f.gegevens @> (h->'when'))
      union all
      select d.id, d.soort, d.datum, d.aangemaakt_op, null, d.id
      from document d where d.verzuimgeval_id = ${verzuimgevalId}::uuid and d.feit_id is null
        and ${ofReader(reader)})
    select id, soort, datum, ontvangen_op, feit_id,
      (select count(*)::int from document_versie v where v.document_id = stuk.document_id) as versies
    from stuk where ${after}::uuid is null or id > ${after}::uuid
    order by id limit ${take}`;
  return rows.map(toDocument);
}

function toDocument({ id, soort: type, datum, ontvangen_op, feit_id, versies }: Row): Document {
  const document = { id, type, datum, ontvangenOp: ontvangen_op.toISOString(), gebeurtenisId: feit_id, versies };
  return withFormerValues(document, FORMER);
}
