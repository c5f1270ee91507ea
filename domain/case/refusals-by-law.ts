import { addDays, daysBetween, inDutch, type PlainDate } from '../calendar/plain-date';
import type { VangnetGround } from '../facts/vangnet';
import { termsUnfiled } from '../law/rules/T-31-wia-aanvraag';
import { mayBeDepartedFrom } from '../obligations/departures';
import { obligationIdOf } from '../obligations/records';
import { groundFails } from '../obligations/vangnet';
import { type Chain, chainsOfLife } from './chain';
import type { CaseContext } from './context';
import type { ErrorCode } from './contract';
import { dayOf, type Fact } from './facts';
import type { Life } from './life';

/** Why the law makes a fact impossible: the field, and what to report instead. */
type RefusalByLaw = { code: ErrorCode; field: string; reason: string };

type Check = (fact: Fact, life: Life, context: CaseContext) => RefusalByLaw | null;

/** A leave and a birth that lie further apart than this belong to different pregnancies. */
const ONE_PREGNANCY_DAYS = 300;
/** Leave after the day of birth (WAZO 3:1 lid 3). */
const AFTER_BIRTH_DAYS = 70;

function refuse(field: string, reason: string): RefusalByLaw {
  return { code: 'PAST_NIET', field, reason };
}

/** The chain in which a fact takes place; undefined before any sickness. */
function chainOf(fact: Fact, life: Life): Chain | undefined {
  return chainsOfLife(life).findLast(({ firstSickDay }) => firstSickDay <= dayOf(fact));
}

/** Employer and employee may depart from the terms of RP art. 2 and 4 alone (N-01). */
const departure: Check = (fact) => {
  if (fact.type !== 'afwijking') return null;
  const id = obligationIdOf(fact.obligation);
  if (id !== null && mayBeDepartedFrom(id)) return null;
  return refuse(
    'obligation',
    `de termijn van ${fact.obligation} kunt u niet samen verzetten: afwijken kan alleen van de termijnen van de probleemanalyse, het plan van aanpak en hun bijstelling en evaluatie (RP art. 5); meld wat gedaan is, of rond de verplichting af`,
  );
};

const OTHER_GROUND = 'of meld een andere grond';

/** What to report instead of a ground that cannot be. */
const REMEDIES: Partial<Record<VangnetGround, (life: Life) => string>> = {
  'no-risk': () =>
    `meld group 2 voor wie geen grens van vijf jaar heeft (lid 2), laat group weg voor wie met een WIA-recht bij u bleef (lid 4), ${OTHER_GROUND}`,
  '29d': () => `geef de juiste wwWeeks of corrigeer de eerste ziektedag, ${OTHER_GROUND}`,
  zwangerschap: () =>
    'meld een nieuwe zwangerschap eerst, of meld bevalling-nazorg als de ziekte op het verlof aansluit',
  'bevalling-nazorg': ({ leaves }) =>
    leaves.length === 0
      ? `leg eerst het verlof vast, ${OTHER_GROUND}`
      : `corrigeer het verlof of de eerste ziektedag, ${OTHER_GROUND}`,
};

/** Why what is known of dates and leave rules a ground out (N-17; V-03, V-06), with what to report instead. */
const groundOfVangnet: Check = (fact, life, context) => {
  if (fact.type !== 'vangnet') return null;
  const chain = chainOf(fact, life);
  const reason = chain && groundFails(fact, { context, life, chain });
  const remedy = REMEDIES[fact.ground]?.(life);
  return reason ? refuse('ground', `${reason}: ${remedy}; de 42e-weeksmelding blijft nodig`) : null;
};

/** An application that others answered for may have been made before the takeover, and nobody told of it. */
function madeBeforeTakeover({ facts }: Life, { at }: Chain): boolean {
  const takeover = facts.findLast((other) => other.type === 'dossieroverdracht');
  if (takeover?.type !== 'dossieroverdracht') return false;
  const { opensOn } = termsUnfiled(at);
  return opensOn.date < takeover.responsibleSince;
}

/** Whether the ordinary application had been made by a day; an early one asks no report (WIA 66 lid 6). */
function hadApplied(life: Life, chain: Chain, by: PlainDate): boolean {
  const made = life.facts.some(
    (fact) =>
      (fact.type === 'wia-aanvraag'
        ? fact.kind !== 'vervroegd'
        : fact.type === 'afgerond' && fact.obligation === 'wia-aanvraag') &&
      dayOf(fact) >= chain.knownSince &&
      dayOf(fact) <= by,
  );
  return made || madeBeforeTakeover(life, chain);
}

const APPLY_FIRST = 'leg eerst de aanvraag vast, met de dag waarop zij is gedaan';

/** UWV decides on a sanction when it handles the application (WIA 25 lid 9). */
const sanctionOnApplication: Check = (fact, life) => {
  if (fact.type !== 'loonsanctie') return null;
  const decided = fact.decided ?? dayOf(fact);
  const chain = chainOf(fact, life);
  if (!chain || hadApplied(life, chain, decided)) return null;
  return refuse(
    fact.decided ? 'decided' : 'type',
    `op ${decided} was er geen gewone WIA-aanvraag: UWV beslist over een loonsanctie bij de behandeling van die aanvraag (WIA art. 25 lid 9); ${APPLY_FIRST}, of geef de juiste dag van het besluit`,
  );
};

/** UWV asks to complete the report that came with an application (WIA 25 lid 8). */
const completionOnApplication: Check = (fact, life) => {
  if (fact.type !== 'riv-herstelverzoek') return null;
  const chain = chainOf(fact, life);
  if (!chain || hadApplied(life, chain, dayOf(fact))) return null;
  return refuse(
    'type',
    `op ${dayOf(fact)} was er geen gewone WIA-aanvraag, waarbij UWV om aanvulling van het verslag vraagt (WIA art. 25 lid 8): ${APPLY_FIRST}`,
  );
};

/** UWV refuses a shorter sanction only to who asked for it, once for every notice (WIA 25 lid 12 and 13). */
const refusalOfBekorting: Check = (fact, { facts }) => {
  if (fact.type !== 'bekortingsbesluit' || fact.repaired) return null;
  const upTo = (type: Fact['type']) => facts.filter((other) => other.type === type && dayOf(other) <= dayOf(fact));
  const answered = upTo('bekortingsbesluit').map(dayOf);
  const waits = upTo('bekortingsmelding').some((notice) => answered.every((day) => day < dayOf(notice)));
  return waits
    ? null
    : refuse(
        'type',
        'op elke bekortingsmelding is al beslist: leg eerst de nieuwe melding vast waarop UWV afwijzend besliste (WIA art. 25 lid 12 en 13)',
      );
};

/** Grounds of ZW 29 lid 2 and 29a: while they give ziekengeld UWV does not extend; under 29b and 29d it does. */
const NEVER_EXTENDED: ReadonlySet<VangnetGround> = new Set([
  'orgaandonatie',
  'zwangerschap',
  'bevalling-nazorg',
  'fictief-dienstverband',
]);

/** The period is not extended for whom ZW 29 or 29a gives ziekengeld (WIA 24 lid 1). */
const extensionUnderVangnet: Check = (fact, life, context) => {
  if (fact.type !== 'vrijwillige-verlenging') return null;
  const chain = chainOf(fact, life);
  if (!chain) return null;
  const known = life.facts.filter((other) => dayOf(other) >= chain.knownSince);
  const named = known.findLast((other) => other.type === 'vangnet');
  if (named?.type !== 'vangnet' || !NEVER_EXTENDED.has(named.ground)) return null;
  const closed = known.some((other) => other.type === 'afgerond' && other.obligation === 'vangnet');
  // Pregnancy as the cause ends with the leave (ZW 29a lid 1).
  const onLeaveSince = named.ground === 'zwangerschap' && life.leaves.some(({ until }) => until >= chain.firstSickDay);
  if (closed || onLeaveSince || groundFails(named, { context, life, chain })) return null;
  return refuse(
    'until',
    'UWV verlengt niet voor wie ziekengeld krijgt op grond van ZW art. 29 of 29a (WIA art. 24 lid 1): geldt die grond niet meer, rond dan eerst vangnet af',
  );
};

/** The grace of four weeks runs from the first letter (WIA 64 lid 6): a second one cannot have come before it. */
const secondLetter: Check = (fact, life) => {
  if (fact.type !== 'uwv-wia-brief') return null;
  const chain = chainOf(fact, life);
  const first = life.facts.find((other) => other.type === fact.type && (!chain || dayOf(other) >= chain.firstSickDay));
  if (!first || dayOf(fact) >= dayOf(first)) return null;
  return refuse(
    fact.happened ? 'happened' : 'on',
    `er is al een brief van UWV van ${dayOf(first)}: een tweede brief kan niet eerder zijn gekomen (WIA art. 64 lid 2 en 6); geef een dag op of na ${dayOf(first)}`,
  );
};

/** Whether a birth belongs to a leave that has ended by then. */
function endsBeforeBirth({ from, until }: { from: PlainDate; until: PlainDate }, birth: PlainDate): boolean {
  return until < birth && daysBetween(from, birth) <= ONE_PREGNANCY_DAYS;
}

/** Leave runs up to and including the birth and ten weeks after it (WAZO 3:1 lid 2 and 3). */
const leaveBeforeBirth: Check = (fact, { facts, leaves }) => {
  if (fact.type === 'zwangerschapsverlof') {
    const birth = facts.findLast((other) => other.type === 'bevalling' && endsBeforeBirth(fact, other.date));
    if (birth?.type !== 'bevalling') return null;
    return refuse(
      'until',
      `het verlof eindigt (${fact.until}) voor de bevalling van ${inDutch(birth.date)}: het loopt tot en met tien weken erna (WAZO art. 3:1 lid 2 en 3); geef ${addDays(birth.date, AFTER_BIRTH_DAYS)} of later`,
    );
  }
  if (fact.type !== 'bevalling') return null;
  const leave = leaves.findLast((known) => endsBeforeBirth(known, fact.date));
  const covered = leaves.some(({ from, until }) => from <= fact.date && fact.date <= until);
  return leave && !covered
    ? refuse(
        'date',
        `de bevalling ${fact.date} ligt na het verlof tot en met ${leave.until}, maar het verlof loopt tot en met tien weken na de bevalling (WAZO art. 3:1 lid 2 en 3): corrigeer eerst het verlof, of geef de juiste bevallingsdatum`,
      )
    : null;
};

const CHECKS: readonly Check[] = [
  departure,
  groundOfVangnet,
  sanctionOnApplication,
  completionOnApplication,
  refusalOfBekorting,
  extensionUnderVangnet,
  secondLetter,
  leaveBeforeBirth,
];

/** The first article that a fact runs into; null when the law leaves room for it. */
export function refusedByLaw(fact: Fact, life: Life, context: CaseContext): RefusalByLaw | null {
  for (const check of CHECKS) {
    const refusal = check(fact, life, context);
    if (refusal) return refusal;
  }
  return null;
}
