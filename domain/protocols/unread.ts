import { definitionOf, type FactType } from '../case/facts';
import { type Refusal, refuse } from '../facts/refusal';
import type { CompiledPackage } from './compile';

/** Whether nothing reads a fact of this type under this package. */
export function isUnread(type: FactType, { rows }: Pick<CompiledPackage, 'rows'>): boolean {
  const { unread } = definitionOf(type);
  return unread === true || (unread === 'without-package' && rows.size === 0);
}

/** Recorded, it would look as if something were done with it. */
export function refusalOfUnread(type: FactType): Refusal {
  const { name, unread } = definitionOf(type);
  const why =
    unread === 'without-package'
      ? 'doet niets zonder dienstenpakket: neem een pakket, of meld dit bij de arbodienst zelf'
      : 'doet nog niets: meld dit bij de arbodienst zelf';
  return refuse('type', `een ${name} ${why}`);
}
