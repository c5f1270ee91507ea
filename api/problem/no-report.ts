import { Problem } from './problem';

const WHY = {
  later:
    'De controle is niet op tijd klaar. `npx poortwachter controle` wacht langer; is zij dan nog niet klaar: kijk of er een worker draait.',
  failed: 'De controle is mislukt; het logboek van de worker zegt waarom.',
};

/** A check of all cases that gave no report. */
export function noReport(kind: keyof typeof WHY): Problem {
  return new Problem('niet-beschikbaar', WHY[kind], { headers: { 'Retry-After': '60' } });
}
