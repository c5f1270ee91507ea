import { SICK } from '../../domain/case/plan';
import { refusalOfNewProtocol } from '../../domain/contract/start-limits';
import { PACKAGE_OF_CONTRACT } from '../../store/doorgifte';
import type { Sql } from '../../store/sql';
import { refusalProblem } from '../problem/refusal';

/**
 * A change of package holds for all cases of the employer, so whoever tells it where: an absence of any of its employees can
 * be in its way.
 * @throws Problem for a change to a protocol that begins without running absence
 */
export async function requireStartOfProtocol(tx: Sql, fact: Record<string, unknown> | undefined): Promise<void> {
  if (fact?.type !== 'pakketwissel') return;
  const [employer] = await tx.$queryRaw<Array<{ pakket: string; verzuim: boolean }>>`
    select ${PACKAGE_OF_CONTRACT} as pakket, exists (
      select 1 from verzuimgeval v where v.werkgever_id = g.id and v.status = any(${[...SICK]}::text[])
        and not exists (
          select 1 from feit f where f.dienstverband_id = v.dienstverband_id and f.soort = 'dossieroverdracht'
        )
    ) as verzuim from werkgever g`;
  if (!employer) return;
  const { pakket: from, verzuim: runningAbsence } = employer;
  const refusal = refusalOfNewProtocol({ from, to: String(fact.package), runningAbsence });
  if (refusal) throw refusalProblem({ accepted: false, ...refusal });
}
