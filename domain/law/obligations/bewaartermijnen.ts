import { addDays, type PlainDate, plainDate, yearOf } from '../../calendar/plain-date';
import { dayOf } from '../../case/facts';
import type { Obligation } from '../../case/obligation';
import type { Situation } from '../../case/situation';
import { versionOn } from '../rule';
import { type RetentionKind, bewaartermijnen as rule } from '../rules/P-20-bewaartermijnen';
import { duty, EVERY_END } from './duty';

/** The names of the kinds of data as a person reads them. */
const NAMES: Readonly<Partial<Record<RetentionKind, string>>> = {
  verzuimgegevens: 'verzuimgegevens van de werkgever',
  'reintegratiedossier-werkgever': 're-integratiedossier van de werkgever',
  'dossier-arbodienst': 'dossier van de arbodienst',
  'medisch-dossier': 'medisch dossier',
  'erd-zw-niet-medisch': 'gegevens van de eigenrisicodrager',
  'erd-zw-medisch': 'medische gegevens van de eigenrisicodrager',
  loonadministratie: 'loonadministratie',
};

/** Until when each kind of data is kept, once the case is over. Events without notice: the sweep sees to them. */
export function bewaartermijnenOf(situation: Situation): Obligation[] {
  const closed = closedOn(situation);
  if (!closed || closed > situation.asOf) return [];
  return startsOf(situation, closed).map(([kind, event]) =>
    duty(situation, {
      id: `bewaartermijn-${kind}`,
      name: `Einde van de bewaartermijn: ${NAMES[kind]}`,
      rule,
      dutyOn: kind === 'medisch-dossier' || kind === 'erd-zw-medisch' ? 'bedrijfsarts' : 'werkgever',
      recipients: [],
      consequence: 'langer bewaren mag niet, tenzij er een geschil loopt',
      opens: event,
      legal: versionOn(rule, event).compute({ kind, event }).keepUntil,
      kind: 'event',
      survives: EVERY_END,
    }),
  );
}

/** First day after the case: four weeks of recovery, the end of the employment, death, the end of wage and guidance. */
function closedOn({ ends, chain, wage }: Situation): PlainDate | null {
  const days = [
    ...ends
      .filter(({ kind }) => kind !== 'aow' && kind !== 'iva')
      .map(({ kind, on }) => (kind === 'herstel' ? addDays(on, 28) : on)),
    ...(chain.recoveredOn ? [] : [addDays(wage.end.date, 1)]),
  ].sort();
  return days[0] ?? null;
}

function startsOf(situation: Situation, closed: PlainDate): Array<[RetentionKind, PlainDate]> {
  const { life, context, employmentEndsOn, asOf, wage, chain } = situation;
  const over = life.diedOn ?? life.employmentLastDay;
  const employmentEnded = over !== null && over <= asOf ? over : null;
  const lastChange = life.facts.map(dayOf).sort().at(-1) ?? closed;
  const leftSick = employmentEndsOn !== null && chain.recoveredOn === null && life.diedOn === null;
  const ownRisk = context.employer.erdZw && leftSick;
  return [
    ...(employmentEnded ? ([['verzuimgegevens', employmentEnded]] as Array<[RetentionKind, PlainDate]>) : []),
    ['reintegratiedossier-werkgever', closed],
    ['dossier-arbodienst', closed],
    ['medisch-dossier', lastChange],
    ...(ownRisk && wage.fullTerm.date < asOf
      ? ([
          ['erd-zw-niet-medisch', wage.fullTerm.date],
          ['erd-zw-medisch', wage.fullTerm.date],
        ] as Array<[RetentionKind, PlainDate]>)
      : []),
    ['loonadministratie', plainDate(`${yearOf(closed)}-12-31`)],
  ];
}
