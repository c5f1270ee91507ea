import type { z } from 'zod';
import type { CaseId, MessageType } from '../../domain/case/contract';
import { civilMomentOf } from '../../store/amsterdam';
import { readAnyCase } from '../../store/case/load-case';
import { momentOf } from '../../store/case/moment-of';
import { wouldReopen } from '../../store/case/reopening';
import type { Sql } from '../../store/sql';
import { notFound } from '../problem/not-found';
import { refusalProblem } from '../problem/refusal';
import type { voorbeeldSchema } from '../resources/voorbeeld';

type Told = { type: MessageType; taakId: string; reason: string };

/**
 * What opening a task again would do: it stands open, and the plan is as it was. Nothing is recorded.
 * @throws Problem when the case would refuse it
 */
export async function previewOfReopening(
  tx: Sql,
  id: CaseId,
  { told, atMs }: { told: Told; atMs: number },
): Promise<z.output<typeof voorbeeldSchema>> {
  const now = civilMomentOf(atMs);
  const { date } = now;
  const loaded = (await readAnyCase(tx, id)) ?? notFound('Deze zaak');
  const found = await wouldReopen(tx, momentOf(loaded, now), { id: 'voorbeeld', ...told });
  if ('refusal' in found) throw refusalProblem({ accepted: false, ...found.refusal });
  const { obligation, step, to } = found.reopened;
  return {
    asOf: date,
    peildatum: date,
    gevalStatus: null,
    verschoven: [],
    standen: [],
    wordtTeLaat: [],
    vervallenTaken: [],
    ingetrokkenBerichten: [],
    nieuweBerichten: [{ verplichting: obligation, soort: 'taak', stap: step, ontvanger: to }],
    uwv: [],
  };
}
