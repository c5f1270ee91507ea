import { holidaysOf } from '../../calendar/holidays';
import { plainDate } from '../../calendar/plain-date';
import { applyRule, type Rule } from '../rule';
import { InputError } from './input-error';
import { REACH_104_WEEKS } from './reach';
import { law } from './sources';

export const feestdagen: Rule<typeof holidaysOf> = {
  id: 'H-01',
  name: 'Algemeen erkende feestdagen',
  sources: [law('ATW', '3')],
  decidedBy: { inDutch: '1 januari van het jaar', of: (year) => plainDate(`${year}-01-01`) },
  versions: [
    {
      from: REACH_104_WEEKS,
      until: null,
      confidence: 'certain',
      reading:
        'De dagen van artikel 3, met Goede Vrijdag, en 5 mei elk jaar; dagen die de Kroon gelijkstelt komen er als gegeven bij.',
      compute: holidaysOf,
    },
  ],
  forms: [
    {
      input: { year: 'number' },
      answer({ year }: { year: number }) {
        if (!Number.isInteger(year) || year < 1900 || year > 2199)
          throw new InputError('year', 'geef een jaar van 2006 tot en met 2199.');
        return Object.fromEntries(applyRule(feestdagen, year));
      },
    },
  ],
  examples: [
    {
      name: '2026',
      input: { year: 2026 },
      expected: {
        '2026-01-01': 'Nieuwjaarsdag',
        '2026-04-03': 'Goede Vrijdag',
        '2026-04-06': 'Tweede Paasdag',
        '2026-04-27': 'Koningsdag',
        '2026-05-05': 'Bevrijdingsdag',
        '2026-05-14': 'Hemelvaartsdag',
        '2026-05-25': 'Tweede Pinksterdag',
        '2026-12-25': 'Eerste Kerstdag',
        '2026-12-26': 'Tweede Kerstdag',
      },
    },
    {
      name: '2027',
      input: { year: 2027 },
      expected: {
        '2027-01-01': 'Nieuwjaarsdag',
        '2027-03-26': 'Goede Vrijdag',
        '2027-03-29': 'Tweede Paasdag',
        '2027-04-27': 'Koningsdag',
        '2027-05-05': 'Bevrijdingsdag',
        '2027-05-06': 'Hemelvaartsdag',
        '2027-05-17': 'Tweede Pinksterdag',
        '2027-12-25': 'Eerste Kerstdag',
        '2027-12-26': 'Tweede Kerstdag',
      },
    },
  ],
};
