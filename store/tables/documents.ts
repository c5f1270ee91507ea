import { templateOf } from '../../documents/templates';
import { mayReadOf } from '../../domain/case/employer-knowledge';
import type { EffectOf } from '../../domain/moment/effects';
import type { Moment } from '../../domain/moment/moment';
import { Prisma } from '../../prisma/client/client';
import { idOfKey } from '../stable-id';
import type { TableWrite } from './change';

type Made = EffectOf<'document'>;

/** What of a medical kind everybody else gets, who may know what somebody can do and not why. */
const WITHOUT_MEDICAL_DATA: Readonly<Record<string, string>> = {
  'functionele-mogelijkhedenlijst': 'lijst-arbeidsmogelijkheden',
};
const kindOf = (part: string | null | undefined) => WITHOUT_MEDICAL_DATA[part ?? ''] ?? part ?? '';

/** Each time another: one that somebody made by hand does not stand for it. */
const ONE_BY_ONE: ReadonlySet<string> = new Set(['offerte', 'verwijzing']);

/**
 * The documents that work has left to be made: one for each language of those whom they are for. What somebody made by hand
 * since the work opened is not made again; of work that was taken back and done anew the document gets its next version. Nobody
 * reads those of a simulation.
 */
export const writeDocuments: TableWrite = ({ effects, moment }) => {
  if (moment.loaded.kind === 'simulatie') return [];
  const made = effects.filter(
    (effect): effect is Made => effect.kind === 'document' && templateOf(kindOf(effect.part)) !== undefined,
  );
  if (made.length === 0) return [];
  const rows = grouped(made).flatMap((group) => rowsOf(group, moment));
  return [
    Prisma.sql`stukken as (
      insert into document (id, werkgever_id, dienstverband_id, verzuimgeval_id, soort, datum, taal, gemaakt, sleutel, rij, ontvangers, te_maken)
      select s.id, wg, dv, geval, s.kind, vandaag, s.language, true, s.key, s.row, s.readers, true
      from ids, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as s(id uuid, kind text, language text, key text, row text, readers text[], since text)
      where not exists (select from document d where d.verzuimgeval_id = geval and d.soort = s.kind and d.gemaakt and d.sleutel is null
        and d.datum >= s.since)
      on conflict (sleutel) do nothing)`,
    ...madeAnew(rows),
  ];
};

/** One that is there already gets its next version. */
function madeAnew(rows: ReadonlyArray<{ key: string; isAnew: boolean }>): Prisma.Sql[] {
  const keys = rows.flatMap(({ key, isAnew }) => (isAnew ? [key] : []));
  if (keys.length === 0) return [];
  return [
    Prisma.sql`stukken_opnieuw as (
      update document set te_maken = true from ids where werkgever_id = wg and sleutel = any(${keys}::text[]))`,
  ];
}

/** The effects of one document are those of its readers. */
function grouped(made: readonly Made[]): Made[][] {
  const groups = new Map<string, Made[]>();
  for (const effect of made) {
    const name = `${effect.obligation}/${effect.round}/${effect.part}`;
    groups.set(name, [...(groups.get(name) ?? []), effect]);
  }
  return [...groups.values()];
}

function rowsOf(group: readonly Made[], { loaded, owner }: Moment) {
  const [{ obligation, round, part, row, data, anew }] = group as [Made];
  const readers = [...new Set(group.map(({ to }) => to).filter((to) => to !== 'dossier'))];
  const known = readers.filter((reader) => mayReadOf(row, reader));
  // Where nobody is left it is for the file; of a kind without readers of its own the template says whose it is.
  const named = readers.length > 0 && known.length === 0 ? ['casemanager'] : known;
  const languages = new Set(named.map((reader) => languageOf(reader, loaded)));
  if (languages.size === 0) languages.add('nl');
  const since = 'opensOn' in data && !ONE_BY_ONE.has(part ?? '') ? data.opensOn : null;
  return [...languages].map((language) => {
    const key = `${owner}/${obligation}/${round}/stuk/${part}/${language}`;
    const own = named.filter((reader) => languageOf(reader, loaded) === language);
    return {
      id: idOfKey(key),
      kind: kindOf(part),
      language,
      key,
      row,
      readers: own,
      since,
      isAnew: anew !== undefined,
    };
  });
}

function languageOf(reader: string, loaded: Moment['loaded']): 'nl' | 'en' {
  if (reader === 'werknemer') return loaded.level === 'case' ? (loaded.context.employee.language ?? 'nl') : 'nl';
  return reader === 'werkgever' ? (loaded.context.employer.language ?? 'nl') : 'nl';
}
