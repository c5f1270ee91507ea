import type { StoredMessage, StoredTask } from '../../../domain/moment/loaded-case';
import { type ObligationRow, settle } from '../../../domain/moment/settle';
import { workFor } from '../../../domain/moment/work';
import { GEVAL, newMoment } from '../../support/moment';

const SICK = { type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' };
const ENDS = { type: 'einde-dienstverband', on: '2026-01-20', lastDay: '2026-01-31' };
const RECOVERED = { type: 'herstelmelding', on: '2026-02-02', recoveredOn: '2026-02-02' };
const ANALYSIS = { type: 'probleemanalyse', on: '2026-02-02', mogelijkheden: true };
const WITHDRAWN = { type: 'intrekking-herstel', on: '2026-02-03' };

const ROW = { id: 'rij', gevalId: GEVAL, obligation: 'probleemanalyse', step: 'opening', round: 1, to: 'bedrijfsarts' };
const task = (more: Partial<StoredTask>): StoredTask => ({ ...ROW, key: 'sleutel', part: null, ...more });
const message = (more: Partial<StoredMessage>): StoredMessage => ({
  ...ROW,
  at: newMoment({ facts: [SICK], asOf: '2026-01-05' }).now,
  ...more,
});

type Case = { facts: Array<Record<string, unknown>>; asOf: string; told?: number; employer?: Record<string, unknown> };
const gedaan = { status: 'gedaan', reason: null };
const vervallen = (reason: unknown) => ({ status: 'vervallen', reason });

describe('a task', () => {
  test.each<[string, Partial<StoredTask>, Case, object | null]>([
    ['of an obligation that is open stays', {}, { facts: [SICK], asOf: '2026-02-02' }, null],
    ['of what is done is done', {}, { facts: [SICK, ANALYSIS], asOf: '2026-02-02' }, gedaan],
    [
      'of an earlier round lapses',
      { round: 0 },
      { facts: [SICK], asOf: '2026-02-02' },
      vervallen('de termijn is verschoven'),
    ],
    [
      'of another geval lapses',
      { gevalId: 'ander' },
      { facts: [SICK], asOf: '2026-02-02' },
      vervallen('een ander geval is nu actueel'),
    ],
    [
      'of what the plan does not know any more lapses',
      { obligation: 'vangnetmelding' },
      { facts: [SICK], asOf: '2026-02-02' },
      vervallen('niet meer aan de orde (ziek)'),
    ],
    [
      'about a message that was not delivered stays with who looks at it, whatever became of the obligation',
      { step: 'levering', to: 'casemanager' },
      { facts: [SICK, ANALYSIS], asOf: '2026-02-02' },
      null,
    ],
    [
      'about a signal that nobody understood stays',
      { obligation: 'onbegrepen-bericht', step: 'bericht', to: 'casemanager' },
      { facts: [SICK], asOf: '2026-02-02' },
      null,
    ],
    [
      'of a rejected report counts reports and not rounds',
      { obligation: '42e-weeksmelding', step: 'afgekeurd', round: 0, to: 'werkgever' },
      { facts: [SICK], asOf: '2026-10-27' },
      null,
    ],
    [
      'passes on to the eigenrisicodrager with the duty',
      { obligation: 'plan-van-aanpak', to: 'werkgever' },
      { facts: [SICK, ENDS], asOf: '2026-02-02', employer: { erdZw: true } },
      vervallen('de plicht ligt nu bij een ander'),
    ],
    [
      'for one missing item passes on with the duty as well',
      { obligation: 'plan-van-aanpak', step: 'voorbereiding', part: 'bsn', to: 'werkgever' },
      { facts: [SICK, ENDS], asOf: '2026-02-02', employer: { erdZw: true } },
      vervallen('de plicht ligt nu bij een ander'),
    ],
  ])('%s', (_name, row, life, end) => {
    const { closedTasks } = workFor(newMoment({ ...life, loaded: { openTasks: [task(row)] } }));
    expect(closedTasks).toEqual(end ? [{ id: 'rij', ...end }] : []);
  });
});

describe('a message that waits', () => {
  test.each<[string, Partial<StoredMessage>, Case, string | null]>([
    ['about what is open stays', {}, { facts: [SICK], asOf: '2026-02-02' }, null],
    ['about what is done is dropped', {}, { facts: [SICK, ANALYSIS], asOf: '2026-02-02' }, 'is inmiddels gedaan'],
    [
      'of another geval is dropped',
      { gevalId: 'ander' },
      { facts: [SICK], asOf: '2026-02-02' },
      'een ander geval is nu actueel',
    ],
    ...['weigering', 'vertrek'].map((step): [string, Partial<StoredMessage>, Case, null] => [
      `of another geval that answers who asked, or tells that the arbodienst stops, still leaves (${step})`,
      { gevalId: 'ander', obligation: step === 'vertrek' ? 'vertrek-arbodienst' : 'verzoek', step },
      { facts: [SICK], asOf: '2026-02-02' },
      null,
    ]),
    [
      'that confirms a fact stays as long as the fact does',
      { obligation: 'herstelmelding', step: 'bevestiging', round: 2, to: 'werkgever' },
      { facts: [SICK, RECOVERED], asOf: '2026-02-02' },
      null,
    ],
    [
      'that confirms a fact is dropped when the fact is taken back',
      { obligation: 'herstelmelding', step: 'bevestiging', round: 2, to: 'werkgever' },
      { facts: [SICK, RECOVERED, WITHDRAWN], asOf: '2026-02-03', told: 1 },
      'inmiddels achterhaald',
    ],
  ])('%s', (_name, row, life, reason) => {
    const { droppedMessages } = workFor(newMoment({ ...life, loaded: { waitingMessages: [message(row)] } }));
    expect(droppedMessages).toEqual(reason ? [{ id: 'rij', reason }] : []);
  });
});

test('a moment is pure: the same case at the same moment does the same, and nothing of it changes', () => {
  const frozen = deepFreeze(
    newMoment({ facts: [SICK, ANALYSIS], asOf: '2026-02-02', told: 1, loaded: { openTasks: [task({})] } }),
  );
  expect(workFor(frozen)).toEqual(workFor(frozen));
});

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) deepFreeze(part);
  return value;
}

test('where each request is work of its own, what was asked first is closed by being done once, and the rest stands', () => {
  const tasks = [1, 2, 3].map((round) => task({ id: `${round}`, round }));
  const moment = newMoment({ facts: [SICK], asOf: '2026-02-02', loaded: { openTasks: tasks } });
  const [known] = workFor(moment).obligations.filter(({ obligation: { id } }) => id === ROW.obligation);
  const closed = (waiting: number, newlyDone: readonly number[]) => {
    const { obligation, entry, was } = known as ObligationRow;
    const row = {
      obligation: { ...obligation, source: 'protocol' as const, waiting },
      ...{ entry: { ...entry, round: 3 }, was, newlyDone },
    };
    return settle(moment, [row], []).closedTasks.map(({ id, status }) => `${id} ${status}`);
  };
  expect(closed(3, [])).toEqual([]);
  expect(closed(2, [1])).toEqual(['1 gedaan']);
  expect(closed(1, [2])).toEqual(['1 gedaan', '2 gedaan']);
});
