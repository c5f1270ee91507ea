import { definitionOf, type Fact, type FactType } from '../case/facts';
import { rowOf } from '../protocols/packages';

/** Whether a fact of this type can be told of a contract: it names a row, or its file says so. */
export function isOfContract(type: FactType): boolean {
  const { fields, ofContract } = definitionOf(type);
  return ofContract !== undefined || 'row' in fields;
}

/** The row that a fact is about, and the field that names it; null for a fact about something else. */
export function rowNamedBy(fact: Fact): { field: string; row: string } | null {
  if ('row' in fact) return { field: 'row', row: fact.row };
  return fact.type === 'afgerond' ? { field: 'obligation', row: fact.obligation } : null;
}

type Level = 'case' | 'contract';

const CASE: readonly Level[] = ['case'];
const CONTRACT: readonly Level[] = ['contract'];
const BOTH: readonly Level[] = ['case', 'contract'];

/** Where a life of one employee and one employer tells a fact: its case, the contract, or both of them. */
export function toldTo(fact: Fact): readonly Level[] {
  const named = rowNamedBy(fact);
  if (named) return rowOf(named.row)?.level === 'contract' ? CONTRACT : CASE;
  const { ofContract } = definitionOf(fact.type);
  return ofContract === 'of-the-employer' || ofContract === 'told-or-passed-on' ? BOTH : CASE;
}

/** The facts of a life that one level knows; a hire is told to the case and passed on. */
export function factsOfLevel<F extends Fact>(facts: readonly F[], level: Level): F[] {
  return facts.filter(
    (fact) =>
      toldTo(fact).includes(level) || (level === 'contract' && definitionOf(fact.type).ofContract === 'passed-on'),
  );
}

/** Whether a case of this level that takes a fact of this type tells the other level of it. */
export function isPassedOn(type: FactType, level: Level): boolean {
  const { ofContract } = definitionOf(type);
  return ofContract === 'told-or-passed-on' || (level === 'case' && ofContract === 'passed-on');
}
