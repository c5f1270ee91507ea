import { prove } from './prove';

prove('asr-arboned-2024', ['arbobegeleiding', 're-integratiemanager']);
