import { writePdf } from '../documents/pdf/write-pdf';
import { type Answers, sheetOf } from '../documents/sheet-of';
import type { Question } from '../documents/template';
import { MEDICAL_TEMPLATES, TEMPLATES } from '../documents/templates';
import { percentile } from './percentile';
import type { Result } from './result';

const LIMIT_MS = 300;
const ROUNDS = 3;
const KINDS = [...TEMPLATES, ...MEDICAL_TEMPLATES];
const DATA = {
  employee: { name: 'Willemijn Testpersoon', birthDate: '1980-02-15', number: '42', bsn: '999990019', phone: null },
  employer: { name: 'Bakkerij De Korst BV', taxNumber: '999990019L01' },
  firstSickDay: '2026-01-05',
  contacts: { werkgever: null, bedrijfsarts: null, casemanager: null },
  caseNumber: '3F2A9C',
};

function answerTo(question: Question): Answers[string] {
  if (question.kind === 'rows')
    return Array.from({ length: 8 }, () =>
      Object.fromEntries(Object.keys(question.columns).map((name) => [name, 'x'])),
    );
  if (question.kind === 'items') {
    const said = Object.fromEntries(question.each.map((one) => [one.name, answerTo(one) as string | boolean]));
    return Object.fromEntries(Object.keys(question.items).map((name) => [name, said]));
  }
  if (question.kind === 'yesNo') return true;
  if (question.kind === 'dates') return ['2026-10-26', '2026-12-07'];
  if (question.kind === 'choice') return Object.keys(question.of)[0] as string;
  return question.kind === 'date' ? '2026-10-26' : 'Een antwoord van een zin of twee, zoals iemand het opschrijft.';
}

/** How long a document of every kind takes to draw, all questions answered; the first, which loads the library, is left out. */
export async function measureDocuments(): Promise<Result[]> {
  const drawn: Array<{ kind: string; ms: number }> = [];
  for (let round = 0; round <= ROUNDS; round++)
    for (const template of KINDS) {
      const answers = Object.fromEntries(
        template.sections.flatMap(({ questions }) => questions.map((one) => [one.name, answerTo(one)] as const)),
      );
      const began = performance.now();
      await writePdf(
        sheetOf(template, { answers, data: DATA, language: 'nl', version: 1, madeOn: '2026-02-12', signed: [] }),
      );
      if (round > 0) drawn.push({ kind: template.kind, ms: performance.now() - began });
    }
  const times = drawn.map(({ ms }) => ms);
  const at = (part: number) => Math.round(percentile(times, part));
  const slowest = drawn.reduce((a, b) => (a.ms > b.ms ? a : b));
  return [
    {
      what: `a PDF of each of ${KINDS.length} kinds`,
      measured: `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, the slowest (${slowest.kind}) ${Math.round(slowest.ms)} ms`,
      limit: `under ${LIMIT_MS} ms`,
    },
  ];
}
