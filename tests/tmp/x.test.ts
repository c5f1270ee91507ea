import { readFileSync } from 'node:fs';
import { makePlan } from '../../domain/case/plan';
import { casus as schema } from '../../schemas/casus';
import { recordFacts } from '../../cli/casus-facts';
test('x', () => {
  const c = schema.parse(JSON.parse(readFileSync(process.env.CASUS as string, 'utf8'))) as never as any;
  const p = makePlan({ context: c, facts: recordFacts(c), asOf: c.asOf });
  process.stdout.write(JSON.stringify({ ...p, obligations: undefined, eerdereGevallen: p.eerdereGevallen.map(e=>({...e,obligations:e.obligations.map(o=>o.id+':'+o.status)})) }, null, 1) + '\n');
  for (const o of p.obligations) process.stdout.write([o.id.padEnd(32), o.status.padEnd(14), o.opensOn, o.internalDue, o.legalLatest ?? '-', o.alarmOn, o.doneOn ?? '', o.daysLate ?? '', o.statusReason ?? ''].join('  ') + '\n');
});
