import { PROTOCOLS } from '../../domain/protocols/packages';
import type { Protocol } from '../../domain/protocols/protocol';

const IDS = new Set(['mkbasics-2026', 'asr-arboned-2024', 'nn-arboned-2025', 'alpina-2024', 'nbpw']);

/** The protocols whose printed text lies in `seeds`: what is counted by hand is of these, whatever others there are. */
export const FIVE: readonly Protocol[] = (PROTOCOLS as readonly Protocol[]).filter(({ id }) => IDS.has(id));
