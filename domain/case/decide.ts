import { addDays, daysBetween, earliest, inDutch, type PlainDate } from '../calendar/plain-date';
import { versionOn } from '../law/rule';
import { REACH } from '../law/rules/reach';
import { eindeWachttijd } from '../law/rules/T-35-einde-wachttijd';
import { chainsOfLife } from './chain';
import type { CaseContext } from './context';
import type { ErrorCode } from './contract';
import { dayOf, type Fact, type FactType, type RecordedFact } from './facts';
import { type Episode, type Life, lifeOf } from './life';
import { refusedByLaw } from './refusals-by-law';

/** Why a fact is not recorded: which field, and what to do. */
export type Refusal = { code: ErrorCode; field: string; reason: string };

/** Ill within four weeks after the end of the employment still counts as insured (ZW 46). */
const NAWERKING_DAYS = 28;

type Check<T extends FactType> = (fact: Fact<T>, life: Life, context: CaseContext) => Refusal | null;

function refuse(field: string, reason: string, code: ErrorCode = 'PAST_NIET'): Refusal {
  return { code, field, reason };
}

const latestEpisode = (life: Life): Episode | undefined => life.episodes.at(-1);
const isOpen = (episode: Episode | undefined): boolean => episode !== undefined && episode.last === null;
const happenedField = (fact: Fact) => (fact.happened ? 'happened' : 'on');

function firstSickDayFits(day: PlainDate, on: PlainDate, life: Life, context: CaseContext): Refusal | null {
  if (day > on)
    return refuse(
      'firstSickDay',
      `de eerste ziektedag ${day} ligt na de dag waarop het bekend werd (${on}): geef een dag op of voor ${on}`,
    );
  if (day < REACH)
    return refuse(
      'firstSickDay',
      `geen regelversie voor deze datum: eerste ziektedagen worden berekend vanaf ${REACH}`,
      'GEEN_REGELVERSIE',
    );
  const { start } = context.employment;
  if (day < start)
    return refuse(
      'firstSickDay',
      `de eerste ziektedag ${day} ligt voor het begin van het dienstverband (${start}): corrigeer een van beide`,
    );
  if (life.diedOn && day > life.diedOn)
    return refuse('firstSickDay', `de werknemer is overleden op ${life.diedOn}: geef een dag op of voor die dag`);
  const leave = life.leaves.find(({ from, until }) => from <= day && day <= until);
  return leave
    ? refuse(
        'firstSickDay',
        `${day} valt in het verlof van ${leave.from} tot en met ${leave.until}: tijdens verlof is er geen ziekmelding; meld ziek per ${addDays(leave.until, 1)} of corrigeer het verlof`,
      )
    : null;
}

function ziekmelding(fact: Fact<'ziekmelding'>, life: Life, context: CaseContext): Refusal | null {
  const wrong = firstSickDayFits(fact.firstSickDay, fact.on, life, context);
  if (wrong) return wrong;
  const lastDay = life.employmentLastDay;
  if (lastDay && daysBetween(lastDay, fact.firstSickDay) > NAWERKING_DAYS)
    return refuse(
      'firstSickDay',
      `het dienstverband eindigde op ${lastDay}, meer dan vier weken voor ${fact.firstSickDay}: deze ziekmelding hoort bij UWV`,
    );
  const running = latestEpisode(life);
  if (isOpen(running)) return relapseFits(fact, running as Episode);
  const overlap = life.episodes.find((e) => e.last !== null && fact.firstSickDay <= e.last);
  return overlap
    ? refuse(
        'firstSickDay',
        `de eerste ziektedag ${fact.firstSickDay} valt in of voor het verzuim van ${overlap.first} tot en met ${overlap.last}: corrigeer dat verzuim eerst`,
      )
    : null;
}

/** Sick while sick: only with the recovery in between. */
function relapseFits(fact: Fact<'ziekmelding'>, { first }: Episode): Refusal | null {
  const { recoveredBefore, firstSickDay } = fact;
  if (!recoveredBefore)
    return refuse('type', `de werknemer is al ziek sinds ${first}: meld eerst herstel of geef recoveredBefore`);
  return recoveredBefore <= first || recoveredBefore > firstSickDay
    ? refuse(
        'recoveredBefore',
        `recoveredBefore ${recoveredBefore} moet na ${first} liggen en op of voor ${firstSickDay}`,
      )
    : null;
}

/** Reported after a relapse was already reported: real life, accepted and shown for a person to look at. */
function herstelmelding(fact: Fact<'herstelmelding'>, life: Life): Refusal | null {
  const episode = latestEpisode(life);
  if (!episode) return refuse('type', 'er is geen verzuim om herstel bij te melden: meld eerst ziek');
  if (episode.last !== null)
    return refuse(
      'type',
      `de werknemer is al hersteld per ${addDays(episode.last, 1)}: gebruik correctie-hersteldatum`,
    );
  return fact.recoveredOn < episode.first && life.episodes.length === 1
    ? refuse(
        'recoveredOn',
        `de hersteldag ${fact.recoveredOn} ligt voor de eerste ziektedag ${episode.first}: geef een latere dag`,
      )
    : null;
}

function correctieEersteZiektedag(
  fact: Fact<'correctie-eerste-ziektedag'>,
  life: Life,
  context: CaseContext,
): Refusal | null {
  const episode = latestEpisode(life);
  if (!episode) return refuse('type', 'er is geen verzuim om te corrigeren: meld eerst ziek');
  const wrong = firstSickDayFits(fact.firstSickDay, fact.on, life, context);
  if (wrong) return wrong;
  if (episode.last && fact.firstSickDay > episode.last)
    return refuse(
      'firstSickDay',
      `${fact.firstSickDay} ligt na de laatste ziektedag ${episode.last}: trek de ziekmelding in als er geen verzuim was`,
    );
  const before = life.episodes.at(-2);
  return before?.last && fact.firstSickDay <= before.last
    ? refuse(
        'firstSickDay',
        `${fact.firstSickDay} overlapt het verzuim tot en met ${before.last}: corrigeer eerst die hersteldatum`,
      )
    : null;
}

function correctieHersteldatum(fact: Fact<'correctie-hersteldatum'>, life: Life): Refusal | null {
  const index = life.episodes.findLastIndex((e) => e.last !== null);
  const episode = life.episodes[index];
  if (!episode) return refuse('type', 'er is geen herstel om te corrigeren: meld herstel');
  if (fact.recoveredOn <= episode.first)
    return refuse(
      'recoveredOn',
      `de hersteldag ${fact.recoveredOn} ligt niet na de eerste ziektedag ${episode.first}: trek de ziekmelding in als er geen verzuim was`,
    );
  const next = life.episodes[index + 1];
  return next && fact.recoveredOn > next.first
    ? refuse(
        'recoveredOn',
        `de hersteldag ${fact.recoveredOn} ligt na de volgende ziekmelding (${next.first}): geef een dag op of voor ${next.first}`,
      )
    : null;
}

function vrijwilligeVerlenging(fact: Fact<'vrijwillige-verlenging'>, life: Life): Refusal | null {
  const chain = chainsOfLife(life).findLast(({ firstSickDay }) => firstSickDay <= dayOf(fact));
  if (!chain) return null;
  const { waitingLastDay } = versionOn(eindeWachttijd, chain.firstSickDay).compute(chain.at);
  return fact.until <= waitingLastDay.date
    ? refuse(
        'until',
        `de verlenging tot en met ${fact.until} ligt niet na de wachttijd (${waitingLastDay.date}): geef een latere dag`,
      )
    : null;
}

function overlijden(fact: Fact<'overlijden'>, life: Life, context: CaseContext): Refusal | null {
  if (life.diedOn)
    return refuse('type', `het overlijden per ${life.diedOn} is al vastgelegd: er hoeft niets meer te gebeuren`);
  if (fact.date > fact.on || fact.date < context.employee.birthDate)
    return refuse('date', `de overlijdensdatum ${fact.date} kan niet: geef een dag op of voor ${fact.on}`);
  const episode = latestEpisode(life);
  return episode && fact.date < episode.first
    ? refuse(
        'date',
        `de overlijdensdatum ${fact.date} ligt voor de eerste ziektedag ${episode.first}: corrigeer een van beide`,
      )
    : null;
}

/** A fact that answers another: which one it needs, and what to do without it. */
const ANSWERS: Partial<Record<FactType, { to: FactType; remedy: string }>> = {
  bekortingsmelding: { to: 'loonsanctie', remedy: 'er is geen loonsanctie: leg eerst het loonsanctiebesluit vast' },
  bekortingsbesluit: { to: 'bekortingsmelding', remedy: 'er is geen bekortingsmelding: leg eerst de melding vast' },
  verkortingsverzoek: {
    to: 'vrijwillige-verlenging',
    remedy: 'er is geen vrijwillige verlenging: leg eerst de verlenging vast',
  },
};

function answersSomething(fact: Fact, life: Life): Refusal | null {
  const answer = ANSWERS[fact.type];
  if (!answer) return null;
  const asked = life.facts.some((other) => other.type === answer.to && dayOf(other) <= dayOf(fact));
  return asked ? null : refuse('type', answer.remedy);
}

/** A period ends after it begins and overlaps no other of its kind; the same first day corrects the earlier word. */
function periodFits(
  fact: { from: PlainDate; until: PlainDate },
  others: ReadonlyArray<{ from: PlainDate; until: PlainDate }>,
  what: string,
): Refusal | null {
  if (fact.until < fact.from)
    return refuse('until', `${what} eindigt (${fact.until}) voor het begin (${fact.from}): geef een latere dag`);
  const other = others.find(({ from, until }) => from !== fact.from && from <= fact.until && fact.from <= until);
  return other
    ? refuse('from', `${what} overlapt ${what} van ${other.from} tot en met ${other.until}: geef een andere dag`)
    : null;
}

/** What makes a fact impossible. Facts that are not named here are always possible. */
const CHECKS: { [T in FactType]?: Check<T> } = {
  ziekmelding,
  herstelmelding,
  'correctie-eerste-ziektedag': correctieEersteZiektedag,
  'correctie-hersteldatum': correctieHersteldatum,
  'vrijwillige-verlenging': vrijwilligeVerlenging,
  overlijden,
  deelherstel(fact, life) {
    const episode = latestEpisode(life);
    if (!isOpen(episode))
      return refuse('type', 'gedeeltelijk herstel kan alleen tijdens een lopend verzuim: meld eerst ziek');
    const first = (life.episodes[0] as Episode).first;
    return fact.from < first
      ? refuse('from', `${fact.from} ligt voor de eerste ziektedag ${first}: geef een latere dag`)
      : null;
  },
  intrekking(fact, life) {
    if (life.episodes.length === 0) return refuse('type', 'er is geen ziekmelding om in te trekken: meld eerst ziek');
    return fact.firstSickDay && !life.episodes.some((e) => e.first === fact.firstSickDay)
      ? refuse(
          'firstSickDay',
          `er is geen ziekmelding met eerste ziektedag ${fact.firstSickDay}: kies een van ${life.episodes.map((e) => e.first).join(', ')}`,
        )
      : null;
  },
  'intrekking-herstel'(_fact, life) {
    const episode = latestEpisode(life);
    return episode && !isOpen(episode)
      ? null
      : refuse('type', 'er is geen herstelmelding om in te trekken: er loopt geen herstel');
  },
  zwangerschap(fact) {
    return fact.dueDate < REACH
      ? refuse('dueDate', `geen regelversie voor deze datum: verlof wordt berekend vanaf ${REACH}`, 'GEEN_REGELVERSIE')
      : null;
  },
  bevalling(fact) {
    return fact.date > fact.on
      ? refuse('date', `de bevalling ${fact.date} ligt na ${fact.on}: geef een dag op of voor ${fact.on}`)
      : null;
  },
  zwangerschapsverlof: (fact, life) => periodFits(fact, life.leaves, 'het verlof'),
  vakantie: (fact, life) => periodFits(fact, life.vakanties, 'de vakantie'),
  'einde-dienstverband'(fact, _life, context) {
    const { start } = context.employment;
    return fact.lastDay < start
      ? refuse('lastDay', `het dienstverband eindigt (${fact.lastDay}) voor het begint (${start}): geef een latere dag`)
      : null;
  },
  'uwv-besluit'(fact, life) {
    const first = life.episodes[0]?.first;
    return first && fact.from <= first
      ? refuse('from', `${fact.from} ligt niet na de eerste ziektedag ${first}: geef een latere dag`)
      : null;
  },
  afwijking(fact) {
    return fact.until && fact.until < fact.on
      ? refuse('until', `${fact.until} ligt voor ${fact.on}: geef een latere dag`)
      : null;
  },
  onderbreking(fact) {
    return fact.until < fact.on
      ? refuse('until', `de onderbreking eindigt (${fact.until}) voor ${fact.on}: geef een latere dag`)
      : null;
  },
  hervatting(_fact, life) {
    const hold = life.facts.findLast((f) => f.type === 'onderbreking' || f.type === 'hervatting');
    return hold?.type === 'onderbreking'
      ? null
      : refuse('type', 'er loopt geen onderbreking om te hervatten: leg eerst een onderbreking vast');
  },
  loonsanctie(fact, life) {
    const decided = fact.decided ?? dayOf(fact);
    if (decided > fact.on)
      return refuse('decided', `${decided} ligt na ${fact.on}: geef een dag op of voor ${fact.on}`);
    const first = life.episodes[0]?.first;
    if (first && decided < first)
      return refuse('decided', `${decided} ligt voor de eerste ziektedag ${first}: geef een latere dag`);
    return fact.until && fact.until < decided
      ? refuse('until', `${fact.until} ligt voor het besluit van ${decided}: geef een latere dag`)
      : null;
  },
};

/** Facts about a course of sickness: each needs one, and takes place in it. */
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
  'uwv-besluit': 'een besluit van UWV',
  loonsanctie: 'een loonsanctie',
  bekortingsmelding: 'een bekortingsmelding',
  bekortingsbesluit: 'een bekortingsbesluit',
  'vrijwillige-verlenging': 'een vrijwillige verlenging',
  verkortingsverzoek: 'een verkortingsverzoek',
  'vervroegde-wia-grond': 'een grond voor een vervroegde WIA',
  vakantie: 'een vakantie tijdens ziekte',
};

function needsSickness(fact: Fact, life: Life): Refusal | null {
  const what = NEEDS_SICKNESS[fact.type];
  if (!what) return null;
  const first = life.episodes[0]?.first;
  if (first === undefined)
    return refuse('type', `${what} hoort bij een verzuim, maar er is geen ziekmelding: meld eerst ziek`);
  // What was done under the day that was corrected stays done.
  const known = earliest(first, ...(life.episodes[0]?.corrections ?? []).map(({ from }) => from));
  return dayOf(fact) < known
    ? refuse(
        happenedField(fact),
        `${what} van ${dayOf(fact)} ligt voor de eerste ziektedag ${first}: geef een dag op of na ${first}`,
      )
    : null;
}

/** What still can happen, or become known, after a death. */
const AFTER_DEATH = new Set<FactType>([
  'overlijden',
  'afgerond',
  'arbeidsongeval',
  'derde-aansprakelijk',
  'dossieroverdracht',
  'pakketwissel',
  'vertrek-arbodienst',
  'kosten',
  'besteding',
  'ontvangst',
  'hervatting',
]);

function afterDeath(fact: Fact, { diedOn }: Life): Refusal | null {
  if (!diedOn || AFTER_DEATH.has(fact.type) || dayOf(fact) <= diedOn) return null;
  return refuse(
    happenedField(fact),
    `de werknemer is overleden op ${inDutch(diedOn)}: daarna kan dit niet meer gebeuren; gebeurde het eerder, geef dan happened`,
  );
}

/**
 * Whether a fact can be recorded in a case as it is now known.
 * @returns null when it can, else the refusal that names the field and the remedy.
 */
export function refusalOf(options: {
  context: CaseContext;
  facts: readonly RecordedFact[];
  fact: Fact;
}): Refusal | null {
  const { context, facts, fact } = options;
  if (fact.happened && fact.happened > fact.on)
    return refuse(
      'happened',
      `${fact.happened} ligt na de dag waarop het bekend werd (${fact.on}): geef een dag op of voor ${fact.on}`,
    );
  const life = lifeOf({ facts, asOf: fact.on, employmentEnd: context.employment.end });
  const check = CHECKS[fact.type] as Check<FactType> | undefined;
  return (
    afterDeath(fact, life) ??
    needsSickness(fact, life) ??
    answersSomething(fact, life) ??
    check?.(fact, life, context) ??
    refusedByLaw(fact, life)
  );
}
