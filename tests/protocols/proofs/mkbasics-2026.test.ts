import { prove } from './prove';

prove('mkbasics-2026', ['P1', 'P2', 'P3', 'P4', 'P5']);
