import { z } from 'zod';
import { type CancellationAgreement, differFrom } from '../../domain/appointments/cancellation-agreement';
import { addDays, inDutch } from '../../domain/calendar/plain-date';
import { agreementsFit, cancellationBasis, cancellationOccasions } from '../../schemas/cancellations';
import { date } from '../../schemas/values';
import { civilMomentOf, instantOf } from '../../store/amsterdam';
import type { Tx } from '../../store/in-tenant';
import { lockEmployer } from '../../store/lock-employer';
import { notFound } from '../problem/not-found';
import { Problem } from '../problem/problem';
import { links } from '../schemas/fields';
import { BASE_PATH } from '../version';

const afspraak = z.strictObject({
  aanleidingen: cancellationOccasions,
  grond: cancellationBasis,
  vanaf: date.describe('Vanaf welke dag van afzeggen dit geldt'),
  tot: date.nullable().default(null).describe('Laatste dag; null is tot nader order'),
});
type Agreement = z.output<typeof afspraak>;

const toStored = ({ aanleidingen, grond, vanaf, tot }: Agreement): CancellationAgreement => ({
  occasions: aanleidingen,
  basis: grond,
  from: vanaf,
  until: tot,
});

const fromStored = ({ occasions, basis, from, until }: CancellationAgreement): Agreement => ({
  aanleidingen: [...occasions],
  grond: basis,
  vanaf: from,
  tot: until,
});

const FIELDS = { occasions: 'aanleidingen', until: 'tot' } as const;

/** Everything that was agreed; it comes in place of what was there. */
export const afzegafsprakenInvoer = z
  .strictObject({
    afspraken: z
      .array(afspraak)
      .max(50)
      .superRefine(agreementsFit(toStored, (field) => FIELDS[field]))
      .describe('Wat is afgesproken'),
  })
  .meta({ id: 'AfzegafsprakenInvoer' });

export const afzegafsprakenSchema = z
  .strictObject({ afspraken: z.array(afspraak).describe('Wat is afgesproken'), _links: links('self', 'werkgever') })
  .meta({ id: 'Afzegafspraken' });

/**
 * Puts what was agreed in place of what was before.
 * @throws Problem when it says otherwise of a day, today too, from which on an appointment was cancelled: that is settled
 */
export async function setAgreements(
  tx: Tx,
  werkgeverId: string,
  agreements: readonly Agreement[],
  atMs: number,
): Promise<number> {
  if ((await lockEmployer(tx, werkgeverId)) === 0) return 0;
  const stored = agreements.map(toStored);
  const since = differFrom(await storedAgreements(tx, werkgeverId), stored);
  const { date: today } = civilMomentOf(atMs);
  if (since !== null && since <= today) {
    const moment = { gte: new Date(instantOf({ date: since, minute: 0 })) };
    if ((await tx.afspraak.count({ where: { status: 'afgezegd', moment } })) > 0)
      throw new Problem(
        'geweigerd',
        `Een afspraak van ${inDutch(since)} of later is al afgezegd: laat dit ingaan of eindigen vanaf ${inDutch(addDays(today, 1))}, en verbeter een regel van ervoor met een kostencorrectie.`,
      );
  }
  await tx.werkgever.update({ where: { id: werkgeverId }, data: { afzegafspraken: stored } });
  return 1;
}

async function storedAgreements(tx: Tx, id: string): Promise<CancellationAgreement[]> {
  const found = await tx.werkgever.findUnique({ where: { id }, select: { afzegafspraken: true } });
  return (found ?? notFound('Deze werkgever')).afzegafspraken as unknown as CancellationAgreement[];
}

/** @throws Problem when there is no such employer */
export async function findAgreements(tx: Tx, werkgeverId: string): Promise<z.output<typeof afzegafsprakenSchema>> {
  const werkgever = `${BASE_PATH}/werkgevers/${werkgeverId}`;
  return {
    afspraken: (await storedAgreements(tx, werkgeverId)).map(fromStored),
    _links: { self: { href: `${werkgever}/afzegafspraken` }, werkgever: { href: werkgever } },
  };
}
