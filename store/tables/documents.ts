import { templateOf } from '../../documents/templates';
import type { EffectOf } from '../../domain/moment/effects';
import { isOfCase, type MomentOfCase } from '../../domain/moment/moment';
import { Prisma } from '../../prisma/client/client';
import { idOfKey } from '../stable-id';
import type { TableWrite } from './change';

type Made = EffectOf<'document'>;

/** What of a medical kind everybody else gets, who may know what somebody can do and not why. */
const WITHOUT_MEDICAL_DATA: Readonly<Record<string, string>> = {
  'functionele-mogelijkhedenlijst': 'lijst-arbeidsmogelijkheden',
};
const kindOf = (part: string | null | undefined) => WITHOUT_MEDICAL_DATA[part ?? ''] ?? part ?? '';

/**
 * The documents that work has left to be made: one for each language of those whom they are for. What somebody made before the
 * work was told as done is not made again. Nobody reads those of a simulation.
 */
export const writeDocuments: TableWrite = ({ effects, moment }) => {
  if (moment.loaded.kind === 'simulatie' || !isOfCase(moment)) return [];
  const made = effects.filter(
    (effect): effect is Made => effect.kind === 'document' && templateOf(kindOf(effect.part)) !== undefined,
  );
  if (made.length === 0) return [];
  const rows = grouped(made).flatMap((group) => rowsOf(group, moment));
  return [
    Prisma.sql`stukken as (
      insert into document (id, werkgever_id, dienstverband_id, verzuimgeval_id, soort, datum, taal, gemaakt, sleutel, rij, ontvangers)
      select s.id, wg, dv, geval, s.kind, vandaag, s.language, true, s.key, s.row, s.readers
      from ids, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as s(id uuid, kind text, language text, key text, row text, readers text[])
      where not exists (select from document d where d.verzuimgeval_id = geval and d.soort = s.kind and d.gemaakt and d.sleutel is null)
      on conflict (sleutel) do nothing)`,
  ];
};

/** The effects of one document are those of its readers. */
function grouped(made: readonly Made[]): Made[][] {
  const groups = new Map<string, Made[]>();
  for (const effect of made) {
    const name = `${effect.obligation}/${effect.round}/${effect.part}`;
    groups.set(name, [...(groups.get(name) ?? []), effect]);
  }
  return [...groups.values()];
}

function rowsOf(group: readonly Made[], { loaded, owner }: MomentOfCase) {
  const [{ obligation, round, part, row }] = group as [Made];
  const readers = [...new Set(group.map(({ to }) => to).filter((to) => to !== 'dossier'))];
  const languages = new Set(readers.map((reader) => languageOf(reader, loaded)));
  if (languages.size === 0) languages.add('nl');
  return [...languages].map((language) => {
    const key = `${owner}/${obligation}/${round}/stuk/${part}/${language}`;
    const own = readers.filter((reader) => languageOf(reader, loaded) === language);
    return { id: idOfKey(key), kind: kindOf(part), language, key, row, readers: own };
  });
}

function languageOf(reader: string, { context }: MomentOfCase['loaded']): 'nl' | 'en' {
  if (reader === 'werknemer') return context.employee.language ?? 'nl';
  return reader === 'werkgever' ? (context.employer.language ?? 'nl') : 'nl';
}
