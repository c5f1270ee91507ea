import { styleText } from 'node:util';
import { daysBetween, inDutch, type PlainDate } from '../domain/calendar/plain-date';
import { isActive, type Obligation } from '../domain/case/obligation';
import type { Plan } from '../domain/case/plan';

/** The statuses of an obligation as a person reads them. */
export const STATUS_WORDS: Readonly<Record<Obligation['status'], string>> = {
  planned: 'gepland',
  open: 'open',
  done: 'gedaan',
  late: 'te laat',
  waived: 'gemotiveerd niet gedaan',
  'not-applicable': 'niet van toepassing',
  superseded: 'vervangen',
  'before-our-time': 'van voor onze tijd',
};

type Style = Parameters<typeof styleText>[0];
const STYLES: Partial<Record<Obligation['status'], Style>> = { open: 'cyan', late: 'red', done: 'green' };
const OVER: Style = 'gray';

const COLUMNS = ['uiterlijk', 'dagen', 'status', 'wie', 'verplichting'] as const;

/** A plan as a person reads it on a terminal: one line per obligation, by its last day, with the days that are left. */
export function planTable(plan: Plan, { colours }: { colours: boolean }): string[] {
  const ordered = [...plan.obligations].sort((a, b) => lastDayOf(a).localeCompare(lastDayOf(b)));
  const rows = ordered.map((obligation) => cellsOf(obligation, plan.asOf));
  const widths = COLUMNS.map((title, i) => Math.max(title.length, ...rows.map((cells) => (cells[i] as string).length)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => (i === 1 ? cell.padStart(widths[i] as number) : cell.padEnd(widths[i] as number)))
      .join('  ')
      .trimEnd();
  return [
    `Plan van ${inDutch(plan.asOf)}: ${plan.status}${plan.sickDay === null ? '' : `, ziektedag ${plan.sickDay}`}`,
    '',
    painted(line(COLUMNS), 'bold', colours),
    ...rows.map((cells, i) => painted(line(cells), styleOf((ordered[i] as Obligation).status), colours)),
  ];
}

/** The day by which it must be there: of the law, or the day it is to be ready by. */
function lastDayOf({ legalLatest, internalDue }: Obligation): PlainDate {
  return legalLatest ?? internalDue;
}

function cellsOf(obligation: Obligation, asOf: PlainDate): string[] {
  const { status, statusReason, name, dutyOn, id } = obligation;
  const last = lastDayOf(obligation);
  return [
    last,
    // What waits for something else has no last day yet.
    isActive(obligation) && !(status === 'planned' && statusReason) ? String(daysBetween(asOf, last)) : '',
    STATUS_WORDS[status],
    dutyOn,
    `${name} (${id})`,
  ];
}

function styleOf(status: Obligation['status']): Style | null {
  if (status in STYLES) return STYLES[status] as Style;
  return status === 'planned' ? null : OVER;
}

function painted(text: string, style: Style | null, colours: boolean): string {
  return colours && style !== null ? styleText(style, text) : text;
}
