import type { CaseId, CaseMessage, MessageType } from '../../domain/case/contract';
import type { Fact } from '../../domain/case/facts';
import { refusalOf } from '../../domain/case/refusal';
import { underEveryGround } from '../../domain/case/under-every-ground';
import { packageOn } from '../../domain/protocols/package-on';
import { civilMomentOf } from '../../store/amsterdam';
import { readAnyCase } from '../../store/case/load-case';
import { readMessage } from '../../store/case/message-facts';
import type { Sql } from '../../store/sql';
import { Problem } from '../problem/problem';

/** @throws Problem where a fact fits under one ground of the vangnet and not under another, or for another reason */
export async function requireGroundDecidesNothing(
  tx: Sql,
  id: CaseId,
  told: { type: MessageType; fact: Record<string, unknown> },
  atMs: number,
): Promise<void> {
  const loaded = await readAnyCase(tx, id);
  if (loaded?.level !== 'case') return;
  const { context, facts } = loaded;
  const message: CaseMessage = { id: 'vooraf', ...told };
  const read = readMessage(message, civilMomentOf(atMs), [], () => new Map(), packageOn(context, facts));
  if ('refusal' in read) return;
  const fact = read.fact as Fact;
  const refusals = underEveryGround(facts).map((known) => refusalOf({ context, facts: known, fact }));
  if (new Set(refusals.map((refusal) => JSON.stringify(refusal))).size === 1) return;
  throw new Problem(
    'geen-toegang',
    'Of dit kan, hangt af van het vangnet, waarvan een werkgever de grond niet kent: laat de arbodienst het vastleggen, met een sleutel die voor de arbodienst spreekt.',
  );
}
