import { randomUUID } from 'node:crypto';
import type { Database } from '../../store/client';
import { inTenant } from '../../store/in-tenant';
import { PLAN_MAIL } from '../mail/mail-data';
import { addEmployment, type Employment } from '../support/employment';

/** A Monday morning on which mails may leave; the clocks of these cases stand there. */
const MORNING = Date.parse('2026-02-16T09:00:00Z');

export type WaitingMail = Employment & { to: string; messageId: string };

/** An employer of its own with a case, of which one mail waits to be delivered. */
export async function addWaitingMail(db: Database): Promise<WaitingMail> {
  const employment = await addEmployment(db);
  const { werkgeverId, dienstverbandId } = employment;
  const to = `hr-${werkgeverId}@voorbeeld.example`;
  const messageId = `<${randomUUID()}@poortwachter>`;
  await inTenant(db, werkgeverId, async (tx) => {
    await tx.werkgever.update({ where: { id: werkgeverId }, data: { email: to } });
    const klokVerschilMs = BigInt(MORNING - Date.now());
    await tx.dienstverband.update({ where: { id: dienstverbandId }, data: { klokVerschilMs } });
    await tx.bericht.create({
      data: {
        werkgeverId,
        dienstverbandId,
        sleutel: `${dienstverbandId}/plan-van-aanpak/opening/1/email/werkgever`,
        verplichting: 'plan-van-aanpak',
        ...{ stap: 'opening', ronde: 1, kanaal: 'email', ontvanger: 'werkgever', sjabloon: 'opening', versie: 1 },
        gegevens: PLAN_MAIL.data as object,
        moment: new Date(MORNING),
        messageId,
      },
    });
  });
  return { ...employment, to, messageId };
}

export async function rowOf(db: Database, { werkgeverId, dienstverbandId }: Employment) {
  return inTenant(db, werkgeverId, (tx) => tx.bericht.findFirstOrThrow({ where: { dienstverbandId } }));
}

/** As time would bring it: whoever had the row in hand has it no more, and it may be tried again. */
export async function letTimePass(db: Database, { werkgeverId }: Employment, ms = 0): Promise<void> {
  await inTenant(db, werkgeverId, async (tx) => {
    for (const { id, wachtSinds } of await tx.bericht.findMany({ where: { werkgeverId } }))
      await tx.bericht.update({
        where: { id },
        data: { inHandenTot: null, klaarOp: new Date(0), wachtSinds: new Date(wachtSinds.getTime() - ms) },
      });
  });
}
