import { createHmac, hkdfSync } from 'node:crypto';

/** Under a key of its own that follows from the secret of ids, which the database does not have and which never rotates. */
export function sealed(parts: readonly unknown[]): string {
  const secret = process.env.POORTWACHTER_ID_SECRET;
  if (!secret) throw new Error('POORTWACHTER_ID_SECRET: zet deze omgevingsvariabele');
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'audit', 32));
  return createHmac('sha256', key).update(JSON.stringify(parts)).digest('hex');
}
