import { dayOf } from '../case/facts';
import { gevalOnDay } from '../money/gevallen';
import type { RowId } from '../obligations/obligation-id';
import { BILLING_MEANS } from '../protocols/billing';
import { type Closing, closingsIn } from '../protocols/closing';
import type { ActiveRow } from '../protocols/compile';
import { isBilled } from '../protocols/is-billed';
import { packageAtWork, packageOn } from '../protocols/package-on';
import { type Effect, effectOf } from './effects';
import { gevallenIn } from './gevallen-in';
import type { Moment } from './moment';
import { ASIDE_STEPS } from './standalone-task';

/** Work on an order or a request that is charged, and that is told of while no plan has it: nobody bills it by itself, so the casemanager settles it. */
export function unplannedWork(moment: Moment): Effect[] {
  return closingsIn(moment.newFacts).flatMap((closing) => {
    const row = chargedRow(moment, closing);
    return row && !isPlanned(moment, closing) ? [settled(moment, row, closing)] : [];
  });
}

/** Whether it is done on an order or a request; what the package does by itself waits for nobody. */
function isAskedFor({ billing: { code }, isByItself }: ActiveRow): boolean {
  return !isByItself && BILLING_MEANS[code].starts !== 'by-itself';
}

/** The row of what was done as it is done now, or was under the package of its day. */
function chargedRow({ loaded: { context }, facts }: Moment, { name, type, day }: Closing): ActiveRow | null {
  const then = facts.filter((fact) => dayOf(fact) <= day);
  const id = name as RowId;
  const row = packageAtWork(context, facts).rows.get(id) ?? packageOn(context, then).rows.get(id);
  return row?.closedBy.has(type) && isBilled(row) && isAskedFor(row) ? row : null;
}

/** Whether the geval of its day has it: then what comes of it follows from there. */
function isPlanned(moment: Moment, { name, day }: Closing): boolean {
  const { plan, earlier, gevalId } = moment;
  const of = moment.loaded.level === 'case' ? gevalOnDay(day, gevallenIn(moment)) : gevalId;
  const before = earlier.find(({ geval }) => geval === of && geval !== gevalId);
  return (before ?? plan).obligations.some(({ id, row }) => id === name || row === name);
}

function settled(moment: Moment, { id, name, isOrdered }: ActiveRow, { seq }: Closing): Effect {
  const lack = isOrdered ? 'de offerte of een opdracht' : 'een verzoek of indicatie';
  const data = {
    name: `Gedaan, maar het wacht op ${lack}: ${name}`,
    on: moment.now.date,
    why: [
      'Er is niets verstuurd en niets in rekening gebracht: het staat nu niet in het plan, door een nieuw geval, een ander pakket of omdat niemand erom vroeg.',
      'Bespreek met wie het deed hoe dat kwam. Leg wat ontbreekt alsnog vast als het er is, en reken af wat onder een eerder pakket werd gedaan.',
    ],
  };
  const subject = { obligation: id, step: ASIDE_STEPS.doneWithout, round: seq, channel: 'taak', row: id } as const;
  return effectOf(moment, { ...subject, to: 'casemanager', part: 'buiten-plan' }, { kind: 'taak', data });
}
