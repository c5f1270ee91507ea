import { Command } from 'commander';
import { inDutch, type PlainDate } from '../../domain/calendar/plain-date';
import type { Obligation } from '../../domain/case/obligation';
import { makePlan, type Plan } from '../../domain/case/plan';
import { differenceBetween } from '../../domain/case/preview';
import { makeContractPlan } from '../../domain/contract/contract-plan';
import { factsOfLevel } from '../../domain/contract/told-to';
import { type Casus, casus as casusSchema } from '../../schemas/casus';
import { date } from '../../schemas/values';
import { contractContextOf } from '../casus-contract';
import { recordFacts } from '../casus-facts';
import { tellIgnored } from '../ignored';
import { eachAtItsPlace, InputError, parseWith, readValues } from '../input';
import { planTable, STATUS_WORDS } from '../plan-table';
import { today } from '../today';

type Options = { asOf?: string; json?: boolean; waarom?: string; vergelijk?: string; vergelijkAsOf?: string };

/** `poortwachter plan`: every obligation of a casus on one day, of its case and of the contract of the employer, why one is due, or what differs from another plan. */
export function planCommand(): Command {
  return new Command('plan')
    .description(
      'het plan van een casus: als tabel op een scherm, met --json of naar een ander programma als één JSON-object per casus',
    )
    .argument('<bestand>', 'casus als JSON, of - voor standaardinvoer')
    .option('--as-of <datum>', 'de dag waarop het plan wordt gemaakt (JJJJ-MM-DD)')
    .option('--json', 'ook op een scherm als JSON')
    .option('--waarom <verplichting>', 'de afleiding van één verplichting, in woorden')
    .option('--vergelijk <bestand>', 'wat er anders is in het plan van een andere casus')
    .option('--vergelijk-as-of <datum>', 'de dag van het plan waarmee wordt vergeleken')
    .action((file: string, options: Options) => {
      const casussen = casussenIn(file);
      const asOf = dayOf('--as-of', options.asOf);
      for (const line of answers(casussen, asOf, options)) process.stdout.write(`${line}\n`);
    });
}

function casussenIn(file: string): Casus[] {
  const casussen = eachAtItsPlace(readValues(file), (value) => parseWith(casusSchema, value) as Casus);
  for (const casus of casussen) {
    tellIgnored(casus);
    if (casus.actors !== 'none')
      process.stderr.write(`genegeerd: actors (${casus.actors}); een plan toont alleen wat de feiten zeggen\n`);
  }
  return casussen;
}

function dayOf(option: string, text: string | undefined): PlainDate | undefined {
  if (text === undefined) return undefined;
  const parsed = date.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new InputError(`${option}: ${text} is geen bestaande datum (JJJJ-MM-DD)`);
}

function answers(casussen: Casus[], asOf: PlainDate | undefined, options: Options): string[] {
  const { waarom, vergelijk, vergelijkAsOf, json } = options;
  const plans = eachAtItsPlace(casussen, (casus) => planOf(casus, asOf));
  if (waarom !== undefined) return plans.flatMap((plan) => explanationOf(plan, waarom));
  if (vergelijk === undefined && vergelijkAsOf === undefined)
    return json ? plans.map(asJson) : plans.flatMap(shownPlan);
  const [plan, ...more] = plans;
  if (!plan || more.length > 0) throw new InputError('--vergelijk: neemt één casus tegelijk');
  const [other, ...rest] = vergelijk === undefined ? casussen : casussenIn(vergelijk);
  if (!other || rest.length > 0) throw new InputError('--vergelijk: neemt één casus tegelijk');
  return comparison(plan, planOf(other, dayOf('--vergelijk-as-of', vergelijkAsOf) ?? asOf));
}

function asJson(plan: Plan): string {
  return JSON.stringify(plan);
}

/** A table for a person at a terminal, JSON for a program. */
function shownPlan(plan: Plan): string[] {
  const { isTTY } = process.stdout;
  return isTTY ? planTable(plan, { colours: process.stdout.hasColors() }) : [asJson(plan)];
}

function planOf(casus: Casus, asOf: PlainDate | undefined): Plan {
  const day = asOf ?? casus.asOf ?? today();
  const facts = recordFacts(casus);
  const plan = makePlan({ context: casus, facts: factsOfLevel(facts, 'case'), asOf: day });
  const contract = makeContractPlan({
    context: contractContextOf(casus),
    facts: factsOfLevel(facts, 'contract'),
    asOf: day,
  });
  return { ...plan, obligations: [...plan.obligations, ...contract.obligations] };
}

/** The derivation of one obligation as a person reads it. */
function explanationOf(plan: Plan, id: string): string[] {
  const obligation = plan.obligations.find((candidate) => candidate.id === id);
  if (!obligation)
    throw new InputError(
      `--waarom: ${id} staat niet in het plan van ${plan.asOf}; kies uit ${plan.obligations.map((o) => o.id).join(', ')}`,
    );
  const { basis, legalLatest } = obligation;
  return [
    `${obligation.name} (${id})`,
    `Op ${inDutch(plan.asOf)}: ${STATUS_WORDS[obligation.status]}.`,
    '',
    ...obligation.why.map((line, i) => `${String(i + 1).padStart(2)}. ${line}`),
    '',
    `Opent:        ${inDutch(obligation.opensOn)}`,
    `Klaar op:     ${inDutch(obligation.internalDue)}`,
    `Wettelijk:    ${legalLatest ? inDutch(legalLatest) : 'geen laatste wettelijke dag'}`,
    `Alarm:        ${inDutch(obligation.alarmOn)}`,
    `Wie:          ${obligation.dutyOn}`,
    `Te laat:      ${obligation.consequence}`,
    ...('rule' in basis
      ? [`Grondslag:    ${[basis.rule, basis.article, basis.url].filter((part) => part !== null).join(' | ')}`]
      : []),
  ];
}

const FIELDS = {
  opensOn: 'opent',
  internalDue: 'klaar op',
  legalLatest: 'wettelijke dag',
  alarmOn: 'alarm',
} as const;

/** What changes, obligation by obligation, as a person reads it. */
function comparison(before: Plan, after: Plan): string[] {
  const { status, dates, statuses } = differenceBetween(before, after);
  const ids = [...new Set([...after.obligations, ...before.obligations].map(({ id }) => id))];
  const lines = ids.flatMap((id) => {
    const changes = [
      ...statuses
        .filter(({ obligation }) => obligation === id)
        .map(({ from, to, reason }) => `  status: ${shown(from)} -> ${shown(to)}${reason ? ` (${reason})` : ''}`),
      ...dates
        .filter(({ obligation }) => obligation === id)
        .map(({ field, from, to }) => `  ${FIELDS[field]}: ${from ?? '-'} -> ${to ?? '-'}`),
    ];
    return changes.length > 0 ? [id, ...changes] : [];
  });
  const head = [
    ...(before.asOf === after.asOf ? [] : [`plan van ${before.asOf} -> plan van ${after.asOf}`]),
    ...(status ? [`status: ${status.from} -> ${status.to}`] : []),
    ...(before.firstSickDay === after.firstSickDay
      ? []
      : [`eerste ziektedag: ${before.firstSickDay ?? '-'} -> ${after.firstSickDay ?? '-'}`]),
  ];
  return head.length + lines.length > 0 ? [...head, ...lines] : ['geen verschil'];
}

function shown(status: Obligation['status'] | null): string {
  return status === null ? 'niet in het plan' : STATUS_WORDS[status];
}
