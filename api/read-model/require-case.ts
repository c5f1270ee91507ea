import type { Tx } from '../../store/in-tenant';
import { notFound } from '../problem/not-found';

/** @throws Problem when the employer has no such case */
export async function requireCase(tx: Tx, id: string): Promise<{ id: string; dienstverbandId: string }> {
  return (
    (await tx.verzuimgeval.findUnique({ where: { id }, select: { id: true, dienstverbandId: true } })) ??
    notFound('Dit verzuimgeval')
  );
}
