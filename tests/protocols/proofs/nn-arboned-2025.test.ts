import { prove } from './prove';

prove('nn-arboned-2025', ['mkb-uitgebreid']);
