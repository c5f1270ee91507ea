import { addDays, type PlainDate, plainDate, yearOf } from '../calendar/plain-date';
import { type EndKind, EVERY_END } from '../case/ends';
import { dayOf } from '../case/facts';
import type { Obligation } from '../case/obligation';
import type { Situation } from '../case/situation';
import { applyRule } from '../law/rule';
import { type RetentionKind, bewaartermijnen as rule } from '../law/rules/P-20-bewaartermijnen';
import { newCaseFrom } from './herstelbewaking';
import type { ObligationId } from './obligation-id';

/** The kinds of data of which a record stands in `records/bewaartermijnen.ts`. */
type Kept = RetentionKind & KindOf<ObligationId>;
type KindOf<Id> = Id extends `bewaartermijn-${infer Kind}` ? Kind : never;

/** Where a statute sets the term; the others follow the policy rules of the AP. */
const ARTICLES: Readonly<Partial<Record<RetentionKind, string>>> = {
  'medisch-dossier': 'BW 7:454',
  loonadministratie: 'AWR 52',
};

/** Until when each kind of data is kept, once the case is over. Events without notice: the sweep sees to them. */
export function bewaartermijnenOf(situation: Situation): Obligation[] {
  const closed = closedOn(situation);
  if (!closed || closed > situation.asOf) return [];
  return startsOf(situation, closed).map(([kind, event]) =>
    situation.duty({
      id: `bewaartermijn-${kind}`,
      rule,
      article: ARTICLES[kind],
      opens: event,
      legal: applyRule(rule, { kind, event }).keepUntil,
      survives: EVERY_END,
    }),
  );
}

/** Ends after which there is still something to pay or to guide. */
const GOES_ON = new Set<EndKind>(['aow', 'iva', 'eigenrisicodrager']);

/** First day after the case: four weeks of recovery, the end of the employment, death, the end of wage and guidance. */
function closedOn({ ends, chain, wage }: Situation): PlainDate | null {
  const days = [
    ...ends.filter(({ kind }) => !GOES_ON.has(kind)).map(({ kind, on }) => (kind === 'herstel' ? newCaseFrom(on) : on)),
    ...(chain.recoveredOn ? [] : [addDays(wage.end.date, 1)]),
  ].sort();
  return days[0] ?? null;
}

/** The file of the re-integration, by who keeps it. */
const EMPLOYER_FILES: readonly Kept[] = ['reintegratiedossier-werkgever'];
const ERD_FILES: readonly Kept[] = ['erd-zw-niet-medisch', 'erd-zw-medisch'];

function startsOf(situation: Situation, closed: PlainDate): Array<[Kept, PlainDate]> {
  const { life, asOf, carriedFrom } = situation;
  const over = life.diedOn ?? life.employmentLastDay;
  const employmentEnded = over !== null && over <= asOf ? over : null;
  const lastChange = life.facts.map(dayOf).sort().at(-1) ?? closed;
  // Held ready for UWV, which checks how the eigenrisicodrager carries out the Ziektewet.
  const ownRisk = carriedFrom !== null && carriedFrom < closed;
  return [
    ...(employmentEnded ? ([['verzuimgegevens', employmentEnded]] as Array<[Kept, PlainDate]>) : []),
    ...((ownRisk ? ERD_FILES : EMPLOYER_FILES).map((kind) => [kind, closed]) as Array<[Kept, PlainDate]>),
    ['dossier-arbodienst', closed],
    ['medisch-dossier', lastChange],
    ['loonadministratie', plainDate(`${yearOf(closed)}-12-31`)],
  ];
}
