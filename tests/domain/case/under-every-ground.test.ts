import type { PlainDate } from '../../../domain/calendar/plain-date';
import { FACT_TYPES, type Fact, type RecordedFact } from '../../../domain/case/facts';
import { refusalOf } from '../../../domain/case/refusal';
import { GROUND_DECIDES, underEveryGround } from '../../../domain/case/under-every-ground';
import { FACTS } from '../../../domain/facts';
import type { Fields } from '../../../domain/facts/field';
import { sampleOf } from '../../api/samples';
import { newCasus } from '../../support/casus';

const recorded = (facts: Array<Record<string, unknown>>) =>
  facts.map((fact, i) => ({ id: `f${i}`, seq: i + 1, ...fact })) as unknown as RecordedFact[];

const FACTS_KNOWN = recorded([
  { type: 'zwangerschapsverlof', on: '2025-09-01', from: '2025-09-15', until: '2026-01-02' },
  { type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' },
  { type: 'vangnet', on: '2026-01-06', ground: 'bevalling-nazorg' },
]);

test('which facts a ground decides is known: every other is taken or refused alike under each', () => {
  const context = newCasus({ facts: [] });
  const differs = FACT_TYPES.flatMap((type) =>
    ['2026-02-23', '2028-06-30'].flatMap((day) => {
      const fields = Object.entries(FACTS[type].fields as Fields).filter(([, { optional }]) => !optional);
      const values = fields.map(([name, field]) => [name, field.kind === 'date' ? day : sampleOf(field)]);
      const fact = { type, on: '2026-02-23' as PlainDate, ...Object.fromEntries(values), gebeurtenisId: 'f0' } as Fact;
      const answers = underEveryGround(FACTS_KNOWN).map((facts) => refusalOf({ context, facts, fact }));
      return new Set(answers.map((answer) => JSON.stringify(answer))).size > 1 ? [type] : [];
    }),
  );
  expect(new Set(differs)).toEqual(GROUND_DECIDES);
});

test('without a vangnet a case has the facts that it has', () => {
  const facts = FACTS_KNOWN.slice(0, 2);
  expect(underEveryGround(facts)).toEqual([facts]);
});
