import { z } from 'zod';
import { OBLIGATION_KINDS } from '../../domain/case/obligation';
import { ROLES } from '../../domain/case/roles';
import { LATE_COSTS } from '../../domain/obligations/late-costs';
import { TURNS } from '../../domain/obligations/words';
import { BILLING_CODES } from '../../domain/protocols/billing';
import { datum } from '../schemas/fields';

const basis = z
  .union([
    z.strictObject({
      rule: z.string().describe('Regel in de rekenset'),
      article: z.string().describe('Artikel'),
      bwbId: z.string().nullable().describe('Id in het Basiswettenbestand'),
      url: z.string().nullable().describe('Gedateerde verwijzing naar de tekst'),
    }),
    z.strictObject({ protocol: z.string().describe('Dienstenprotocol'), row: z.string().describe('Regel daarvan') }),
  ])
  .describe('Grondslag: wet of dienstenprotocol');

/** A role of the law, or one that a service package names. */
const performer = z.enum(ROLES).or(z.string());

/** An obligation with the keys of the domain, the same as `poortwachter plan` prints. */
export const verplichtingSchema = z
  .strictObject({
    id: z.string().describe('Naam van de verplichting, bijvoorbeeld `probleemanalyse`'),
    source: z.enum(['law', 'protocol', 'free']).describe('Herkomst'),
    name: z.string().describe('Naam voor mensen'),
    opensOn: datum.nullable().describe('Vanaf deze dag kan het werk beginnen; null waar u die niet mag weten'),
    internalDue: datum
      .nullable()
      .describe('Laatste werkdag op of voor de uiterste dag; null waar u die niet mag weten'),
    legalLatest: datum.nullable().describe('Laatste dag volgens de wet; null waar de wet geen dag noemt'),
    alarmOn: datum.nullable().describe('Dag van het alarm; null waar u die niet mag weten'),
    status: z
      .enum(['planned', 'open', 'done', 'late', 'waived', 'not-applicable', 'superseded', 'before-our-time'])
      .nullable()
      .describe('Stand; null waar u die niet mag weten'),
    statusReason: z.string().nullable().describe('Waarom de stand zo is, waar de dagen dat niet zeggen'),
    kenmerk: z
      .string()
      .optional()
      .describe('Nummer waaronder UWV de melding heeft ontvangen, als het daarmee is gedaan'),
    doneOn: datum.nullable().describe('Dag waarop het gedaan is'),
    daysLate: z.int().nullable().describe('Dagen na de uiterste dag'),
    consequence: z.string().describe('Gevolg van te laat zijn'),
    lateCosts: z
      .enum(LATE_COSTS)
      .optional()
      .describe('Soort gevolg, waar het verloop van het geval dat anders maakt dan gewoonlijk'),
    dutyOn: performer.describe('Wie het moet doen'),
    recipients: z.array(performer).describe('Wie er bericht van krijgt'),
    basis,
    why: z.array(z.string()).describe('Stappen van de feiten naar deze dagen'),
    kind: z
      .enum(OBLIGATION_KINDS)
      .describe('Werk, gebeurtenis of besluit van een mens; de andere bij regels van een pakket'),
    turn: z.enum(TURNS).optional().describe('Wending in het geval waardoor mails er anders over spreken'),
    madeLateBy: z
      .strictObject({
        on: datum.describe('Dag van de correctie'),
        from: datum.describe('Eerste ziektedag ervoor'),
        to: datum.describe('Eerste ziektedag erna'),
      })
      .optional()
      .describe('Correctie van de eerste ziektedag die dit te laat maakte'),
    notAsked: z
      .literal(true)
      .optional()
      .describe('Gemist voor volledig herstel: het blijft te laat, en niemand wordt er nog om gevraagd'),
    notCounted: z
      .int()
      .optional()
      .describe('Dagen van herstel of verlof waarin de termijn niet liep; zonder zulke dagen ontbreekt het'),
    resumesOn: datum.optional().describe('Dag waarop het vanzelf verder gaat, zolang het daarop wacht'),
    row: z.string().optional().describe('Regel van het dienstenpakket die erom vraagt of haar uitvoert'),
    code: z.enum(BILLING_CODES).optional().describe('Hoe die regel onder het pakket wordt betaald'),
    outputs: z
      .array(z.looseObject({ kind: z.string().describe('Soort') }))
      .optional()
      .describe('Wat de regel oplevert'),
    performer: performer.optional().describe('Wie het voor hem doet, als een regel van het pakket de plicht uitvoert'),
    readers: z.array(performer).optional().describe('Voor wie is wat die regel oplevert'),
    performed: z.int().optional().describe('Hoe vaak de regel is gedaan'),
    waiting: z.int().optional().describe('Hoeveel verzoeken wachten, waar elk verzoek werk op zich is'),
    comesAgainOn: datum.optional().describe('Dag waarop de regel weer komt'),
    level: z.literal('contract').optional().describe('Alleen bij het contract van de werkgever'),
  })
  .meta({ id: 'Verplichting' });

/** What kind of case it is, as everywhere. */
export const caseKind = z
  .enum(['verzuim', 'zw_erd'])
  .describe('`zw_erd` als de eigenrisicodrager na het dienstverband ziekengeld betaalt en begeleidt');

const earlierCase = z.strictObject({
  geval: z.string().describe('Id van het verzuimgeval'),
  kind: caseKind,
  firstSickDay: datum.describe('Eerste ziektedag'),
  virtualFirstSickDay: datum.describe('Fictieve eerste ziektedag na samentelling'),
  lastSickDay: datum.nullable().describe('Laatste ziektedag'),
  status: z.string().describe('Stand'),
  obligations: z.array(verplichtingSchema).describe('Wat erin gebeurde en wat er nog te doen is'),
});

/** Null when an amount that it follows from is not known; `reason` says which. */
const amount = z.number().nullable();

/** The wage due over one period, with the keys of the domain. */
const wageEstimate = z
  .strictObject({
    from: datum.describe('Eerste dag'),
    until: datum.describe('Laatste dag'),
    sickYear: z.union([z.literal(1), z.literal(2)]).describe('Ziektejaar; 2 is het tweede jaar en later'),
    wagePerMonth: amount.describe('Verschuldigd loon in euro per maand: het hoogste van wet en cao'),
    statutoryPerMonth: amount.describe('Volgens de wet alleen'),
    caoPerMonth: amount.describe('Volgens de cao; null zonder cao-percentages'),
    reason: z.string().nullable().describe('Welk bedrag niet bekend is; null als alles bekend is'),
    inputs: z
      .strictObject({
        monthlyWage: z.number().describe('Bruto maandloon'),
        hoursPerWeek: z.number().describe('Arbeidsduur per week'),
        maxDagloon: amount.describe('Maximumdagloon'),
        minHourlyWage: amount.describe('Minimumuurloon'),
        daysPerMonth: z.number().describe('Loondagen in een maand'),
        floorPerMonth: amount.describe('Minimumloon per maand; null in het tweede ziektejaar'),
        sickWeek: z.int().describe('Ziekteweek van het geval op de eerste dag'),
        caoPct: z.number().nullable().describe('Percentage van de cao'),
        hoursWorked: z.number().nullable().describe('Gewerkte uren per week, zoals opgegeven'),
        workedPct: z.number().describe('Percentage van de arbeidsduur dat als gewerkt telt'),
        vakantie: z.boolean().describe('Vakantie met instemming van de werknemer'),
      })
      .describe('Waaruit het bedrag volgt'),
    note: z.string().describe('Wat de schatting weglaat, en op welke lezing zij rust'),
  })
  .meta({ id: 'Loonschatting' });

const otherOutcome = z.strictObject({
  why: z.array(z.string()).describe('Wat er betwist is en wat het plan volgt'),
  status: z.string().describe('Stand van het verzuimgeval'),
  firstSickDay: datum.nullable().describe('Eerste ziektedag'),
  virtualFirstSickDay: datum.nullable().describe('Fictieve eerste ziektedag na samentelling'),
  obligations: z.array(verplichtingSchema).describe('Verplichtingen die er dan zijn en nog niet zijn gedaan'),
});

/** A plan with the keys of the domain, the same as `poortwachter plan` prints. */
export const planSchema = z
  .strictObject({
    asOf: datum.describe('Dag waarop het plan is gemaakt'),
    kind: caseKind,
    status: z.string().describe('Stand van het verzuimgeval'),
    geval: z.string().nullable().describe('Id van het verzuimgeval'),
    firstSickDay: datum.nullable().describe('Eerste ziektedag'),
    virtualFirstSickDay: datum.nullable().describe('Fictieve eerste ziektedag na samentelling'),
    sickDay: z.int().nullable().describe('Hoeveelste ziektedag; null na herstel'),
    sickWeek: z.int().nullable().describe('Hoeveelste ziekteweek; null na herstel'),
    obligations: z.array(verplichtingSchema).describe('Alle verplichtingen'),
    eerdereGevallen: z.array(earlierCase).describe('Eerdere verzuimgevallen van dit dienstverband'),
    contradictions: z
      .array(
        z.strictObject({
          factId: z.string().describe('Id van het feit'),
          text: z.string().describe('Wat er niet klopt'),
        }),
      )
      .describe('Feiten die elkaar tegenspreken en op een mens wachten'),
    hold: z
      .strictObject({ until: datum.describe('Tot en met'), reason: z.string().describe('Reden') })
      .nullable()
      .describe('Onderbreking van de begeleiding; wettelijke termijnen lopen door'),
    wageEstimate: z
      .array(wageEstimate)
      .optional()
      .describe('Schatting van het verschuldigde loon per tijdvak; alleen als loon en uren bekend zijn'),
    bijAnderOordeel: otherOutcome
      .optional()
      .describe('Alleen zolang een herstel is betwist: wat geldt als het oordeel anders uitvalt dan is gemeld'),
  })
  .meta({ id: 'Plan' });

/** What the contract of an employer asks for, beside the cases of its employees. */
export const contractPlanSchema = z
  .strictObject({
    asOf: datum.describe('Dag waarop het plan is gemaakt'),
    package: z.string().describe('Dienstenpakket dat dan geldt'),
    obligations: z.array(verplichtingSchema).describe('De diensten die niet bij een verzuimgeval horen'),
  })
  .meta({ id: 'ContractPlan' });
