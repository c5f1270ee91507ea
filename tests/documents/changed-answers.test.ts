import { changedAnswers, type Said } from '../../documents/changed-answers';
import type { Answers } from '../../documents/sheet-of';
import { templateOf } from '../../documents/templates';

const said = (answers: Answers, firstSickDay: string | null = '2026-01-05'): Said => ({ answers, firstSickDay });
const PLAN = { analysisOn: '2026-02-12' };

function changed(written: Answers, before: Said, after: Said, { kind = 'plan-van-aanpak', isOfWork = true } = {}) {
  const template = templateOf(kind);
  if (!template) throw new Error(kind);
  return changedAnswers({ template, written, before, after, isOfWork });
}

test('what the facts say as they did is left alone, whatever somebody wrote beside or instead of it', () => {
  const written = { analysisOn: '2026-02-16', goal: 'eigen-werk' };
  expect(changed(written, said(PLAN), said(PLAN))).toEqual({ names: [], renewed: written });
});

test('what they say otherwise comes in its place, and the rest stays', () => {
  const after = said({ analysisOn: '2026-02-26' });
  expect(changed({ ...PLAN, goal: 'eigen-werk' }, said(PLAN), after)).toEqual({
    names: ['analysisOn'],
    renewed: { analysisOn: '2026-02-26', goal: 'eigen-werk' },
  });
  // What is not so any more has no answer.
  expect(changed(PLAN, said(PLAN), said({}))).toEqual({ names: ['analysisOn'], renewed: {} });
});

test('what somebody wrote otherwise is never written over, and fits when the facts come to say it too', () => {
  const [before, after] = [said(PLAN), said({ analysisOn: '2026-02-26' })];
  expect(changed({ analysisOn: '2026-02-16' }, before, after)).toEqual({ names: ['analysisOn'], renewed: null });
  expect(changed({ analysisOn: '2026-02-26' }, before, after).names).toEqual([]);
});

test('a document that somebody made by hand is asked for nothing that its writer left out', () => {
  const after = said({ analysisOn: '2026-02-26' });
  expect(changed({ goal: 'eigen-werk' }, said(PLAN), after, { isOfWork: false }).names).toEqual([]);
  expect(changed({ goal: 'eigen-werk' }, said({}), after).names).toEqual(['analysisOn']);
});

test('the first sick day counts where it stands on the document, as long as there is one', () => {
  const [before, after] = [said({}), said({}, '2026-01-12')];
  expect(changed({}, before, after).names).toEqual(['firstSickDay']);
  expect(changed({}, before, after, { kind: 'offerte' }).names).toEqual([]);
  expect(changed({}, before, said({}, null)).names).toEqual([]);
});

test('rows are the same in whatever order the database keeps their cells', () => {
  const rows = (cells: Record<string, string>) => ({ duties: [cells] });
  const kept = rows({ standing: 'gedaan', duty: 'Plan' });
  const made = said(rows({ duty: 'Plan', standing: 'te doen' }));
  expect(
    changed(kept, made, said(rows({ duty: 'Plan', standing: 'gedaan' })), { kind: 'dossieranalyse' }).names,
  ).toEqual([]);
});
