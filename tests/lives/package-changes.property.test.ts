// Longer than 300 lines: what a random life with changes of package tells, and what has to hold of each of its steps.
import fc from 'fast-check';
import { addDays, type PlainDate, plainDate } from '../../domain/calendar/plain-date';
import type { Fact, RecordedFact } from '../../domain/case/facts';
import { isActive } from '../../domain/case/obligation';
import type { Preview } from '../../domain/case/preview';
import { EMPLOYER_ROLES } from '../../domain/case/roles';
import { isOfContract, rowNamedBy } from '../../domain/contract/told-to';
import type { Effect } from '../../domain/moment/effects';
import { lackingIn } from '../../domain/moment/lacking';
import { QUOTE_STEPS } from '../../domain/moment/request-effects';
import { ASIDE_STEPS } from '../../domain/moment/standalone-task';
import type { RowId } from '../../domain/obligations/obligation-id';
import { closingsIn } from '../../domain/protocols/closing';
import type { ActiveRow, CompiledPackage } from '../../domain/protocols/compile';
import { isBilled } from '../../domain/protocols/is-billed';
import { leavingOf } from '../../domain/protocols/leaving';
import { packageAtWork, packageOn } from '../../domain/protocols/package-on';
import { PACKAGE_IDS, type PackageId, rowOf } from '../../domain/protocols/packages';
import { packagesHad } from '../../domain/protocols/packages-had';
import { LIVES, SEED } from './generated-lives';
import { type Level, LevelLife, type Step } from './level-life';

/** Lives of cases and contracts whose package changes again and again while work is asked, quoted, ordered, done and given up. */

const FIRST = plainDate('2026-01-05');
/** Looking at each moment twice, these lives take so many times longer than those of other properties. */
const PLAIN_LIFE = 10;
const RUNS = Math.ceil(LIVES / PLAIN_LIFE);
/** Ten times what a life takes on one busy core, beside what the first one has to read. */
const PATIENCE_MS = 60_000 + RUNS * 10_000;

/** What is told on a day, chosen by a number among what is possible then. */
type Tells = (on: PlainDate, life: LevelLife, n: number) => Fact | null;

const told = (on: PlainDate, type: string, more: object = {}) => ({ type, on, ...more }) as unknown as Fact;
const holding = (life: LevelLife) => packageOn({ package: life.pack as PackageId }, life.facts);
const atWork = (life: LevelLife) => packageAtWork({ package: life.pack as PackageId }, life.facts);
const pick = <T>(all: readonly T[], n: number): T | undefined => all[n % Math.max(1, all.length)];
const rowsOf = (pack: CompiledPackage, level: Level) => (level === 'case' ? pack.caseRows : pack.contractRows);

/** A row of the package that holds, or one that it refuses. */
function anyRow(life: LevelLife, n: number): string | undefined {
  const pack = holding(life);
  const never = [...pack.refused.keys()].filter((id) => rowOf(id)?.level === life.level);
  return pick([...rowsOf(pack, life.level).map(({ id }) => id), ...never], n);
}
/** A row that is asked for, ordered or at hand. */
function askedRow(life: LevelLife, n: number): ActiveRow | undefined {
  const asked = rowsOf(holding(life), life.level).filter(
    ({ trigger, isOrdered }) => isOrdered || trigger.kind === 'asked',
  );
  return pick(asked, n);
}
function openRow(life: LevelLife, n: number): ActiveRow | undefined {
  const open = life.steps
    .at(-1)
    ?.moment.plan.obligations.filter(({ status }) => status === 'open' || status === 'late');
  const rows = (open ?? []).flatMap(({ row }) => (row ? [row] : []));
  const row = pick(rows, n);
  return row && atWork(life).rows.get(row);
}
/** A row of any package that there was, whether its work is in a plan or not. */
function rowOnceHad(life: LevelLife, n: number): ActiveRow | undefined {
  const had = packagesHad({ package: life.pack }, life.facts);
  return pick(rowsOf(pick(had, n) as CompiledPackage, life.level), n >> 2);
}
/** A row with an order that waits. */
function quotedRow(life: LevelLife, n: number, type: string): string | undefined {
  return pick(
    life.facts.flatMap((fact) => (fact.type === type && 'row' in fact ? [fact.row] : [])),
    n,
  );
}

const change: Tells = (on, _life, n) => told(on, 'pakketwissel', { package: pick(PACKAGE_IDS, n) });
const BY = ['werkgever', 'werknemer', 'bedrijfsarts', 'casemanager', undefined] as const;
const request: Tells = (on, life, n) => {
  const row = n % 2 ? anyRow(life, n >> 1) : askedRow(life, n >> 1)?.id;
  const by = row && (pick(BY, n) ?? undefined);
  return row ? told(on, n % 5 === 4 ? 'indicatie' : 'verzoek', { row, ...(by && { by }) }) : null;
};
const quote: Tells = (on, life, n) => {
  const row = quotedRow(life, n, 'verzoek') ?? askedRow(life, n)?.id;
  return row ? told(on, 'offerte', { row, amount: 100 + (n % 50) }) : null;
};
const accepted: Tells = (on, life, n) => {
  const row = quotedRow(life, n, 'offerte') ?? askedRow(life, n)?.id;
  return row ? told(on, n % 3 ? 'offerte-akkoord' : 'opdracht', { row, by: 'werkgever' }) : null;
};
const approved: Tells = (on, life, n) => {
  const row = anyRow(life, n);
  return row ? told(on, 'goedkeuring', { row }) : null;
};
const done: Tells = (on, life, n) => {
  const row = (n % 4 && (openRow(life, n)?.id ?? quotedRow(life, n, 'opdracht'))) || rowOnceHad(life, n)?.id;
  return row ? told(on, 'afgerond', { obligation: row }) : null;
};
const spent: Tells = (on, life, n) => {
  const row = openRow(life, n)?.id;
  return row ? told(on, 'besteding', { row, minutes: 30 }) : null;
};
const cost: Tells = (on, life, n) => {
  const row = quotedRow(life, n, 'verzoek');
  return row ? told(on, 'kosten', { row, amount: 50 + (n % 100) }) : null;
};
const PURPOSES = ['signalen', 'beroepsziekte', 'medische-informatie', 'oud-dossier', 'interventie-extern'] as const;
const consent: Tells = (on, _life, n) => told(on, 'toestemming', { purpose: pick(PURPOSES, n), given: n % 4 > 0 });
const mandate: Tells = (on, _life, n) => told(on, 'mandaat', { scope: 'alle', given: n % 4 > 0 });
const delegation: Tells = (on) => told(on, 'delegatie', { to: 'pob' });
const recovery: Tells = (on) => told(on, 'herstelmelding', { recoveredOn: on });
const report: Tells = (on) => told(on, 'ziekmelding', { firstSickDay: on });
const left: Tells = (on) => told(on, 'vertrek-arbodienst');
const hired: Tells = (on, life) => (life.level === 'contract' ? told(on, 'indienst') : null);
const happened: Tells = (on, _life, n) =>
  told(
    on,
    pick(
      [
        'derde-aansprakelijk',
        'beroepsziekte',
        'arbeidsongeval',
        'probleemanalyse',
        'plan-van-aanpak',
        'second-opinion',
      ],
      n,
    ) as string,
    n % 6 === 3 ? { mogelijkheden: true } : {},
  );
const takenBack: Tells = (on, life, n) => {
  const fact = pick(life.facts.slice(1), n);
  return fact ? told(on, 'terugname', { gebeurtenisId: fact.id, reason: 'vergissing' }) : null;
};

/** How often each is drawn. */
const EVENTS: ReadonlyArray<readonly [number, Tells]> = [
  [6, change],
  [8, request],
  [4, quote],
  [5, accepted],
  [1, approved],
  [6, done],
  [2, spent],
  [2, cost],
  [3, consent],
  [1, mandate],
  [1, delegation],
  [1, recovery],
  [1, report],
  [1, left],
  [2, hired],
  [3, happened],
  [1, takenBack],
];
const event = fc.oneof(...EVENTS.map(([weight, tells]) => ({ weight, arbitrary: fc.constant(tells) })));
const days = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), event, fc.nat({ max: 5000 })), {
  minLength: 6,
  maxLength: 25,
});

function live(level: Level, pack: string, drawn: ReadonlyArray<readonly [number, Tells, number]>): void {
  const life = new LevelLife(level, pack, FIRST);
  if (level === 'case') life.tell(told(FIRST, 'ziekmelding', { firstSickDay: FIRST }));
  let on = FIRST;
  for (const [later, tells, n] of drawn) {
    on = addDays(on, later);
    const looked = life.steps.length;
    life.sleepUntil(on);
    for (const step of life.steps.slice(looked)) checked(life, step, OF_EACH_STEP);
    const fact = tells(on, life, n);
    if (!fact || !isOfLevel(fact, level)) continue;
    const preview = fact.type === 'pakketwissel' ? life.preview(fact) : undefined;
    if (!life.tell(fact)) continue;
    const step = life.steps.at(-1) as Step;
    checked(life, step, [...OF_EACH_STEP, ...OF_EACH_FACT, ...(preview ? [changesAsShown(preview)] : [])]);
  }
}

function isOfLevel(fact: Fact, level: Level): boolean {
  if (level === 'contract') return isOfContract(fact.type);
  const named = rowNamedBy(fact);
  return named === null || rowOf(named.row)?.level !== 'contract';
}

/** A life that does not hold comes back with its facts. */
function checked(life: LevelLife, step: Step, checks: readonly Check[]): void {
  try {
    for (const check of checks) check(step, life);
  } catch (error) {
    const facts = life.facts.map(({ id, seq, geval, ...fact }: RecordedFact & { geval?: unknown }) =>
      JSON.stringify(fact),
    );
    throw new Error(`${life.pack}: ${facts.join(' ')}\n${(error as Error).message}`);
  }
}

type Check = (step: Step, life: LevelLife) => void;

const workOf = ({ pack }: LevelLife, facts: readonly RecordedFact[]) =>
  packageAtWork({ package: pack as PackageId }, facts);

const OF_EACH_STEP: readonly Check[] = [
  function nothingIsToldTwice({ lost }) {
    expect(lost).toEqual([]);
  },
  function workIsAskedOnce({ moment, tasks }, life) {
    const { rows } = workOf(life, moment.facts);
    const ofLaw = new Set<string>(moment.plan.obligations.flatMap(({ id, source }) => (source === 'law' ? [id] : [])));
    const names = tasks
      .filter(({ step }) => step === 'opening' || step === 'gewijzigd')
      .flatMap(({ obligation, to, part, round }) => {
        const each = rows.get(obligation as never)?.repeats === 'each-request' ? round : '';
        return [ofLaw.has(obligation) ? obligation : [obligation, to, part, each].join(' ')];
      });
    expect(names.filter((name, i) => names.indexOf(name) < i)).toEqual([]);
  },
  function whatEndsHasItsReason({ work }) {
    const silent = work.closedTasks.filter(({ status, reason }) => status === 'vervallen' && !reason);
    expect([...silent, ...work.droppedMessages.filter(({ reason }) => !reason)]).toEqual([]);
  },
  function onlyWhatThePackageDoesShows({ moment, work }, life) {
    const { rows } = workOf(life, moment.facts);
    const isOfBefore = ({ kind, step }: Effect) => kind === 'factuurregel' || step === ASIDE_STEPS.doneWithout;
    const others = work.effects.filter((one) => one.row && !isOfBefore(one) && !rows.has(one.row));
    expect(others.map(({ key }) => key)).toEqual([]);
    expect(moment.plan.obligations.filter(({ row }) => row && !rows.has(row)).map(({ id }) => id)).toEqual([]);
  },
  function anEmployerReadsNothingOfWhatIsKeptFromIt({ moment, work }, life) {
    const hidden = [...workOf(life, moment.facts).rows.values()].filter(({ employerSees: seen }) => seen !== undefined);
    for (const { kind, to, data, obligation, key } of work.effects) {
      if (!(EMPLOYER_ROLES as readonly string[]).includes(to)) continue;
      const text = JSON.stringify(data);
      const isTold = ({ id, name, neutral }: ActiveRow) =>
        (name !== neutral && text.includes(`"${name}"`)) || (kind !== 'factuurregel' && text.includes(`"${id}"`));
      expect([key, hidden.filter(isTold).map(({ id }) => id)]).toEqual([key, []]);
      // Of what it may read in neutral words it reads those.
      if (kind !== 'factuurregel') expect([key, rowOf(obligation)?.employerSees]).not.toEqual([key, 'nothing']);
    }
  },
  function whatIsDoneAndBilledHasItsLine({ moment, work }, life) {
    const { rows } = workOf(life, moment.facts);
    for (const done of work.obligations) {
      const row = done.obligation.row && rows.get(done.obligation.row);
      if (!row || done.newlyDone.length === 0 || done.obligation.source !== 'protocol') continue;
      if (!isBilled(row) || lackingIn(moment, done) !== null) continue;
      const lines = work.effects.filter((one) => one.kind === 'factuurregel' && one.row === row.id);
      expect([row.id, lines.length > 0]).toEqual([row.id, true]);
    }
  },
];

const OF_EACH_FACT: readonly Check[] = [
  function lookingAgainChangesNothing(_step, life) {
    const { effects, closedTasks } = life.again();
    expect([effects.map(({ key }) => key), closedTasks]).toEqual([[], []]);
  },
  function whatIsToldAsDoneIsCountedOrSettled({ moment, work }, life) {
    const had = packagesHad({ package: life.pack }, life.facts).toReversed();
    for (const { name, type } of closingsIn(moment.newFacts)) {
      const packs = [workOf(life, moment.facts), ...had];
      const row = packs.map(({ rows }) => rows.get(name as RowId)).find((one) => one !== undefined);
      if (!row?.closedBy.has(type) || !isBilled(row)) continue;
      const isSeen = work.effects.some(
        (one) => one.row === row.id && (one.kind === 'factuurregel' || one.step === ASIDE_STEPS.doneWithout),
      );
      const plans = [moment.plan, ...moment.earlier].flatMap(({ obligations }) => obligations);
      const own = plans.filter((one) => one.id === row.id || one.row === row.id);
      // Time that is told of a duty waits for the line of that.
      const isCounted = own.some(
        ({ performed = 0, source }) => performed > 0 || (source === 'law' && type === 'besteding'),
      );
      expect([row.id, isSeen || isCounted]).toEqual([row.id, true]);
    }
  },
  function aRequestWaitsIsDoneOrIsAnswered({ moment, work }) {
    for (const fact of moment.newFacts) {
      if (fact.type !== 'verzoek' && fact.type !== 'indicatie') continue;
      const own = moment.plan.obligations.filter((one) => one.id === fact.row || one.row === fact.row);
      const waits = own.some((one) => isActive(one) || one.status === 'done');
      const isAnswered = work.effects.some(({ step }) => step === 'weigering');
      expect([fact.row, waits || isAnswered]).toEqual([fact.row, true]);
    }
  },
];

const BEGINS: readonly string[] = ['opening', 'gewijzigd', 'bericht'];

/** What both packages have goes on as it was; what the new one has not ends with that as its reason, as the preview said. */
const changesAsShown =
  (preview: Preview): Check =>
  ({ moment, work }, life) => {
    const { loaded, owner, facts } = moment;
    if (preview.refused) throw new Error('Het voorbeeld weigert wat is aangenomen.');
    const own = loaded.obligations.filter((one) => one.owner === owner);
    for (const { obligation, to } of preview.difference.statuses) {
      const now = moment.plan.obligations.find(({ id }) => id === obligation)?.status ?? null;
      expect([obligation, now]).toEqual([obligation, to]);
    }
    const generic = work.closedTasks.filter(({ reason }) => reason?.startsWith('niet meer aan de orde'));
    expect(generic).toEqual([]);
    const left = leavingOf(loaded.facts);
    if (left) return;
    const [from, to] = [workOf(life, loaded.facts), workOf(life, facts)];
    for (const { obligation: id, entry, status } of own) {
      if (!from.rows.has(id as never) || !to.rows.has(id as never)) continue;
      if (entry.done.length === 0 && status !== 'done') continue;
      const begun = work.effects.filter((one) => one.obligation === id && BEGINS.includes(one.step));
      // A quote is of a request, which ends while what was ordered goes on.
      const tasks = loaded.openTasks
        .filter((task) => task.obligation === id && task.step !== QUOTE_STEPS.make)
        .map((task) => task.id);
      const ended = work.closedTasks.filter((task) => tasks.includes(task.id));
      expect([id, status, begun.map(({ key }) => key), ended]).toEqual([id, status, [], []]);
    }
  };

describe.each(['case', 'contract'] as const)('a %s whose package changes', (level) => {
  test(
    'does nothing twice, ends nothing in silence, bills what is done and tells an employer nothing that is kept from it',
    () => {
      fc.assert(
        fc.property(fc.constantFrom(...PACKAGE_IDS), days, (pack, drawn) => live(level, pack, drawn)),
        { numRuns: RUNS, seed: SEED, endOnFailure: true },
      );
    },
    PATIENCE_MS,
  );
});
