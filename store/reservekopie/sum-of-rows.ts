import { createHash } from 'node:crypto';
import { type Readable, type Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** COPY ends each row with it, and writes one within a value otherwise. */
const END_OF_ROW = 10;

/** What rows as COPY writes them come to, in whichever order: each server sorts texts in its own way. */
export async function sumOfRows(...source: [Readable, ...Transform[]]): Promise<bigint> {
  let sum = 0n;
  let row = createHash('sha256');
  const adding = new Writable({
    write(chunk: Buffer, _encoding, done) {
      let from = 0;
      for (let at = chunk.indexOf(END_OF_ROW); at !== -1; at = chunk.indexOf(END_OF_ROW, from)) {
        sum += BigInt(`0x${row.update(chunk.subarray(from, at)).digest('hex')}`);
        row = createHash('sha256');
        from = at + 1;
      }
      row.update(chunk.subarray(from));
      done();
    },
  });
  await pipeline([...source, adding] as unknown as [Readable, Writable]);
  return sum;
}
