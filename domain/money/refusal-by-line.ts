import { inDutch, type PlainDate } from '../calendar/plain-date';
import type { Fact, RecordedFact } from '../case/facts';
import { type Refusal, refuse } from '../facts/refusal';
import { compile } from '../protocols/compile';
import type { PackageId } from '../protocols/packages';
import { asDecimal, centsOf } from './cents';
import { type Gevallen, isOfGeval } from './gevallen';
import type { StoredLine } from './ledger';
import { isAboutLine } from './told-cost';

/** Facts that name a line by its row and number. */
type AboutLine = Fact<'verzekeraar-besluit' | 'kostencorrectie' | 'betwisting-ongegrond'>;

/** What was billed in a case, and in which gevallen. */
type Billed = { lines: readonly StoredLine[]; gevallen: Gevallen };

/** A fact about a line that is not there, that no longer stands, or that it cannot be about. */
export function refusalByLine(fact: Fact, billed: () => Billed): Refusal | null {
  switch (fact.type) {
    case 'verzekeraar-besluit':
    case 'kostencorrectie':
    case 'betwisting-ongegrond':
      return ofLine(fact, billed());
    default:
      return null;
  }
}

function ofLine(fact: AboutLine, billed: Billed): Refusal | null {
  const refusal = ofUnknownGeval(fact, billed) ?? ofOtherGeval(fact, billed);
  if (refusal || (fact.type === 'kostencorrectie' && !isOfAppointment(fact))) return refusal;
  const own = linesOf(fact, billed);
  const line = own.findLast(({ credited }) => !credited);
  const named = `factuurregel ${fact.nth} van ${fact.row}`;
  if (own.length === 0)
    return refuse('nth', `deze zaak heeft geen ${named}: geef \`rij\` en \`keer\` zoals zij daar staan`);
  if (fact.type === 'kostencorrectie') return null;
  if (!line)
    return refuse('nth', `${named} is gecrediteerd: zij geldt niet meer; geef \`keer\` van een regel die staat`);
  return fact.type === 'verzekeraar-besluit' ? ofDecision(fact, line) : ofDispute(named, own);
}

/** Every line that it names by row, number and part, of whichever geval; an insurer decides of the work itself. */
function named(fact: AboutLine, { lines }: Billed): StoredLine[] {
  const all = lines.filter(
    ({ row, data: { keer: nth, deel: part, crediteert } }) =>
      crediteert === null && isAboutLine(fact, { row, nth, part }),
  );
  return fact.type === 'verzekeraar-besluit' ? all.filter(({ data }) => data.deel === 'werk') : all;
}

/** Appointments are numbered over the whole employment. */
function isOfAppointment(fact: AboutLine): boolean {
  return 'part' in fact && fact.part === 'afzegging';
}

function linesOf(fact: AboutLine, billed: Billed): StoredLine[] {
  const all = named(fact, billed);
  if (isOfAppointment(fact)) return all;
  return all.filter(({ gevalId }) => isOfGeval(fact as RecordedFact, gevalId, billed.gevallen));
}

/** A first sick day that is none, or that says nothing. */
function ofUnknownGeval(fact: AboutLine, { gevallen }: Billed): Refusal | null {
  const { sickSince, row } = fact;
  if (sickSince === undefined) return null;
  if (isOfAppointment(fact))
    return refuse('sickSince', `afspraken voor ${row} tellen door over alle verzuimgevallen: laat sickSince weg`);
  if (gevallen.some(({ firstSickDay }) => firstSickDay === sickSince)) return null;
  const days = gevallen.map(({ firstSickDay }) => firstSickDay).join(', ');
  return refuse(
    'sickSince',
    `er is geen verzuimgeval met eerste ziektedag ${inDutch(sickSince)}: ${days ? `geef een van ${days}` : 'laat sickSince weg'}`,
  );
}

/** The line is not of the geval that this is about, but another geval has it. */
function ofOtherGeval(fact: AboutLine, billed: Billed): Refusal | null {
  if (linesOf(fact, billed).length > 0) return null;
  const others = named(fact, billed).flatMap(({ gevalId }): PlainDate[] =>
    billed.gevallen.flatMap(({ id, firstSickDay }) => (id === gevalId ? [firstSickDay] : [])),
  );
  const day = others.at(-1);
  return day === undefined
    ? null
    : refuse(
        'sickSince',
        `dit verzuimgeval heeft geen factuurregel ${fact.nth} van ${fact.row}, dat van ${inDutch(day)} wel: zeg met sickSince: '${day}' dat het om die regel gaat`,
      );
}

/** A dispute that is not there. */
function ofDispute(name: string, own: readonly StoredLine[]): Refusal | null {
  return own.some(({ disputed, credited }) => disputed && !credited)
    ? null
    : refuse('nth', `${name} is niet betwist: er is niets af te wijzen; geef \`keer\` van een regel met betwist: true`);
}

/** A decision that the line does not allow. */
function ofDecision({ row, nth, outcome, amount }: Fact<'verzekeraar-besluit'>, line: StoredLine): Refusal | null {
  if (line.disputed)
    return refuse(
      'nth',
      `factuurregel ${nth} van ${row} is betwist: handel dat eerst af met een kostencorrectie, of met een betwisting-ongegrond als zij klopt`,
    );
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
