import { lastHeld } from '../domain/appointments/last-held';
import type { PlainDate } from '../domain/calendar/plain-date';
import { employerSees } from '../domain/case/employer-knowledge';
import { dayOf, type FactType, type RecordedFact } from '../domain/case/facts';
import { ACTIVE, type Obligation, type ObligationStatus } from '../domain/case/obligation';
import type { Plan } from '../domain/case/plan';
import { roleName } from '../domain/case/role-names';
import { keysOf } from '../domain/obligations/obligation-id';
import type { DocumentKind } from '../domain/protocols/output';
import { rowOf } from '../domain/protocols/packages';
import { inEuros } from './in-euros';
import type { Answers } from './sheet-of';
import { dutyName, isShown } from './shown-duties';

type Language = 'nl' | 'en';
type Known = {
  facts: readonly RecordedFact[];
  plan: Plan;
  language: Language;
  /** The row of a service protocol that asks for it, and whom it is for. */
  row: string | null;
  readers: readonly string[];
};
type Prefill = (known: Known) => Answers;

const STANDINGS: Readonly<Record<ObligationStatus, Readonly<Record<Language, string>>>> = {
  planned: { nl: 'later', en: 'later' },
  open: { nl: 'te doen', en: 'to be done' },
  late: { nl: 'te laat', en: 'late' },
  done: { nl: 'gedaan', en: 'done' },
  waived: { nl: 'niet gedaan', en: 'not done' },
  'not-applicable': { nl: 'niet van toepassing', en: 'does not apply' },
  superseded: { nl: 'vervangen', en: 'replaced' },
  'before-our-time': { nl: 'van voor onze begeleiding', en: 'from before our time' },
};

/** Duties that an employer may read of, in order of their days, in the words of the document. */
function dutiesOf({ plan, language }: Known): Obligation[] {
  const shown = plan.obligations.filter(isShown).sort((a, b) => (a.internalDue < b.internalDue ? -1 : 1));
  return shown.map((duty) => ({ ...duty, name: dutyName(duty, language) }));
}

/** Done, missed and still due, for each duty; of one that comes to be, by when. */
const dutyRows: Prefill = (known) => ({
  duties: dutiesOf(known).map(({ name, status, doneOn, internalDue, daysLate }) => ({
    duty: name,
    standing: STANDINGS[status][known.language],
    doneOn: doneOn ?? '',
    todo: ['open', 'late', 'planned'].includes(status)
      ? internalDue
      : (daysLate ?? 0) > 0
        ? lateBy(daysLate, known)
        : '',
  })),
});

function lateBy(days: number | null, { language }: Known): string {
  return language === 'nl' ? `${days} dagen te laat` : `${days} days late`;
}

type Row = Readonly<Record<string, string>>;

function rowsOf(known: Known, among: readonly ObligationStatus[], row: (duty: Obligation) => Row): Row[] {
  return dutiesOf(known)
    .filter(({ status }) => among.includes(status))
    .map(row);
}

const lastDay = ({ legalLatest, internalDue }: Obligation) => legalLatest ?? internalDue;

/** The day of an obligation of the plan, whatever became of it. */
function dayOfDuty({ plan }: Known, id: string): PlainDate | null {
  const found = plan.obligations.find((duty) => duty.id === id && duty.status !== 'not-applicable');
  return found ? lastDay(found) : null;
}

const atWeek42: Prefill = (known) => ({
  ...dutyRows(known),
  ...given({
    reportedOn: lastDayOf(known, '42e-weeksmelding'),
    reportDue: dayOfDuty(known, '42e-weeksmelding'),
    evaluationDue: dayOfDuty(known, 'eerstejaarsevaluatie'),
  }),
});

const atTakeOver: Prefill = (known) => {
  const { plan, facts, language } = known;
  const taken = facts.findLast((fact): fact is RecordedFact<'dossieroverdracht'> => fact.type === 'dossieroverdracht');
  return {
    ...given({ takenOverOn: taken?.responsibleSince, week: plan.sickWeek === null ? null : String(plan.sickWeek) }),
    done: rowsOf(known, ['done'], ({ name, doneOn, daysLate }) => ({
      duty: name,
      on: doneOn ?? '',
      lateness: (daysLate ?? 0) > 0 ? lateBy(daysLate, known) : YES[language],
    })),
    missed: rowsOf(known, ['before-our-time'], (duty) => ({ duty: duty.name, due: lastDay(duty) })),
    stillDue: rowsOf(known, ACTIVE, (duty) => ({
      duty: duty.name,
      due: lastDay(duty),
      by: roleName(duty.dutyOn)[language],
      standing: STANDINGS[duty.status][language],
    })),
  };
};

const YES: Readonly<Record<Language, string>> = { nl: 'ja', en: 'yes' };

const atWeek104: Prefill = (known) => {
  const { facts } = known;
  const decision = facts.findLast((fact): fact is RecordedFact<'uwv-besluit'> => fact.type === 'uwv-besluit');
  return {
    ...dutyRows(known),
    ...given({
      outcome: decision?.outcome,
      benefitFrom: decision?.from,
      sanctionOn: lastDayOf(known, 'loonsanctie'),
      waitingEndsOn: dayOfDuty(known, 'einde-wachttijd'),
    }),
  };
};

/** In the words that who pays may read. */
const quote: Prefill = ({ facts, language, row }) => {
  const told = facts.findLast((fact): fact is RecordedFact<'offerte'> => fact.type === 'offerte' && fact.row === row);
  const known = row === null ? undefined : rowOf(row);
  const named = known && employerSees(known.id) !== 'all' ? known.neutral : known?.name;
  // Services have Dutch names, as in the contract.
  const service = named !== undefined && language === 'en' ? `“${named}” (its name in Dutch)` : named;
  return given({ service, amount: told && inEuros(told.amount, language), validUntil: told?.validUntil });
};

/** Who is in the case already is told of it, and is not referred to. */
const IN_THE_CASE: ReadonlySet<string> = new Set(['werknemer', 'werkgever', 'casemanager', 'bedrijfsarts']);

const referral: Prefill = ({ readers, language }) => {
  const to = readers.filter((reader) => !IN_THE_CASE.has(reader)).map((reader) => roleName(reader)[language]);
  return given({ to: to.length > 0 ? to.join(', ') : null });
};

const pieceRows = (known: Known) =>
  dutiesOf(known).map(({ name, dutyOn, status, doneOn }) => ({
    piece: name,
    by: roleName(dutyOn)[known.language],
    standing: STANDINGS[status][known.language],
    on: doneOn ?? '',
  }));

/** The pieces that a complete re-integration file has, beside the last evaluation (Regeling procesgang, article 6(1)). */
const BUNDLE: ReadonlySet<string> = new Set([
  'probleemanalyse',
  'bijstelling-probleemanalyse',
  'plan-van-aanpak',
  'bijstelling-plan-van-aanpak',
  'eerstejaarsevaluatie',
  'actueel-oordeel',
  'eindevaluatie',
]);

const EVALUATIONS: ReadonlySet<string> = new Set(keysOf('evaluatie'));

const bundle: Prefill = (known) => {
  const evaluation = dutiesOf(known).findLast(({ id, status }) => EVALUATIONS.has(id) && status === 'done');
  const isPiece = ({ id, status }: Obligation) =>
    (BUNDLE.has(id) && status !== 'not-applicable') || id === evaluation?.id;
  const missing = dutiesOf(known).filter((duty) => isPiece(duty) && duty.status !== 'done');
  return {
    pieces: pieceRows({ ...known, plan: { ...known.plan, obligations: known.plan.obligations.filter(isPiece) } }),
    complete: missing.length === 0,
    ...(missing.length > 0 ? { missing: missing.map(({ name }) => name).join(', ') } : {}),
  };
};

function lastDayOf({ facts }: Known, ...types: FactType[]): PlainDate | null {
  const last = facts.findLast(({ type }) => types.includes(type));
  return last ? dayOf(last) : null;
}

/** Only what is known. */
function given(answers: Readonly<Record<string, string | boolean | null | undefined>>): Answers {
  return Object.fromEntries(
    Object.entries(answers).filter(([, value]) => value !== null && value !== undefined),
  ) as Answers;
}

const plan: Prefill = (known) => given({ analysisOn: lastDayOf(known, 'probleemanalyse') });

/** The analysis or its revision that gave occasion to it, and the plan that it changes. */
const revision: Prefill = ({ facts }) => {
  const last = (...tells: Array<(fact: RecordedFact) => boolean>) => {
    const found = facts.findLast((fact) => tells.some((tell) => tell(fact)));
    return found && dayOf(found);
  };
  const revises = (of: string) => (fact: RecordedFact) => fact.type === 'bijstelling' && fact.of === of;
  return given({
    planOn: last(({ type }) => type === 'plan-van-aanpak'),
    analysisOn: last(({ type }) => type === 'probleemanalyse', revises('probleemanalyse')),
  });
};

const evaluation: Prefill = (known) => {
  const from = lastDayOf(known, 'evaluatie', 'plan-van-aanpak');
  return given({ period: from && `${from} – ${known.plan.asOf}` });
};

const analysis: Prefill = ({ facts }) => {
  const last = facts.findLast((fact): fact is RecordedFact<'probleemanalyse'> => fact.type === 'probleemanalyse');
  return given({ noLasting: last && !last.mogelijkheden });
};

const consult: Prefill = ({ facts, plan: { asOf } }) => given({ consultOn: lastHeld(facts, asOf) });

const shortReport: Prefill = ({ facts }) => {
  const end = facts.findLast(
    (fact): fact is RecordedFact<'einde-dienstverband'> => fact.type === 'einde-dienstverband',
  );
  return given({ lastDay: end?.lastDay });
};

const PREFILLS: Readonly<Partial<Record<DocumentKind, Prefill>>> = {
  'concept-plan-van-aanpak': plan,
  'plan-van-aanpak': plan,
  'bijstelling-plan-van-aanpak': revision,
  probleemanalyse: analysis,
  'bijstelling-probleemanalyse': plan,
  'concept-evaluatie': evaluation,
  evaluatie: evaluation,
  'concept-eerstejaarsevaluatie': evaluation,
  eerstejaarsevaluatie: evaluation,
  dossieranalyse: dutyRows,
  'dossieranalyse-week-42': atWeek42,
  'dossieranalyse-overname': atTakeOver,
  'dossieranalyse-week-104': atWeek104,
  offerte: quote,
  verwijzing: referral,
  're-integratiedossier': bundle,
  're-integratieverslag': (known) => ({ pieces: pieceRows(known) }),
  're-integratieverslag-verkort': shortReport,
  'wvp-dossier': (known) => ({ pieces: pieceRows(known) }),
  'bewijsdossier-poortwachtergarantie': (known) => ({
    pieces: pieceRows(known),
    ...given({ decisionOn: lastDayOf(known, 'loonsanctie') }),
  }),
  spreekuurverslag: consult,
};

/** What the record of a case answers by itself of a document of this kind; the rest is for who writes it. */
export function prefilled(kind: string, known: Known): Answers {
  return PREFILLS[kind as DocumentKind]?.(known) ?? {};
}
