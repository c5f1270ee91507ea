import type { AsideInput } from '../../domain/case/contract';
import { type EffectId, keyOf } from '../../domain/moment/effect-id';
import { madeReadable } from '../../schemas/readable';
import type { Database } from '../client';
import { inTenant } from '../in-tenant';
import { openTask } from '../tables/task-outside-plan';
import type { Seal } from './report';
import { rowOfCase } from './stored-case';

/** An obligation that no plan makes: a person looks at a message that was not taken, and closes the task. */
const NOT_UNDERSTOOD = 'onbegrepen-bericht';
const STEP = { obligation: NOT_UNDERSTOOD, step: 'bericht' };

/**
 * Keeps a message that was not taken where an operator sees it and can send it again, and opens the task to look. It
 * makes no plan and changes nothing else of the case, so that it works where the case transaction does not. What failed
 * before and was not looked at yet is not told again.
 */
export function createSetAside(db: Database, seal: Seal) {
  return async ({ werkgeverId, dienstverbandId, atMs, id, aside }: AsideInput): Promise<void> => {
    const { reason, explanation, message } = aside;
    // Whoever reaches Temporal names a signal as they like.
    const name = madeReadable(aside.name);
    const content = message === null ? null : await seal(message);
    // A moment that goes on failing is one thing to look at.
    const what = message === null && reason === 'fout' ? name : id;
    const subject = { obligation: NOT_UNDERSTOOD, round: 1, channel: 'taak', to: 'casemanager' } as const;
    const key = keyOf({ owner: dienstverbandId, step: what, ...subject } satisfies EffectId);
    const taskData = { name: `Bericht ${name} is terzijde gelegd`, reason: explanation, terzijde: id };
    await inTenant(db, werkgeverId, async (tx) => {
      const of = rowOfCase({ werkgeverId, dienstverbandId });
      if ((await tx.$queryRaw<unknown[]>`select 1 from ${of}`).length === 0) return;
      if (what !== id && (await tx.terzijde.count({ where: { dienstverbandId, soort: name, status: 'open' } })) > 0)
        return;
      await tx.terzijde.createMany({
        skipDuplicates: true,
        data: [
          {
            id,
            werkgeverId,
            dienstverbandId,
            soort: name,
            reden: reason,
            toelichting: explanation,
            inhoud: content,
            moment: new Date(atMs),
          },
        ],
      });
      await openTask(tx, { werkgeverId, dienstverbandId }, { key, subject: STEP, data: taskData, atMs });
    });
  };
}
