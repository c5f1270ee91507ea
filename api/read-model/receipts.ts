import { employerSeesRow, type Reader } from '../../domain/case/employer-knowledge';
import { kindOf } from '../../domain/meldingen/kinds';
import { type MeldingStatus, outcomeId } from '../../domain/meldingen/stored-melding';
import { keyOf } from '../../domain/moment/effect-id';
import type { Effect } from '../../prisma/client/client';
import type { Tx } from '../../store/in-tenant';
import { type Receipt, receiptsOf } from '../../store/meldingen/receipts';

const ACCEPTED = 'geaccepteerd';

/** UWV's own numbers for what it was told, as far as this reader may know of it. */
export class Receipts {
  private constructor(private readonly all: readonly Receipt[]) {}

  static async of(tx: Tx, gevalIds: readonly string[], reader: Reader): Promise<Receipts> {
    const found = await receiptsOf(tx, gevalIds);
    const seen = (receipt: Receipt) => reader === 'arbodienst' || employerSeesRow(kindOf(receipt).obligation, '');
    return new Receipts(found.filter(seen));
  }

  /** Of the report that stands and that settled this obligation; null where it was done otherwise. */
  standing(gevalId: string | null, obligation: string): string | null {
    return this.settling(gevalId, obligation).find(({ stands }) => stands)?.kenmerk ?? null;
  }

  /** The same of an obligation that was done on this day: a report settles it on the day on which it was sent. */
  doneOn(gevalId: string | null, obligation: string, day: unknown): string | null {
    return this.settling(gevalId, obligation).find(({ sentOn }) => sentOn === day)?.kenmerk ?? null;
  }

  /** Of what a line of the timeline tells: how a report ended, or that an obligation was done by one. */
  ofLine({ soort, stap, sleutel, verzuimgevalId, verplichting, gegevens }: Effect): string | null {
    if (soort !== 'melding') return null;
    if (stap === 'gedaan') return this.doneOn(verzuimgevalId, verplichting, (gegevens as { doneOn?: unknown }).doneOn);
    const own = this.all.filter(
      (receipt) => keyOf(outcomeId({ ...receipt, status: stap as MeldingStatus })) === sleutel,
    );
    // The last answer to a report that was withdrawn is about the withdrawal.
    const told = stap === 'ingetrokken' ? own.at(-1) : own.find(({ verdict }) => verdict === stap);
    return told?.kenmerk ?? null;
  }

  private settling(gevalId: string | null, obligation: string): Receipt[] {
    return this.all.filter(
      (receipt) => receipt.gevalId === gevalId && receipt.settles === obligation && receipt.verdict === ACCEPTED,
    );
  }
}
