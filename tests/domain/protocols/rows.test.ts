import { renderMail } from '../../../activities/mail/render-mail';
import { MORNING } from '../../../domain/calendar/civil-moment';
import { addDays, type PlainDate, plainDate } from '../../../domain/calendar/plain-date';
import { agendaOf, type Ledger } from '../../../domain/case/agenda';
import type { Fact } from '../../../domain/case/facts';
import { KINDS } from '../../../domain/case/kinds';
import { OBLIGATION_KINDS, type Obligation, type ObligationKind } from '../../../domain/case/obligation';
import { makePlan, type Rows } from '../../../domain/case/plan';
import { Derivation } from '../../../domain/law/derivation';
import { plannedEffect } from '../../../domain/moment/effects';
import type { Moment } from '../../../domain/moment/moment';
import { obligationOf, type RowCourse } from '../../../domain/obligations/duty';
import type { RowId } from '../../../domain/obligations/obligation-id';
import { closingsOf } from '../../../domain/protocols/closing';
import { headOf } from '../../../domain/protocols/row-obligation';
import { naming } from '../../support/naming';
import { contextOf, recorded, ziekmelding } from '../case/lives';

const d = plainDate;
const CASE = { owner: 'g', gevalId: 'g', facts: [] as Moment['facts'] } as Moment;
/** A Monday. */
const FIRST = d('2026-01-05');
const ROW: RowId = 'S1-14';
const PROTOCOL = 'verzonnen-2026';

/** A made-up row that opens on a Monday a week after the report and has to be done in three weeks. */
function rowOf(kind: ObligationKind, more: Partial<RowCourse> = {}): Rows {
  return (situation, duties) => {
    const opens = Derivation.from(addDays(situation.firstSickDay, 7), 'Een week na de melding');
    const norm = atOnce(kind) ? opens : opens.plusDays(21, 'Binnen drie weken (protocol)');
    const head = headOf({ row: ROW, protocol: PROTOCOL, kind, name: 'Verzonnen werk', ...PEOPLE });
    const closings = closingsOf((type) => situation.facts(type)).filter(
      ({ name, type }) => name === ROW && KINDS[kind].closedBy.includes(type),
    );
    const doneOn = closings.at(-1)?.day ?? null;
    return [
      ...duties,
      obligationOf(situation, head, { opens, norm, doneOn, closes: false, notes: [], times: 0, ...more }),
    ];
  };
}

/** Neither is a role of the law. */
const PEOPLE = { dutyOn: 'vitaliteitscoach', recipients: ['vitaliteitscoach', 'regiomanager'] };
const AT_ONCE: readonly ObligationKind[] = ['mail', 'message', 'signal', 'record'];
const atOnce = (kind: ObligationKind) => AT_ONCE.includes(kind);

type Shown = { key: string; kind: string; row: string | null; date: PlainDate; dutyOn: unknown };

/** Everything that the engine does for the row from the report on, day by day, with the row's state at the end. */
function live(
  kind: ObligationKind,
  { facts = [] as Fact[], until = d('2026-03-01'), more = {} as Partial<RowCourse> } = {},
) {
  const shown: Shown[] = [];
  const known = recorded(ziekmelding(FIRST), ...facts);
  let ledger: Ledger = {};
  let row: Obligation | undefined;
  for (let day = FIRST; day <= until; day = addDays(day, 1)) {
    const plan = makePlan({
      context: contextOf(),
      facts: known.filter(({ on }) => on <= day),
      asOf: day,
      rows: rowOf(kind, more),
    });
    row = plan.obligations.find(({ id }) => id === ROW);
    const now = { date: day, minute: MORNING };
    const obligations = row ? [row] : [];
    const agenda = agendaOf({ obligations, ledger, now, jitterMinutes: 0, heldUntil: null });
    ledger = agenda.ledger;
    for (const planned of agenda.due) {
      const effect = plannedEffect(planned, { ...CASE, plan, now }, null);
      shown.push({ key: effect.key, kind: effect.kind, row: effect.row, date: day, dutyOn: effect.data.dutyOn });
      if (effect.kind === 'bericht') mails.push(effect);
    }
  }
  return { shown, row: row as Obligation, ledger };
}

let mails: ReturnType<typeof plannedEffect>[] = [];
beforeEach(() => {
  mails = [];
});

const keysOf = (shown: readonly Shown[]) => shown.map(({ key, kind, date }) => `${date} ${kind} ${key}`);
const mailed = (date: string, step: string) =>
  PEOPLE.recipients.map((to) => `${date} bericht g/${ROW}/${step}/1/email/${to}`);

/** Reminder a week before the last day, alarm three business days before it. */
const LADDER = [...mailed('2026-01-26', 'herinnering'), ...mailed('2026-01-28', 'alarm')];

/** Of the work of a row only its performer is reminded. */
const OWN_LADDER = LADDER.filter((line) => line.endsWith('/vitaliteitscoach'));
const TASK = [`2026-01-12 taak g/${ROW}/opening/1/taak/vitaliteitscoach`, ...OWN_LADDER];
const through = (kind: string, channel: string) =>
  PEOPLE.recipients.map((to) => `2026-01-12 ${kind} g/${ROW}/opening/1/${channel}/${to}`);

/** By hand: what opens each kind, and what follows. */
const EXPECTED: Readonly<Record<ObligationKind, string[]>> = {
  duty: [`2026-01-12 taak g/${ROW}/opening/1/taak/vitaliteitscoach`, ...mailed('2026-01-12', 'opening'), ...LADDER],
  decision: [`2026-01-12 taak g/${ROW}/opening/1/taak/vitaliteitscoach`, ...mailed('2026-01-12', 'opening'), ...LADDER],
  call: TASK,
  task: TASK,
  order: TASK,
  document: TASK,
  appointment: [`2026-01-12 afspraak g/${ROW}/opening/1/afspraak/vitaliteitscoach`, ...OWN_LADDER],
  // Whoever answers it, and nobody else; that nobody answers is no breach.
  form: [...mailed('2026-01-12', 'opening'), ...LADDER].filter(
    (line) => line.endsWith('/vitaliteitscoach') && !line.includes('/alarm/'),
  ),
  event: [...mailed('2026-01-12', 'opening'), `2026-02-02 status g/${ROW}/gebeurtenis/1/dossier/dossier`],
  mail: mailed('2026-01-12', 'bericht'),
  message: through('melding', 'melding'),
  signal: through('signaal', 'signaal'),
  record: [`2026-01-12 status g/${ROW}/opening/1/dossier/dossier`],
};

describe.each(OBLIGATION_KINDS)('a row of kind %s', (kind) => {
  test('opens, reminds and ends as its kind says, once, with its row and its performer', () => {
    const { shown, ledger } = live(kind);
    expect(keysOf(shown).sort()).toEqual([...EXPECTED[kind]].sort());
    expect(shown.every(({ row, dutyOn }) => row === ROW && dutyOn === 'vitaliteitscoach')).toBe(true);
    expect(ledger[ROW]?.done).toHaveLength(EXPECTED[kind].length);
  });

  test('stands in the plan after the duties of the law, which stay as they are', () => {
    const options = { context: contextOf(), facts: recorded(ziekmelding(FIRST)), asOf: d('2026-01-20') };
    const law = makePlan(options).obligations;
    const both = makePlan({ ...options, rows: rowOf(kind) }).obligations;
    expect(both.slice(0, -1)).toEqual(law);
    expect(both.at(-1)).toMatchObject({
      id: ROW,
      row: ROW,
      source: 'protocol',
      kind,
      basis: { protocol: PROTOCOL, row: ROW },
      dutyOn: 'vitaliteitscoach',
    });
  });

  test('has mails that can be read and that give nothing away', () => {
    live(kind);
    for (const { step, to, data } of mails) {
      const mail = { step, obligation: ROW, recipient: to, language: 'nl' as const, data, caseNumber: '3F2A9C' };
      const { subject, text } = renderMail({
        ...mail,
        employee: 'M. de Vries',
        employer: 'Bakkerij',
        link: 'https://p',
      });
      naming(`${step} ${to}`, () => {
        const { name } = data as { name: string };
        expect(subject).toContain(step === 'bericht' ? 'bericht van de arbodienst' : 'gesprek voeren');
        expect(subject).not.toContain(name);
        expect(text).toContain(`“${name}”`);
        expect(text).toContain('Bron: het dienstenpakket van de arbodienst.');
        expect(text).not.toContain(ROW);
      });
    }
    expect(mails.length > 0).toBe(EXPECTED[kind].some((line) => line.includes('bericht')));
  });
});

const on = d('2026-01-20');
const CLOSING: Readonly<Partial<Record<ObligationKind, Fact[]>>> = {
  duty: [{ type: 'afgerond', on, obligation: ROW }],
  decision: [{ type: 'afgerond', on, obligation: ROW }],
  call: [{ type: 'besteding', on, row: ROW, minutes: 10 }],
  task: [{ type: 'afgerond', on, obligation: ROW }],
  document: [{ type: 'besteding', on, row: ROW, minutes: 30 }],
  appointment: [{ type: 'besteding', on, row: ROW, minutes: 50 }],
  order: [{ type: 'ontvangst', on, row: ROW }],
  form: [{ type: 'formulier-antwoord', on, row: ROW }],
};

describe.each(Object.entries(CLOSING) as Array<[ObligationKind, Fact[]]>)('a row of kind %s', (kind, facts) => {
  test('is done by its fact, and nothing more is asked', () => {
    const { shown, row } = live(kind, { facts });
    expect(row).toMatchObject({ status: 'done', doneOn: '2026-01-20' });
    expect(shown.every(({ date }) => date < on)).toBe(true);
  });

  test('is not done by the fact of another row', () => {
    const other = facts.map((fact) => ({ ...fact, ...('row' in fact ? { row: 'S1-15' } : { obligation: 'S1-15' }) }));
    expect(live(kind, { facts: other as Fact[] }).row.status).toBe('late');
  });

  test('lapses with a recovery before its last day', () => {
    const recovery: Fact = { type: 'herstelmelding', on, recoveredOn: on };
    expect(live(kind, { facts: [recovery] }).row.status).toBe('not-applicable');
  });
});

test.each(OBLIGATION_KINDS.filter((kind) => !(kind in CLOSING)))(
  'a row of kind %s is done by itself on its day',
  (kind) => {
    const { row } = live(kind);
    expect(row).toMatchObject({ status: 'done', daysLate: null });
  },
);

test('a row that waits for a consent asks nothing until it is given', () => {
  const { shown, row } = live('order', { more: { pending: 'wacht op de toestemming van de werknemer' } });
  expect(shown).toEqual([]);
  expect(row).toMatchObject({ status: 'planned', statusReason: 'wacht op de toestemming van de werknemer' });
});

test('a duty that a row performs keeps its own name and carries the row to its effects', () => {
  const performing: Rows = (_situation, duties) =>
    duties.map((duty) => (duty.id === 'probleemanalyse' ? { ...duty, row: 'S1-20' } : duty));
  const plan = makePlan({
    context: contextOf(),
    facts: recorded(ziekmelding(FIRST)),
    asOf: d('2026-02-02'),
    rows: performing,
  });
  const duty = plan.obligations.find(({ id }) => id === 'probleemanalyse') as Obligation;
  const now = { date: plan.asOf, minute: MORNING };
  const { due } = agendaOf({ obligations: [duty], ledger: {}, now, jitterMinutes: 0, heldUntil: null });
  const effects = due.map((each) => plannedEffect(each, { ...CASE, plan, now }, null));
  expect(effects.map(({ obligation, row }) => [obligation, row])).toEqual(
    effects.map(() => ['probleemanalyse', 'S1-20']),
  );
  expect(effects).toHaveLength(3);
});
