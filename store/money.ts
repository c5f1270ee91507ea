import type { PlainDate } from '../domain/calendar/plain-date';
import type { CaseContext } from '../domain/case/context';
import { centsOf } from '../domain/money/cents';
import type { StoredLine } from '../domain/money/ledger';
import type { InvoiceData } from '../domain/money/line';
import type { PriceList } from '../domain/money/price-list';
import { Prisma } from '../prisma/client/client';

/** Invoice lines of the employment `d`, as the case reads them. */
export const LINES_OF_EMPLOYMENT = Prisma.sql`coalesce((select jsonb_agg(jsonb_build_object('key', f.sleutel, 'row', f.rij,
    'gevalId', f.verzuimgeval_id, 'edition', f.uitgave, 'credited', c.id is not null, 'disputed', b.id is not null and not f.gegevens ? 'betwistingOngegrond', 'data', f.gegevens || jsonb_build_object(
      'prijs', f.prijs, 'bedrag', f.bedrag, 'btw', f.btw, 'bedragVerzekeraar', f.bedrag_verzekeraar,
      'bedragWerkgever', f.bedrag_werkgever, 'crediteert', o.sleutel)) order by f.uitgave, f.sleutel)
  from factuurregel f
  left join factuurregel c on c.crediteert = f.id
  left join factuurregel o on o.id = f.crediteert
  left join betwisting b on b.factuurregel_id = f.id
  where f.dienstverband_id = d.id and f.gegevens ? 'verplichting'), '[]')`;

/** Price lists of the employer `g`, in order of their days. */
export const LISTS_OF_EMPLOYER = Prisma.sql`coalesce((select jsonb_agg(p.inhoud || jsonb_build_object('from', p.vanaf, 'until', p.tot)
    order by p.vanaf) from prijslijst p where p.werkgever_id = g.id), '[]')`;

export type LineRow = StoredLine & { data: InvoiceData };

/** A price list as it is stored: amounts in euros. */
export type StoredPriceList = {
  from: PlainDate;
  until: PlainDate | null;
  prices: Array<{ row: string; per: 'hour' | 'piece'; amount: number; vat?: PriceList['vat'] }>;
  yearly?: number;
  /** In percents, two decimals at most. */
  indexation?: number;
  vat?: PriceList['vat'];
};

/** What an employer agreed on prices, as the domain reads it. */
export function moneyOf(lists: readonly StoredPriceList[], limit: number | null): CaseContext['money'] {
  return { prices: lists.map(priceListOf), limit: limit === null ? null : centsOf(limit) };
}

export function priceListOf({ from, until, prices, yearly, indexation, vat }: StoredPriceList): PriceList {
  return {
    from,
    until,
    prices: prices.map(({ row, per, amount, vat: own }) => ({
      row: row as PriceList['prices'][number]['row'],
      per,
      cents: centsOf(amount),
      ...(own && { vat: own }),
    })),
    ...(yearly !== undefined && { yearlyCents: centsOf(yearly) }),
    ...(indexation !== undefined && { indexation: Math.round(indexation * 100) }),
    ...(vat && { vat }),
  };
}
