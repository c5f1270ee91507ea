import type { PlainDate } from '../../calendar/plain-date';
import { Derivation } from '../derivation';
import { applyRule, type Rule } from '../rule';
import { REACH } from './reach';
import { law, norm } from './sources';

/** Per kind of data the months it is kept, from which event, and the source. */
const TERMS = {
  verzuimgegevens: { months: 24, event: 'Einde van het dienstverband', source: 'AP-beleidsregels 6.1' },
  'reintegratiedossier-werkgever': { months: 24, event: 'Re-integratie afgerond', source: 'AP-beleidsregels 6.1' },
  'dossier-arbodienst': { months: 24, event: 'Einde van de begeleiding', source: 'AP-beleidsregels 6.2' },
  'medisch-dossier': { months: 240, event: 'Laatste wijziging van het medisch dossier', source: 'BW art. 7:454' },
  'erd-zw-niet-medisch': { months: 60, event: 'Einde van het ziektewetgeval', source: 'AP-beleidsregels 6.1' },
  'erd-zw-medisch': { months: 120, event: 'Einde van het ziektewetgeval', source: 'AP-beleidsregels 6.1' },
  'erd-wga': { months: 120, event: 'Begin van de WGA-periode', source: 'AP-beleidsregels 6.1' },
  aanstellingskeuring: { months: 6, event: 'Keuring', source: 'AP-beleidsregels' },
  loonadministratie: { months: 84, event: 'Einde van het boekjaar', source: 'AWR art. 52' },
} as const;

export type RetentionKind = keyof typeof TERMS;

function compute({ kind, event }: { kind: RetentionKind; event: PlainDate }): { keepUntil: Derivation } {
  const { months, event: name, source } = TERMS[kind];
  return { keepUntil: Derivation.from(event, name).plusMonths(months, `Bewaartermijn (${source})`) };
}

function keepUntil(kind: RetentionKind, event: PlainDate): PlainDate {
  return applyRule(bewaartermijnen, { kind, event }).keepUntil.date;
}

export const bewaartermijnen: Rule<typeof compute> = {
  id: 'P-20',
  name: 'Bewaartermijnen',
  sources: [norm('AP-beleidsregels De zieke werknemer (BWBR0037896)'), law('BW 7', '454'), law('AWR', '52')],
  decidedBy: { inDutch: 'dag waarop de termijn begint', of: ({ event }) => event },
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'certain',
      reading:
        'Verzuim- en re-integratiegegevens twee jaar; medisch dossier twintig jaar na de laatste wijziging; eigenrisicodrager ' +
        'Ziektewet tien jaar medisch en vijf jaar overig; keuring zes maanden; loonadministratie zeven jaar. Langer alleen bij een geschil.',
      otherReadings: ['Medisch dossier vijftien jaar: verouderd.'],
      compute,
    },
  ],
  forms: [
    {
      input: { end_of_zw_case: 'date' },
      answer: ({ end_of_zw_case: event }: { end_of_zw_case: PlainDate }) => ({
        non_medical_keep_until: keepUntil('erd-zw-niet-medisch', event),
        medical_keep_until: keepUntil('erd-zw-medisch', event),
      }),
    },
    {
      input: { examined_on: 'date' },
      answer: ({ examined_on }: { examined_on: PlainDate }) => ({
        delete_by: keepUntil('aanstellingskeuring', examined_on),
      }),
    },
    {
      input: { reintegration_completed: 'date' },
      answer: ({ reintegration_completed }: { reintegration_completed: PlainDate }) => ({
        delete_by: keepUntil('reintegratiedossier-werkgever', reintegration_completed),
      }),
    },
    {
      input: { employment_end: 'date' },
      answer: ({ employment_end }: { employment_end: PlainDate }) => ({
        delete_by: keepUntil('verzuimgegevens', employment_end),
      }),
    },
    {
      input: { last_change: 'date' },
      answer: ({ last_change }: { last_change: PlainDate }) => ({
        keep_until: keepUntil('medisch-dossier', last_change),
      }),
    },
  ],
  examples: [
    { name: 'verzuimgegevens', input: { employment_end: '2026-06-30' }, expected: { delete_by: '2028-06-30' } },
    {
      name: 're-integratiedossier',
      input: { reintegration_completed: '2026-05-01' },
      expected: { delete_by: '2028-05-01' },
    },
    { name: 'medisch dossier', input: { last_change: '2026-05-01' }, expected: { keep_until: '2046-05-01' } },
    {
      name: 'eigenrisicodrager Ziektewet',
      input: { end_of_zw_case: '2026-05-01' },
      expected: { non_medical_keep_until: '2031-05-01', medical_keep_until: '2036-05-01' },
    },
    { name: 'keuring', input: { examined_on: '2026-05-01' }, expected: { delete_by: '2026-11-01' } },
  ],
};
