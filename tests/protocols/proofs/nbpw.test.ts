import { prove } from './prove';

prove('nbpw', ['zorgportaal']);
