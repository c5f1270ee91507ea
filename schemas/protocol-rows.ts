import { comesOnce, usesUpNames } from '../domain/protocols/named-rounds';
import type { Protocol } from '../domain/protocols/protocol';
import type { ProtocolRule } from '../domain/protocols/protocol-rule';
import type { Row } from '../domain/protocols/row';
import type { Trigger } from '../domain/protocols/trigger';

/** What is wrong with a protocol as a whole: where, and why in Dutch. */
export type Flaw = { path: (string | number)[]; message: string };

function rowsNamed(trigger: Trigger): readonly string[] {
  if (trigger.kind === 'first-of') return trigger.triggers.flatMap(rowsNamed);
  return trigger.kind === 'row-done' ? trigger.rows : [];
}

function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))];
}

function exclude(one: Row, other: Row): boolean {
  return one.excludes?.includes(other.id) === true && other.excludes?.includes(one.id) === true;
}

const REIMBURSED = ['RMB100', 'RMB50', 'RMB'];
/** Codes under which nobody performs the row in that column. */
const NEVER = ['NOT', 'UNK'];

function flawsOfRow(row: Row, { columns, rows }: Protocol): string[] {
  const flaws: string[] = [];
  const known: ReadonlySet<string> = new Set(rows.map(({ id }) => id));
  const columnIds = columns.map(({ id }) => id);
  for (const column of columnIds) if (!row.bills[column]) flaws.push(`heeft geen code voor kolom ${column}`);
  for (const column of Object.keys(row.bills))
    if (!columnIds.includes(column)) flaws.push(`heeft een code voor ${column}, dat geen kolom is`);
  for (const { code, share } of Object.values(row.bills))
    if (REIMBURSED.includes(code) && !share) flaws.push('wordt vergoed, maar noemt geen aandeel');
  for (const id of [...(row.excludes ?? []), ...rowsNamed(row.trigger)])
    if (!known.has(id)) flaws.push(`noemt ${id}, dat geen regel van dit protocol is`);
  for (const id of row.excludes ?? []) {
    const other = rows.find((one) => one.id === id);
    if (other && !exclude(row, other)) flaws.push(`sluit ${id} uit, maar ${id} sluit deze regel niet uit`);
  }
  if (row.excludes?.includes(row.id)) flaws.push('sluit zichzelf uit');
  if ((row.employerSees === undefined) !== (row.neutral === undefined))
    flaws.push('heeft een neutrale bewoording als de werkgever niet alles mag lezen, en anders niet');
  if (row.employerSees === 'nothing' && row.recipients.includes('werkgever'))
    flaws.push('is voor de werkgever verborgen, maar heeft hem als ontvanger');
  if (row.repeats === 'with-duty' && !row.duty) flaws.push('herhaalt met een plicht, maar noemt er geen');
  if (row.repeats !== 'each-request' && row.outputs.some((output) => output.kind === 'APPT' && output.anonymous))
    flaws.push('is anoniem, zodat niemand weet of een tweede verzoek van dezelfde is: herhaal met elk verzoek');
  if (row.repeats === 'each-time' && comesOnce(row.trigger) && !usesUpNames(row))
    flaws.push('komt elke keer terug, maar begint maar een keer: noem wat zij volgt of laat de herhaling weg');
  return flaws;
}

/** What the rows of a rule do not do that it promises. */
function flawsOfRule(rule: ProtocolRule, all: readonly Row[]): string[] {
  const rows = 'rows' in rule ? all.filter(({ id }) => rule.rows.includes(id)) : [];
  switch (rule.kind) {
    case 'employee-gets-copies':
      return rows
        .filter(({ outputs, recipients }) =>
          outputs.some(({ kind, to = recipients }) => {
            const readers: readonly string[] = to;
            return kind === 'DOC' && readers.includes('werkgever') && !readers.includes('werknemer');
          }),
        )
        .map(({ id }) => `belooft de werknemer een kopie, maar ${id} geeft alleen de werkgever een document`);
    case 'anonymity':
      return rows
        .filter(
          ({ employerSees, outputs }) =>
            employerSees !== 'nothing' || outputs.some((output) => !('anonymous' in output)),
        )
        .map(({ id }) => `belooft anonimiteit, maar ${id} is niet anoniem of voor de werkgever te zien`);
    default:
      return [];
  }
}

/** Two rows of one column that perform the same duty, unless only one of them can ever be done. */
function performedTwice({ columns, rows }: Protocol): Flaw[] {
  return rows.flatMap((row, i) =>
    row.duty?.as !== 'performs'
      ? []
      : rows
          .slice(0, i)
          .filter((other) => other.duty?.as === 'performs' && other.duty.id === row.duty?.id && !exclude(row, other))
          .filter((other) => columns.some(({ id }) => [row, other].every((one) => isDone(one, id))))
          .map((other) => ({
            path: ['rows', i, 'duty'],
            message: `${row.id} en ${other.id} voeren allebei ${row.duty?.id} uit; een pakket heeft er een`,
          })),
  );
}

function isDone(row: Row, column: string): boolean {
  const code = row.bills[column]?.code;
  return code !== undefined && !NEVER.includes(code);
}

/** What no single field can tell: ids that come twice, rows that are not there, duties with two performers. */
export function againstProtocol(protocol: Protocol): Flaw[] {
  const { columns, rows, rules } = protocol;
  const ids = new Set(rows.map(({ id }) => id));
  const twice = (what: string, of: readonly { id: string }[]): Flaw[] =>
    repeated(of.map(({ id }) => id)).map((id) => ({ path: [what], message: `${id} komt twee keer voor` }));
  return [
    ...twice('columns', columns),
    ...twice('rows', rows),
    ...twice('rules', rules),
    ...rows.flatMap((row, i) =>
      flawsOfRow(row, protocol).map((flaw) => ({ path: ['rows', i], message: `${row.id} ${flaw}` })),
    ),
    ...rules.flatMap((rule, i) =>
      ('rows' in rule ? rule.rows : [])
        .filter((id) => !ids.has(id))
        .map((id) => ({
          path: ['rules', i, 'rows'],
          message: `${rule.id} noemt ${id}, dat geen regel van dit protocol is`,
        })),
    ),
    ...rules.flatMap((rule, i) =>
      flawsOfRule(rule, rows).map((flaw) => ({ path: ['rules', i, 'rows'], message: `${rule.id} ${flaw}` })),
    ),
    ...performedTwice(protocol),
  ];
}
