import { lastHeld } from '../domain/appointments/last-held';
import type { PlainDate } from '../domain/calendar/plain-date';
import { dayOf, type FactType, type RecordedFact } from '../domain/case/facts';
import type { Obligation, ObligationStatus } from '../domain/case/obligation';
import type { Plan } from '../domain/case/plan';
import { roleName } from '../domain/case/role-names';
import type { DocumentKind } from '../domain/protocols/output';
import type { Answers } from './sheet-of';

type Language = 'nl' | 'en';
type Known = { facts: readonly RecordedFact[]; plan: Plan; language: Language };
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

/** Duties of law that an employer may read of, in order of their days. */
const SHOWN: ReadonlySet<string> = new Set([
  'melding-arbodienst',
  'probleemanalyse',
  'plan-van-aanpak',
  'evaluatie',
  '42e-weeksmelding',
  'eerstejaarsevaluatie',
  'tweede-spoor',
  'actueel-oordeel',
  'eindevaluatie',
  're-integratieverslag',
  'wia-aanvraag',
]);
const isShown = ({ id, source }: Obligation) => source === 'law' && SHOWN.has(id.replace(/-\d+$/, ''));

function dutiesOf({ plan }: Known): Obligation[] {
  return plan.obligations.filter(isShown).sort((a, b) => (a.internalDue < b.internalDue ? -1 : 1));
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

const pieceRows = (known: Known) =>
  dutiesOf(known).map(({ name, dutyOn, status, doneOn }) => ({
    piece: name,
    by: roleName(dutyOn)[known.language],
    standing: STANDINGS[status][known.language],
    on: doneOn ?? '',
  }));

/** The pieces that a complete re-integration file has. */
const BUNDLE: ReadonlySet<string> = new Set([
  'probleemanalyse',
  'plan-van-aanpak',
  'eerstejaarsevaluatie',
  'actueel-oordeel',
  'eindevaluatie',
]);

const bundle: Prefill = (known) => {
  const pieces = dutiesOf(known).filter(({ id, status }) => BUNDLE.has(id) && status !== 'not-applicable');
  const missing = pieces.filter(({ status }) => status !== 'done');
  return {
    pieces: pieceRows({ ...known, plan: { ...known.plan, obligations: pieces } }),
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
  probleemanalyse: analysis,
  'concept-evaluatie': evaluation,
  evaluatie: evaluation,
  'concept-eerstejaarsevaluatie': evaluation,
  eerstejaarsevaluatie: evaluation,
  dossieranalyse: dutyRows,
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
