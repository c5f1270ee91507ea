import { z } from 'zod';
import { employerSees, type Reader } from '../../domain/case/employer-knowledge';
import { refusalOfLists } from '../../domain/money/price-list';
import { ASKED_BY_EMPLOYER } from '../../domain/protocols/packages';
import { amount, date, row } from '../../schemas/values';
import type { Tx } from '../../store/in-tenant';
import { lockEmployer } from '../../store/lock-employer';
import { priceListOf, type StoredPriceList } from '../../store/money';
import { notFound } from '../problem/not-found';
import { Problem } from '../problem/problem';
import { links } from '../schemas/fields';
import { BASE_PATH } from '../version';

const inHundredths = (percent: number) => Number(percent.toFixed(2)) === percent;
const TWO_DECIMALS = 'geef een percentage met hoogstens twee decimalen';
const percentage = z.number().min(0).max(100).refine(inHundredths, TWO_DECIMALS);

const btw = z
  .strictObject({
    berekening: z.enum(['geheel', 'vrijgesteld', 'deels']).describe('Over het hele bedrag, niet, of over een deel'),
    percentage: percentage.optional().describe('Tarief in procenten; niet bij vrijgesteld'),
    belastPercentage: percentage.optional().describe('Welk deel belast is, in procenten; alleen bij deels'),
  })
  .describe('Hoe de btw wordt berekend');

const prijs = z.strictObject({
  rij: row.describe('Regel van het dienstenpakket'),
  per: z.enum(['uur', 'stuk']).describe('Waarvoor de prijs geldt'),
  bedrag: amount.describe('Prijs in euro, exclusief btw'),
  btw: btw.optional().describe('Hoe de btw wordt berekend, waar dat anders is dan van de lijst'),
});

const lijst = z.strictObject({
  vanaf: date.describe('Eerste dag waarop de lijst geldt'),
  tot: date.nullable().default(null).describe('Laatste dag; null is tot nader order'),
  jaarprijs: amount.optional().describe('Prijs per werknemer per jaar, in plaats van die van het protocol'),
  indexering: z
    .number()
    .min(-50)
    .max(50)
    .refine(inHundredths, TWO_DECIMALS)
    .optional()
    .describe('Waarmee de jaarprijs van ervoor stijgt, in procenten'),
  btw: btw.optional().describe('Hoe de btw wordt berekend'),
  prijzen: z.array(prijs).max(500).describe('Prijzen per regel'),
});
type List = z.output<typeof lijst>;

/** Every list of an employer, in order; they come in place of those that were there. */
export const prijslijstenInvoer = z
  .strictObject({ lijsten: z.array(lijst).max(50).describe('De lijsten, in volgorde') })
  .meta({ id: 'PrijslijstenInvoer' });

export const prijslijstenSchema = z
  .strictObject({ lijsten: z.array(lijst).describe('De lijsten, in volgorde'), _links: links('self', 'werkgever') })
  .meta({ id: 'Prijslijsten' });

type Vat = z.output<typeof btw>;

function toVat({ berekening, percentage: percent = 21, belastPercentage }: Vat): NonNullable<StoredPriceList['vat']> {
  if (berekening === 'vrijgesteld') return { kind: 'exempt' };
  if (berekening === 'geheel') return { kind: 'whole', percent };
  return { kind: 'part', percent, taxablePercent: belastPercentage ?? null };
}

function fromVat(vat: NonNullable<StoredPriceList['vat']>): Vat | undefined {
  if (vat.kind === 'exempt') return { berekening: 'vrijgesteld' };
  if (vat.kind === 'whole') return { berekening: 'geheel', percentage: vat.percent };
  if (vat.kind === 'unknown') return undefined;
  const part = vat.taxablePercent === null ? {} : { belastPercentage: vat.taxablePercent };
  return { berekening: 'deels', percentage: vat.percent, ...part };
}

function toStored({ vanaf, tot, jaarprijs, indexering, btw: vat, prijzen }: List): StoredPriceList {
  return {
    from: vanaf,
    until: tot,
    ...(jaarprijs !== undefined && { yearly: jaarprijs }),
    ...(indexering !== undefined && { indexation: indexering }),
    ...(vat && { vat: toVat(vat) }),
    prices: prijzen.map(({ rij, per, bedrag, btw: own }) => ({
      row: rij,
      per: per === 'uur' ? 'hour' : 'piece',
      amount: bedrag,
      ...(own && { vat: toVat(own) }),
    })),
  };
}

function fromStored({ from, until, yearly, indexation, vat, prices }: StoredPriceList): List {
  return {
    vanaf: from,
    tot: until,
    ...(yearly !== undefined && { jaarprijs: yearly }),
    ...(indexation !== undefined && { indexering: indexation }),
    ...(vat && { btw: fromVat(vat) }),
    prijzen: prices.map(({ row: rij, per, amount: bedrag, vat: own }) => ({
      rij,
      per: per === 'hour' ? ('uur' as const) : ('stuk' as const),
      bedrag,
      ...(own && { btw: fromVat(own) }),
    })),
  };
}

/**
 * Puts lists in place of those of before. Prices that this reader could not see it cannot have meant to drop: they stay.
 * @throws Problem when they leave a gap, or overlap
 */
export async function setPriceLists(
  tx: Tx,
  werkgeverId: string,
  lists: readonly List[],
  reader: Reader,
): Promise<number> {
  const stored = lists.map(toStored);
  const refusal = refusalOfLists(stored.map(priceListOf));
  if (refusal)
    throw new Problem('ongeldig', `${refusal.field}: ${refusal.reason}.`, {
      errors: [{ veld: refusal.field, melding: refusal.reason }],
    });
  const found = await lockEmployer(tx, werkgeverId);
  if (found === 0) return 0;
  const before = await storedLists(tx, werkgeverId);
  await tx.prijslijst.deleteMany({ where: { werkgeverId } });
  await tx.prijslijst.createMany({
    data: stored.map((list) => {
      const { from, until, ...inhoud } = withUnseen(list, before, reader);
      return { werkgeverId, vanaf: from, tot: until, inhoud };
    }),
  });
  return found;
}

async function storedLists(tx: Tx, werkgeverId: string): Promise<StoredPriceList[]> {
  const rows = await tx.prijslijst.findMany({ where: { werkgeverId }, orderBy: { vanaf: 'asc' } });
  return rows.map(({ vanaf, tot, inhoud }) => ({
    ...(inhoud as Omit<StoredPriceList, 'from' | 'until'>),
    ...{ from: vanaf as List['vanaf'], until: tot as List['tot'] },
  }));
}

/** With what the list that held on its first day, or else the first one, has of rows that this reader does not see, unless it names them. */
function withUnseen(list: StoredPriceList, before: readonly StoredPriceList[], reader: Reader): StoredPriceList {
  const kept = before.findLast(({ from }) => from <= list.from) ?? before[0];
  const unseen = (kept?.prices ?? []).filter(
    ({ row: rij }) => !isPriceFor(reader, rij) && !list.prices.some((price) => price.row === rij),
  );
  return { ...list, prices: [...list.prices, ...unseen] };
}

/** An employer reads no price of a row that it may not know: an amount on its bill would name the row. */
function isPriceFor(reader: Reader, rij: string): boolean {
  return reader === 'arbodienst' || employerSees(rij) === 'all' || ASKED_BY_EMPLOYER.has(rij);
}

/** @throws Problem when there is no such employer */
export async function findPriceLists(
  tx: Tx,
  werkgeverId: string,
  reader: Reader,
): Promise<z.output<typeof prijslijstenSchema>> {
  if ((await tx.werkgever.count({ where: { id: werkgeverId } })) === 0) notFound('Deze werkgever');
  const lists = await storedLists(tx, werkgeverId);
  const werkgever = `${BASE_PATH}/werkgevers/${werkgeverId}`;
  return {
    lijsten: lists.map(({ prices, ...list }) =>
      fromStored({ ...list, prices: prices.filter(({ row: rij }) => isPriceFor(reader, rij)) }),
    ),
    _links: { self: { href: `${werkgever}/prijslijsten` }, werkgever: { href: werkgever } },
  };
}
