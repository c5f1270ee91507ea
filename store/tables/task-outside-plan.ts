import type { CaseId } from '../../domain/case/contract';
import { civilMomentOf } from '../amsterdam';
import type { Tx } from '../in-tenant';
import { idOfKey } from '../stable-id';

/**
 * Opens a task for the casemanager that no plan asks for, with its line in the timeline, where no case transaction can be
 * relied on. One that was opened under this key before is not opened again.
 */
export async function openTask(
  tx: Tx,
  { werkgeverId, dienstverbandId }: CaseId,
  task: {
    key: string;
    subject: { obligation: string; step: string };
    data: { name: string } & Record<string, unknown>;
    atMs: number;
  },
): Promise<void> {
  const { key, subject, data, atMs } = task;
  const [of, step] = [
    { werkgeverId, dienstverbandId, sleutel: key, verplichting: subject.obligation },
    { stap: subject.step, ronde: 1, kanaal: 'taak' },
  ];
  const gegevens = data as Record<string, string>;
  await tx.taak.createMany({
    skipDuplicates: true,
    data: [
      {
        ...of,
        ...step,
        id: idOfKey(key),
        titel: data.name,
        rol: 'casemanager',
        opentOp: civilMomentOf(atMs).date,
        gegevens,
      },
    ],
  });
  await tx.effect.createMany({
    skipDuplicates: true,
    data: [{ ...of, ...step, soort: 'taak', ontvanger: 'casemanager', moment: new Date(atMs), gegevens }],
  });
}
