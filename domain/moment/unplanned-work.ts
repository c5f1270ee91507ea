import type { Obligation } from '../case/obligation';
import { gevalOnDay } from '../money/gevallen';
import type { RowId } from '../obligations/obligation-id';
import { BILLING_MEANS } from '../protocols/billing';
import { type Closing, closingsIn } from '../protocols/closing';
import type { ActiveRow } from '../protocols/compile';
import { isBilled } from '../protocols/is-billed';
import { packageAtWork } from '../protocols/package-on';
import { packagesHad } from '../protocols/packages-had';
import { type Effect, effectOf } from './effects';
import { gevallenIn } from './gevallen-in';
import type { Moment } from './moment';
import { ASIDE_STEPS } from './standalone-task';

/** Work that is charged, and that is told of while no plan has it: nobody bills it by itself, so the casemanager settles it. */
export function unplannedWork(moment: Moment): Effect[] {
  return closingsIn(moment.newFacts).flatMap((closing) => {
    const row = chargedRow(moment, closing);
    return row && !isPlanned(moment, closing) ? [settled(moment, row, closing)] : [];
  });
}

/** The row of what was done as it is done now, or was under the last package that did it. */
function chargedRow({ loaded: { context }, facts }: Moment, { name, type }: Closing): ActiveRow | null {
  const id = name as RowId;
  const before = packagesHad(context, facts).findLast(({ rows }) => rows.has(id));
  const row = packageAtWork(context, facts).rows.get(id) ?? before?.rows.get(id);
  return row?.closedBy.has(type) && isBilled(row) ? row : null;
}

/** Whether the geval of its day has it: then what comes of it follows from there. A duty of the law is not closed by the row that performs it. */
function isPlanned(moment: Moment, { name, type, day }: Closing): boolean {
  const { plan, earlier, gevalId } = moment;
  const of = moment.loaded.level === 'case' ? gevalOnDay(day, gevallenIn(moment)) : gevalId;
  const before = earlier.find(({ geval }) => geval === of && geval !== gevalId);
  const isOpenDuty = ({ source, status }: Obligation) => source === 'law' && status !== 'done' && type === 'afgerond';
  return (before ?? plan).obligations.some((one) => one.id === name || (one.row === name && !isOpenDuty(one)));
}

/** What its work waits for before it is in any plan; null of what the package does by itself. */
function lackOf({ isOrdered, billing: { code } }: ActiveRow): string | null {
  if (isOrdered) return 'de offerte of een opdracht';
  return BILLING_MEANS[code].starts === 'by-itself' ? null : 'een verzoek of indicatie';
}

function settled(moment: Moment, row: ActiveRow, { seq }: Closing): Effect {
  const { id, name } = row;
  const lack = lackOf(row);
  const data = {
    name: `Gedaan, maar het ${lack ? `wacht op ${lack}` : 'staat nu niet in het plan'}: ${name}`,
    on: moment.now.date,
    why: [
      'Er is niets verstuurd en niets in rekening gebracht: het staat nu niet in het plan, door een nieuw geval, herstel, een ander pakket of omdat niemand erom vroeg.',
      'Bespreek met wie het deed hoe dat kwam. Leg wat ontbreekt alsnog vast als het er is, en reken af wat onder een eerder pakket werd gedaan.',
    ],
  };
  const subject = { obligation: id, step: ASIDE_STEPS.doneWithout, round: seq, channel: 'taak', row: id } as const;
  return effectOf(moment, { ...subject, to: 'casemanager', part: 'buiten-plan' }, { kind: 'taak', data });
}
