import type { RetentionKind } from '../../law/rules/P-20-bewaartermijnen';
import { bewaartermijnenOf as computedBy } from '../bewaartermijnen';
import { ITSELF, RETENTION } from '../course-words';
import type { EventRecord } from '../record';

type Kept = {
  name: string;
  english: string;
  opens: string;
  statuses?: EventRecord['course']['statuses'];
  medical?: true;
};

/** Each kind of data with its name as a person reads it, and who answers for it. Nobody is told: the sweep sees to them. */
function kept({ name, english, opens, statuses = RETENTION, medical }: Kept): EventRecord {
  return {
    computedBy,
    rule: 'P-20',
    name: `Einde van de bewaartermijn: ${name}`,
    english: `end of the term for keeping ${english}`,
    kind: 'event',
    dutyOn: medical ? 'bedrijfsarts' : 'werkgever',
    recipients: [],
    late: {
      costs: 'unlawful-storage',
      words: () => ({
        nl: 'langer bewaren mag niet, tenzij er een geschil loopt',
        en: 'Keeping it longer is unlawful, unless there is a dispute.',
      }),
    },
    employerSees: 'all',
    course: { opens, closes: ITSELF, cancels: 'niets', statuses },
  };
}

const OVER = 'het einde van het geval';

export const bewaartermijnen = {
  'bewaartermijn-verzuimgegevens': kept({
    name: 'verzuimgegevens van de werkgever',
    english: 'absence data of the employer',
    opens: 'het einde van het dienstverband',
    statuses: [...RETENTION, 'before-our-time'],
  }),
  'bewaartermijn-reintegratiedossier-werkgever': kept({
    name: 're-integratiedossier van de werkgever',
    english: 'the re-integration file of the employer',
    opens: OVER,
  }),
  'bewaartermijn-dossier-arbodienst': kept({
    name: 'dossier van de arbodienst',
    english: 'the file of the arbodienst',
    opens: OVER,
  }),
  'bewaartermijn-medisch-dossier': kept({
    name: 'medisch dossier',
    english: 'the medical file',
    opens: OVER,
    medical: true,
  }),
  'bewaartermijn-loonadministratie': kept({
    name: 'loonadministratie',
    english: 'the wage administration',
    opens: OVER,
  }),
  'bewaartermijn-erd-zw-niet-medisch': kept({
    name: 'gegevens van de eigenrisicodrager',
    english: 'data of the eigenrisicodrager',
    opens: OVER,
  }),
  'bewaartermijn-erd-zw-medisch': kept({
    name: 'medische gegevens van de eigenrisicodrager',
    english: 'medical data of the eigenrisicodrager',
    opens: OVER,
    medical: true,
  }),
} satisfies Partial<Record<`bewaartermijn-${RetentionKind}`, EventRecord>>;
