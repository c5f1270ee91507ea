import { reachedStatuses } from '../domain/case/reached-statuses';
import { CATALOGUE } from '../../domain/law/obligations/catalogue';
test('x', () => {
  const r = reachedStatuses();
  const ids = CATALOGUE.map(c => c.id);
  for (const id of r.keys()) if (!ids.includes(id)) process.stdout.write('NOT IN CATALOGUE ' + id + '\n');
  for (const { id, statuses } of CATALOGUE) {
    const s = [...(r.get(id)?.keys() ?? [])];
    const missing = statuses.filter(x => !s.includes(x)); const extra = s.filter(x => !statuses.includes(x as never));
    if (missing.length + extra.length) process.stdout.write(`${id}: missing ${missing.join(' ')} | extra ${extra.map(e => e + ' [' + r.get(id)?.get(e) + ']').join(' ')}\n`);
  }
});
