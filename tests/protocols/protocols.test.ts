import { PROTOCOLS } from '../../domain/protocols/packages';
import { protocol } from '../../schemas/protocol';

test.each(PROTOCOLS.map((one) => [one.id, one]))('%s satisfies the schema of a protocol', (_, given) => {
  const read = protocol.safeParse(given);
  expect(read.error?.issues ?? []).toEqual([]);
});
