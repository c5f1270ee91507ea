import { z } from 'zod';
import { addDays, addMonths, type PlainDate, plainDate } from '../../domain/calendar/plain-date';
import type { Reader } from '../../domain/case/employer-knowledge';
import { centsOrNull, eurosOf, eurosOrNull, totalOf } from '../../domain/money/cents';
import { membersOf } from '../../domain/money/members';
import { vatOfListOn, yearlyFeeOn } from '../../domain/money/price-list';
import { treatmentOf, type VatTreatment, vatOver, vatTerms } from '../../domain/money/vat';
import { type Taxed, type VatTotal, vatTotals } from '../../domain/money/vat-totals';
import { NO_PRICE } from '../../domain/money/why-this-price';
import { type FeeLine, feeLines, printedFee, startFee } from '../../domain/money/yearly-fee';
import type { CompiledPackage } from '../../domain/protocols/compile';
import type { Werkgever } from '../../prisma/client/client';
import type { Tx } from '../../store/in-tenant';
import { priceListOf, type StoredPriceList } from '../../store/money';
import { stableUuid } from '../../store/stable-id';
import { notFound } from '../problem/not-found';
import { packagesOf } from '../read-model/contract-package';
import { employeesAtStart } from '../read-model/contract-start';
import { trialsAmong } from '../read-model/whose';
import { withToldEnds } from '../resources/dienstverband';
import { factuurregelSchema, type Line, type LineRow, toFactuurregel } from '../resources/factuurregel';
import { uuid } from '../schemas/fields';
import { isHiddenLine, totalsOfHidden } from './hidden-lines';
import { withDisputes } from './lines';

const bedrag = z.number();

const proposalLineSchema = factuurregelSchema
  .extend({
    verzuimgevalId: uuid.nullable().describe('Verzuimgeval; null van het contract zelf, en van een totaal'),
  })
  .meta({ id: 'Voorstelregel' });
export type ProposalLine = z.output<typeof proposalLineSchema>;

export const proposalSchema = z
  .strictObject({
    periode: z.string().describe('Maand, JJJJ-MM'),
    regels: z.array(proposalLineSchema).describe('De regels, in volgorde van dag'),
    btwPerTarief: z
      .array(
        z.strictObject({
          btwCategorie: z.string().nullable().describe('Btw-categorie (BT-118); null waar één tarief haar niet zegt'),
          btwPercentage: z.number().nullable().describe('Btw-tarief (BT-119)'),
          btwBerekening: z
            .enum(['whole', 'exempt', 'part', 'told', 'unknown'])
            .describe(
              'Over het hele bedrag, vrijgesteld, forfaitair over een deel ervan, zoals opgegeven bij de kosten, of niet bekend',
            ),
          bedrag: bedrag.describe('Som van de bedragen, exclusief btw (BT-116)'),
          btw: bedrag
            .nullable()
            .describe('Btw daarover, één keer afgerond (BT-117); buiten een categorie de som van de regels'),
          inclusief: bedrag.nullable().describe('Bedrag met btw; null waar de btw niet bekend is'),
        }),
      )
      .describe('De btw per tarief (BG-23), van de regels met een bedrag'),
    totaal: z
      .strictObject({
        bedrag: bedrag.describe('Som van de bedragen, exclusief btw (BT-106)'),
        btw: bedrag.describe('Som van de btw per tarief, voor zover bekend (BT-110)'),
        inclusief: bedrag.describe('Som van de bedragen met de btw die bekend is (BT-112)'),
        bedragVerzekeraar: bedrag.describe(
          'Wat daarvan de verzekeraar betaalt, zonder btw: op de factuur al betaald (BT-113)',
        ),
        bedragWerkgever: bedrag.describe('Wat daarvan de werkgever betaalt, zonder btw'),
        teBetalen: bedrag.describe(
          'Wat de werkgever betaalt: zijn deel, en de btw over het hele bedrag, ook over het deel van de verzekeraar (BT-115)',
        ),
        regelsZonderPrijs: z.int().describe('Regels die er niet in zitten omdat hun bedrag niet bekend is'),
        regelsZonderBtw: z.int().describe('Regels waarvan de btw niet bekend is'),
        regelsZonderVerdeling: z
          .int()
          .describe('Regels waarvan niet bekend is wat verzekeraar en werkgever betalen: `teBetalen` is zonder dat'),
      })
      .describe('Totalen in euro'),
  })
  .meta({ id: 'Factuurvoorstel' });
export type Proposal = z.output<typeof proposalSchema>;

const FEE_NAMES: Readonly<Record<FeeLine['kind'], string>> = {
  jaarprijs: 'Jaarprijs per werknemer',
  instroom: 'Jaarprijs naar rato: werknemer in dienst',
  uitstroom: 'Jaarprijs naar rato terug: werknemer uit dienst',
  implementatie: 'Implementatiekosten per werknemer, eenmalig',
};

/**
 * What an employer is to be invoiced over a month: what was done in its cases, and the fees of the contract.
 * @param month `2026-03`
 */
export async function proposalOf(tx: Tx, werkgeverId: string, month: string, reader: Reader): Promise<Proposal> {
  const werkgever = (await tx.werkgever.findUnique({ where: { id: werkgeverId } })) ?? notFound('Deze werkgever');
  const from = plainDate(`${month}-01`);
  const until = addDays(addMonths(from, 1), -1);
  const ofCases = await linesOfCases(tx, werkgeverId, from, until);
  const fees = await feesOf(tx, werkgever, from, until);
  const lines = [...shownTo(reader, ofCases, { werkgeverId, until }), ...fees];
  lines.sort((a, b) => compare(a.datum, b.datum) || compare(a.id, b.id));
  // Of every line as it is, so that it is the same for whoever reads it.
  const vat = vatTotals([...ofCases.map((row) => toFactuurregel(row, 'arbodienst')), ...fees].map(taxedOf));
  return { periode: month, regels: lines, btwPerTarief: vat.map(vatInEuros), totaal: totalsOf(lines, vat) };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Lines of real cases; of an erased one its line stays, of a trial there is none to pay. */
async function linesOfCases(tx: Tx, werkgeverId: string, from: PlainDate, until: PlainDate): Promise<LineRow[]> {
  const lines = await tx.factuurregel.findMany({ where: { werkgeverId, datum: { gte: from, lte: until } } });
  const trials = await trialsAmong(
    tx,
    lines.flatMap(({ dienstverbandId }) => dienstverbandId ?? []),
  );
  const rows = lines.filter(({ dienstverbandId }) => dienstverbandId === null || !trials.has(dienstverbandId));
  return withDisputes(tx, rows);
}

/** The lines in the words in which somebody may read them; of what an employer may not know the totals. */
function shownTo(
  reader: Reader,
  told: readonly LineRow[],
  { werkgeverId, until }: { werkgeverId: string; until: PlainDate },
): ProposalLine[] {
  const hidden = reader === 'werkgever' ? told.filter(isHiddenLine) : [];
  const shown = told.filter((row) => !hidden.includes(row));
  return [
    ...shown.map((row) => ({ ...toFactuurregel(row, reader), verzuimgevalId: row.verzuimgevalId })),
    ...totalsOfHidden(
      hidden.map((row) => toFactuurregel(row, reader)),
      werkgeverId,
      until,
    ).map((line) => ({ ...line, verzuimgevalId: null })),
  ];
}

async function feesOf(tx: Tx, werkgever: Werkgever, from: PlainDate, until: PlainDate): Promise<ProposalLine[]> {
  const { contractBegin } = werkgever;
  if (contractBegin === null) return [];
  const packageOf = await packagesOf(tx, werkgever);
  const stored = await tx.prijslijst.findMany({ where: { werkgeverId: werkgever.id }, orderBy: { vanaf: 'asc' } });
  const lists = stored.map(({ vanaf, tot, inhoud }) =>
    priceListOf({
      ...(inhoud as Omit<StoredPriceList, 'from' | 'until'>),
      from: vanaf as PlainDate,
      until: tot as PlainDate | null,
    }),
  );
  const employments = await withToldEnds(tx, await tx.dienstverband.findMany({ where: { soort: 'echt' } }));
  const members = membersOf(
    employments.map(({ werknemerId, begindatum, einddatum, toldEnd, diedOn }) => ({
      employee: werknemerId,
      from: begindatum as PlainDate,
      lastDay: toldEnd ?? (einddatum as PlainDate | null),
      diedOn,
    })),
  );
  const start = contractBegin as PlainDate;
  const isServed = (day: PlainDate) => packageOf(day).rows.size > 0;
  const feeOn = (day: PlainDate) => yearlyFeeOn(lists, printedFee(packageOf(day).rules), day);
  const once = startFee(packageOf(start).rules, start, employeesAtStart(werkgever));
  const lines = [
    ...(once && start >= from && start <= until ? [once] : []),
    ...feeLines({ start, members, isServed, feeOn }, from, until),
  ];
  return lines.map((line) => feeLine(werkgever.id, line, packageOf(line.year), vatOfListOn(lists, line.on)));
}

function feeLine(
  werkgeverId: string,
  line: FeeLine,
  { id: pakket, rules }: CompiledPackage,
  vatOfList: VatTreatment | undefined,
): ProposalLine {
  const { kind, on, quantity, price, amount, days, key } = line;
  const treatment = vatOfList ?? treatmentOf(rules);
  const vat = amount === null ? null : vatOver(amount, treatment);
  const { category, rate } = vatTerms(treatment);
  const rule = rules.find((one) => one.kind === (kind === 'implementatie' ? 'start-fee' : 'price'));
  // A part of a year is counted in days, at the price of as many as the year has: quantity and price come to the amount.
  const isPart = days.counted !== days.ofYear;
  const counted = isPart
    ? ({ aantal: quantity * days.counted, eenheid: 'DAY', prijsPer: days.ofYear } as const)
    : ({ aantal: quantity, eenheid: 'C62', prijsPer: 1 } as const);
  const partly = isPart ? `${days.counted} van ${days.ofYear} dagen` : null;
  return {
    id: stableUuid(werkgeverId, 'contract', pakket, key),
    verzuimgevalId: null,
    rij: null,
    omschrijving: FEE_NAMES[kind],
    datum: on,
    crediteert: null,
    betwist: false,
    gegevens: {
      code: 'INC',
      pakket,
      regel: rule?.id ?? null,
      verplichting: null,
      keer: null,
      deel: kind,
      grondslag: 'stuk',
      ...counted,
      prijs: eurosOrNull(price),
      bedrag: eurosOrNull(amount),
      btw: eurosOrNull(vat),
      btwBerekening: treatment.kind,
      btwPercentage: rate,
      btwCategorie: category,
      minuten: null,
      bedragVerzekeraar: 0,
      bedragWerkgever: eurosOrNull(amount),
      reden: price === null ? NO_PRICE : partly,
    },
  };
}

/** How a line is taxed; of a flat rate the part that is taxed is not on it. */
function taxedOf({ gegevens: { bedrag, btw, btwBerekening, btwPercentage } }: Pick<Line, 'gegevens'>): Taxed {
  const percent = btwPercentage ?? 0;
  const known: Readonly<Record<string, VatTreatment>> = {
    whole: { kind: 'whole', percent },
    exempt: { kind: 'exempt' },
    part: { kind: 'part', percent, taxablePercent: null },
  };
  return {
    amount: centsOrNull(bedrag),
    vat: centsOrNull(btw),
    treatment: known[btwBerekening ?? ''] ?? { kind: 'unknown' },
  };
}

function vatInEuros({ kind, category, rate, amount, vat }: VatTotal): Proposal['btwPerTarief'][number] {
  return {
    btwCategorie: category,
    btwPercentage: rate,
    btwBerekening: kind,
    bedrag: eurosOf(amount),
    btw: eurosOrNull(vat),
    inclusief: vat === null ? null : eurosOf(amount + vat),
  };
}

/** Sums in whole cents; a line of which the amount is not known is counted, not guessed. */
function totalsOf(lines: readonly Pick<Line, 'gegevens'>[], perRate: readonly VatTotal[]): Proposal['totaal'] {
  const of = (name: 'bedrag' | 'btw' | 'bedragVerzekeraar' | 'bedragWerkgever') =>
    totalOf(lines.map(({ gegevens }) => centsOrNull(gegevens[name])));
  const [amount, employer] = [of('bedrag'), of('bedragWerkgever')];
  const vat = totalOf(perRate.map((one) => one.vat)).cents;
  const undivided = lines.filter(({ gegevens }) => gegevens.bedrag !== null && gegevens.bedragWerkgever === null);
  return {
    bedrag: eurosOf(amount.cents),
    btw: eurosOf(vat),
    inclusief: eurosOf(amount.cents + vat),
    bedragVerzekeraar: eurosOf(of('bedragVerzekeraar').cents),
    bedragWerkgever: eurosOf(employer.cents),
    teBetalen: eurosOf(employer.cents + vat),
    regelsZonderPrijs: amount.unknown,
    regelsZonderBtw: of('btw').unknown,
    regelsZonderVerdeling: undivided.length,
  };
}
