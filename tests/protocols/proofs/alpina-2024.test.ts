import { prove } from './prove';

prove('alpina-2024', ['vov']);
