import { addDays, daysBetween, inDutch, type PlainDate } from '../calendar/plain-date';
import type { CaseContext } from './context';
import type { ErrorCode } from './contract';
import { dayOf, type Fact, type FactType, type RecordedFact } from './facts';
import { type Episode, type Life, lifeOf } from './life';

/** Why a fact is not recorded: which field, and what to do. */
export type Refusal = { code: ErrorCode; field: string; reason: string };

/** Samentelling and the 104 weeks are computed from this first sick day on (law reference, section 0). */
const FIRST_REACHABLE_DAY = '2006-01-01' as PlainDate;
/** Ill within four weeks after the end of the employment still counts as insured (ZW 46). */
const NAWERKING_DAYS = 28;

type Check<T extends FactType> = (fact: Fact<T>, life: Life, context: CaseContext) => Refusal | null;

function refuse(field: string, reason: string, code: ErrorCode = 'PAST_NIET'): Refusal {
  return { code, field, reason };
}

const latestEpisode = (life: Life): Episode | undefined => life.episodes.at(-1);
const isOpen = (episode: Episode | undefined): boolean => episode !== undefined && episode.last === null;

function firstSickDayFits(day: PlainDate, on: PlainDate, context: CaseContext): Refusal | null {
  if (day > on) return refuse('firstSickDay', `de eerste ziektedag ${day} ligt na de dag waarop het bekend werd (${on}): geef een dag op of voor ${on}`);
  if (day < FIRST_REACHABLE_DAY) return refuse('firstSickDay', `geen regelversie voor deze datum: eerste ziektedagen worden berekend vanaf ${FIRST_REACHABLE_DAY}`, 'GEEN_REGELVERSIE');
  if (day < context.employment.start)
    return refuse('firstSickDay', `de eerste ziektedag ${day} ligt voor het begin van het dienstverband (${context.employment.start}): corrigeer een van beide`);
  return null;
}

const needsSickness = (what: string) => (fact: Fact, life: Life): Refusal | null => {
  const first = life.episodes[0]?.first;
  if (first === undefined) return refuse('type', `${what} hoort bij een verzuim, maar er is geen ziekmelding: meld eerst ziek`);
  if (dayOf(fact) < first)
    return refuse(fact.happened ? 'happened' : 'on', `${what} van ${dayOf(fact)} ligt voor de eerste ziektedag ${first}: geef een dag op of na ${first}`);
  return null;
};

/** What makes a fact impossible. Facts that are not named here are always possible. */
const CHECKS: { [T in FactType]?: Check<T> } = {
  ziekmelding(fact, life, context) {
    const wrong = firstSickDayFits(fact.firstSickDay, fact.on, context);
    if (wrong) return wrong;
    const lastDay = life.employmentLastDay;
    if (lastDay && daysBetween(lastDay, fact.firstSickDay) > NAWERKING_DAYS)
      return refuse('firstSickDay', `het dienstverband eindigde op ${lastDay}, meer dan vier weken voor ${fact.firstSickDay}: deze ziekmelding hoort bij UWV`);
    const running = latestEpisode(life);
    if (isOpen(running)) {
      const first = (running as Episode).first;
      if (!fact.recoveredBefore)
        return refuse('type', `de werknemer is al ziek sinds ${first}: meld eerst herstel of geef recoveredBefore`);
      if (fact.recoveredBefore <= first || fact.recoveredBefore > fact.firstSickDay)
        return refuse('recoveredBefore', `recoveredBefore ${fact.recoveredBefore} moet na ${first} liggen en op of voor ${fact.firstSickDay}`);
      return null;
    }
    const overlap = life.episodes.find((e) => e.last !== null && fact.firstSickDay <= e.last);
    return overlap
      ? refuse('firstSickDay', `de eerste ziektedag ${fact.firstSickDay} valt in of voor het verzuim van ${overlap.first} tot en met ${overlap.last}: corrigeer dat verzuim eerst`)
      : null;
  },
  herstelmelding(fact, life) {
    const episode = latestEpisode(life);
    if (!episode) return refuse('type', 'er is geen verzuim om herstel bij te melden: meld eerst ziek');
    if (!isOpen(episode))
      return refuse('type', `de werknemer is al hersteld per ${addDays(episode.last as PlainDate, 1)}: gebruik correctie-hersteldatum`);
    // Reported after a relapse was already reported: real life, recorded for a person to look at.
    if (life.episodes.length > 1 && fact.recoveredOn < episode.first) return null;
    return fact.recoveredOn < episode.first
      ? refuse('recoveredOn', `de hersteldag ${fact.recoveredOn} ligt voor de eerste ziektedag ${episode.first}`)
      : null;
  },
  deelherstel(fact, life) {
    const episode = latestEpisode(life);
    if (!isOpen(episode)) return refuse('type', 'gedeeltelijk herstel kan alleen tijdens een lopend verzuim: meld eerst ziek');
    const first = (life.episodes[0] as Episode).first;
    return fact.from < first ? refuse('from', `${fact.from} ligt voor de eerste ziektedag ${first}`) : null;
  },
  'correctie-eerste-ziektedag'(fact, life, context) {
    const episode = latestEpisode(life);
    if (!episode) return refuse('type', 'er is geen verzuim om te corrigeren');
    const wrong = firstSickDayFits(fact.firstSickDay, fact.on, context);
    if (wrong) return wrong;
    if (episode.last && fact.firstSickDay > episode.last)
      return refuse('firstSickDay', `${fact.firstSickDay} ligt na de laatste ziektedag ${episode.last}: trek de ziekmelding in als er geen verzuim was`);
    const before = life.episodes.at(-2);
    return before?.last && fact.firstSickDay <= before.last
      ? refuse('firstSickDay', `${fact.firstSickDay} overlapt het verzuim tot en met ${before.last}`)
      : null;
  },
  'correctie-hersteldatum'(fact, life) {
    const index = life.episodes.findLastIndex((e) => e.last !== null);
    const episode = life.episodes[index];
    if (!episode) return refuse('type', 'er is geen herstel om te corrigeren: meld herstel');
    if (fact.recoveredOn < episode.first)
      return refuse('recoveredOn', `de hersteldag ${fact.recoveredOn} ligt voor de eerste ziektedag ${episode.first}`);
    const next = life.episodes[index + 1];
    return next && fact.recoveredOn > next.first
      ? refuse('recoveredOn', `de hersteldag ${fact.recoveredOn} ligt na de volgende ziekmelding (${next.first})`)
      : null;
  },
  intrekking(fact, life) {
    if (life.episodes.length === 0) return refuse('type', 'er is geen ziekmelding om in te trekken');
    return fact.firstSickDay && !life.episodes.some((e) => e.first === fact.firstSickDay)
      ? refuse('firstSickDay', `er is geen ziekmelding met eerste ziektedag ${fact.firstSickDay}`)
      : null;
  },
  'intrekking-herstel'(_fact, life) {
    const episode = latestEpisode(life);
    return episode && !isOpen(episode) ? null : refuse('type', 'er is geen herstelmelding om in te trekken');
  },
  zwangerschapsverlof(fact, life) {
    if (fact.until < fact.from) return refuse('until', `het verlof eindigt (${fact.until}) voor het begint (${fact.from})`);
    const other = life.leaves.find((leave) => leave.from !== fact.from && leave.from <= fact.until && fact.from <= leave.until);
    return other ? refuse('from', `het verlof overlapt het verlof van ${other.from} tot en met ${other.until}`) : null;
  },
  'einde-dienstverband'(fact, _life, context) {
    return fact.lastDay < context.employment.start
      ? refuse('lastDay', `het dienstverband eindigt (${fact.lastDay}) voor het begint (${context.employment.start})`)
      : null;
  },
  overlijden(fact, life, context) {
    if (life.diedOn) return refuse('type', `het overlijden per ${life.diedOn} is al vastgelegd`);
    return fact.date > fact.on || fact.date < context.employee.birthDate
      ? refuse('date', `de overlijdensdatum ${fact.date} kan niet: geef een dag op of voor ${fact.on}`)
      : null;
  },
  afwijking(fact) {
    return fact.until && fact.until < fact.on ? refuse('until', `${fact.until} ligt voor ${fact.on}`) : null;
  },
  onderbreking(fact) {
    return fact.until < fact.on ? refuse('until', `de onderbreking eindigt (${fact.until}) voor ${fact.on}`) : null;
  },
  hervatting(_fact, life) {
    const hold = life.facts.findLast((f) => f.type === 'onderbreking' || f.type === 'hervatting');
    return hold?.type === 'onderbreking' ? null : refuse('type', 'er loopt geen onderbreking om te hervatten');
  },
  loonsanctie(fact) {
    return fact.decided && fact.decided > fact.on ? refuse('decided', `${fact.decided} ligt na ${fact.on}`) : null;
  },
};

/** Facts about a course of sickness: each needs one. */
const NEEDS_SICKNESS: Partial<Record<FactType, string>> = {
  verwachting: 'een verwachting',
  probleemanalyse: 'een probleemanalyse',
  bijstelling: 'een bijstelling',
  eerstejaarsevaluatie: 'een eerstejaarsevaluatie',
  'plan-van-aanpak': 'een plan van aanpak',
  evaluatie: 'een evaluatie',
  'tweede-spoor': 'een tweede spoor',
  'actueel-oordeel': 'een actueel oordeel',
  eindevaluatie: 'een eindevaluatie',
  're-integratieverslag': 'een re-integratieverslag',
  '42e-weeksmelding': 'een 42e-weeksmelding',
  'uwv-wia-brief': 'een WIA-brief van UWV',
  'wia-aanvraag': 'een WIA-aanvraag',
  loonsanctie: 'een loonsanctie',
  bekortingsmelding: 'een bekortingsmelding',
  bekortingsbesluit: 'een bekortingsbesluit',
};

/**
 * Whether a fact can be recorded in a case as it is now known.
 * @returns null when it can, else the refusal that names the field and the remedy.
 */
export function refusalOf(options: { context: CaseContext; facts: readonly RecordedFact[]; fact: Fact }): Refusal | null {
  const { context, facts, fact } = options;
  if (fact.happened && fact.happened > fact.on)
    return refuse('happened', `${fact.happened} ligt na de dag waarop het bekend werd (${fact.on})`);
  const life = lifeOf({ facts, asOf: fact.on, employmentEnd: context.employment.end });
  if (life.diedOn && fact.type !== 'overlijden' && dayOf(fact) > life.diedOn)
    return refuse(fact.happened ? 'happened' : 'on', `de werknemer is overleden op ${inDutch(life.diedOn)}: daarna kan dit niet meer gebeuren`);
  const noun = NEEDS_SICKNESS[fact.type];
  const wrong = noun ? needsSickness(noun)(fact, life) : null;
  return wrong ?? (CHECKS[fact.type] as Check<FactType> | undefined)?.(fact, life, context) ?? null;
}
