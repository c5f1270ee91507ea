import { inDutch } from '../calendar/plain-date';
import type { Fact, FactType } from '../case/facts';
import { isForMany, KINDS } from '../case/kinds';
import type { Obligation } from '../case/obligation';
import { type Refusal, refuse } from '../facts/refusal';
import type { ActiveRow } from './compile';

/** What each way of working is told of, for who tells it of something else. */
const TOLD_OF: Partial<Record<FactType, string>> = {
  belpoging: 'een telefoongesprek',
  verschenen: 'een afspraak',
  'formulier-antwoord': 'een vragenlijst',
};

/** A call, an attendance or an answer that is told of a row which is something else. */
export function refusalOfKind(fact: Fact, row: ActiveRow): Refusal | null {
  const what = TOLD_OF[fact.type];
  if (what === undefined || KINDS[row.kind].closedBy.includes(fact.type)) return null;
  const ways = KINDS[row.kind].closedBy.filter((type) => type !== 'besteding');
  const remedy = ways.length > 0 ? `meld ${ways.join(' of ')}` : 'daarvoor hoeft u niets te melden';
  return refuse('row', `${row.id} is niet ${what}: ${remedy}`);
}

/**
 * An answer to a form that nobody was asked, that was answered already or that can no longer be answered.
 * @param obligations what the case asks for on the day of the fact
 */
export function refusalOfAnswer(fact: Fact, obligations: () => readonly Obligation[]): Refusal | null {
  if (fact.type !== 'formulier-antwoord') return null;
  const form = obligations().find(({ id }) => id === fact.row);
  if (!form || form.opensOn > fact.on)
    return refuse('row', `er staat geen vragenlijst van ${fact.row} open: wacht tot zij is aangeboden`);
  if (form.status === 'done' && !isForMany(form))
    return refuse('row', `de vragenlijst van ${fact.row} is op ${inDutch(form.doneOn ?? fact.on)} al beantwoord`);
  if (form.status === 'open' || form.status === 'late') return null;
  return refuse(
    'row',
    `de vragenlijst van ${fact.row} staat niet meer open (${form.statusReason ?? 'gesloten'}): bespreek de antwoorden met de casemanager`,
  );
}

/**
 * That a row was done which is how a duty of the law is performed: the duty is what is told as done. Of what an employer may not know of
 * nothing is said by a refusal.
 * @param obligations what the case asks for on the day of the fact
 */
export function refusalOfPerforming(
  fact: Fact,
  { id, duty, employerSees }: ActiveRow,
  obligations: () => readonly Obligation[],
): Refusal | null {
  if (fact.type !== 'afgerond' || duty?.as !== 'performs' || employerSees !== undefined) return null;
  const all = obligations();
  const performed = all.find(({ source, row, status }) => source === 'law' && row === id && status !== 'done');
  if (!performed || all.some((one) => one.id === id)) return null;
  return refuse('obligation', `${id} is hoe ${performed.id} wordt gedaan: rond ${performed.id} af`);
}
