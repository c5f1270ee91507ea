import type { Fact } from '../case/facts';
import { type Refusal, refuse } from '../facts/refusal';
import { compile } from '../protocols/compile';
import type { PackageId } from '../protocols/packages';
import { asDecimal, centsOf } from './cents';
import type { StoredLine } from './ledger';

/** A decision of the insurer about a line that is not there, that no longer stands, or that it cannot be about. */
export function refusalByLine(fact: Fact, lines: readonly StoredLine[]): Refusal | null {
  if (fact.type !== 'verzekeraar-besluit') return null;
  const { row, nth, outcome, amount } = fact;
  const own = lines.filter(
    ({ row: of, data }) => of === row && data.keer === nth && data.deel === 'werk' && data.crediteert === null,
  );
  if (own.length === 0)
    return refuse(
      'nth',
      `deze zaak heeft geen factuurregel ${nth} van ${row}: geef \`rij\` en \`keer\` zoals zij daar staan`,
    );
  const line = own.find(({ credited }) => !credited);
  if (!line)
    return refuse(
      'nth',
      `factuurregel ${nth} van ${row} is gecrediteerd: er valt niets meer te verdelen; geef \`keer\` van een regel die staat`,
    );
  if (line.disputed)
    return refuse('nth', `factuurregel ${nth} van ${row} is betwist: handel dat eerst af met een kostencorrectie`);
  const { bedrag, pakket } = line.data;
  const share = compile(pakket as PackageId).rows.get(line.row)?.billing.share;
  if (outcome === 'bevestigd' && share?.percent == null)
    return refuse(
      'outcome',
      `alleen de polis zegt welk deel van ${row} wordt vergoed: geef outcome 'bedrag' en het bedrag (amount)`,
    );
  if (amount === undefined) return null;
  if (bedrag === null)
    return refuse('amount', `factuurregel ${nth} van ${row} heeft nog geen prijs: meld eerst wat zij kostte (kosten)`);
  return centsOf(amount) > centsOf(bedrag)
    ? refuse(
        'amount',
        `de verzekeraar betaalt ten hoogste de factuurregel van € ${asDecimal(centsOf(bedrag))}: geef een lager bedrag, of verbeter de regel eerst met een kostencorrectie`,
      )
    : null;
}
