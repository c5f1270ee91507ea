import { employerSees, onlyArbodienstTells } from '../../../domain/case/employer-knowledge';
import { FACT_TYPES } from '../../../domain/case/facts';
import { FACTS } from '../../../domain/facts';
import type { Fields } from '../../../domain/facts/field';
import { ASKED_BY_EMPLOYER, PROTOCOLS } from '../../../domain/protocols/packages';
import type { Row } from '../../../domain/protocols/row';

const ROWS = PROTOCOLS.flatMap(({ rows }) => rows as readonly Row[]);

/** Facts that name a row, with the field in which they do. */
const NAMING = FACT_TYPES.flatMap((type) =>
  Object.entries(FACTS[type].fields as Fields).flatMap(([name, { kind }]) =>
    kind === 'row' || kind === 'obligation' ? [{ type, name }] : [],
  ),
);

test('of a row that is not for the employer only the arbodienst tells anything, but that the employer asks for what is its own to ask', () => {
  const hidden = ROWS.filter(({ id }) => employerSees(id) !== 'all');
  expect([hidden.length > 50, NAMING.length > 15]).toEqual([true, true]);
  const told = hidden.flatMap(({ id }) =>
    NAMING.filter(({ type, name }) => !onlyArbodienstTells({ type, [name]: id })).map(({ type }) => `${id} ${type}`),
  );
  const asked = [...ASKED_BY_EMPLOYER].flatMap((id) =>
    ['goedkeuring', 'offerte-akkoord', 'opdracht', 'verzoek'].map((type) => `${id} ${type}`),
  );
  expect(told.sort()).toEqual(asked.sort());
});

test('what an employer asks for itself is nothing of which it may not know', () => {
  expect([...ASKED_BY_EMPLOYER].sort()).toEqual([
    ...['S2-03', 'S2-54', 'S2-61', 'S3-31', 'S3-79', 'S3-87', 'S4-09', 'S5-11', 'S5-16'],
  ]);
  for (const { id, employerSees: seen } of ROWS)
    if (ASKED_BY_EMPLOYER.has(id)) expect([id, seen]).toEqual([id, 'neutral']);
});
