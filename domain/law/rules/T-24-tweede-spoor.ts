import type { PlainDate } from '../../calendar/plain-date';
import { Derivation } from '../derivation';
import { applyRule, type Rule } from '../rule';
import { REACH } from './reach';
import { norm } from './sources';

function compute(eerstejaarsevaluatie: Derivation) {
  const startLatest = eerstejaarsevaluatie.plusDays(
    42,
    'Uiterlijk zes weken na de eerstejaarsevaluatie (Werkwijzer UWV)',
  );
  return {
    startLatest,
    internalDue: startLatest.onLastBusinessDay(),
    /** Concrete prospect of structural return before this day makes the second track unnecessary for now. */
    structuralReturnHorizon: eerstejaarsevaluatie.plusMonths(
      3,
      'Uitzicht op structurele terugkeer binnen drie maanden',
    ),
  };
}

export const tweedeSpoor: Rule<typeof compute> = {
  id: 'T-24',
  name: 'Start van het tweede spoor',
  sources: [norm('Werkwijzer Poortwachter (UWV)')],
  decidedBy: { inDutch: 'dag van de eerstejaarsevaluatie', of: (evaluation) => evaluation.date },
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'likely',
      reading:
        'Zodra terugkeer in de eigen organisatie niet waarschijnlijk is, en uiterlijk zes weken na de eerstejaarsevaluatie, ' +
        'tenzij er binnen drie maanden concreet uitzicht op structurele terugkeer is of de bedrijfsarts (nog) geen ' +
        'benutbare mogelijkheden ziet. Komt van het uitzicht niets, dan moet het tweede spoor er zijn vanaf de dag waarop die drie ' +
        'maanden om zijn. Wie binnen een jaar na de wachttijd de AOW-leeftijd bereikt mag er met een schriftelijke afspraak ' +
        'van afzien. Spoor 1 loopt door.',
      otherReadings: ['Vervalt het uitzicht, dan telt het alsnog vanaf zes weken na de eerstejaarsevaluatie.'],
      compute,
    },
  ],
  forms: [
    {
      input: { eje_date: 'date', return_within_3_months_expected: 'boolean' },
      answer(input: { eje_date: PlainDate; return_within_3_months_expected: boolean }) {
        const { startLatest, structuralReturnHorizon } = applyRule(
          tweedeSpoor,
          Derivation.from(input.eje_date, 'Eerstejaarsevaluatie'),
        );
        const latest = input.return_within_3_months_expected ? structuralReturnHorizon : startLatest;
        return { second_track_start_latest: latest.date };
      },
    },
    {
      input: { eje_date: 'date' },
      answer({ eje_date }: { eje_date: PlainDate }) {
        const spoor = applyRule(tweedeSpoor, Derivation.from(eje_date, 'Eerstejaarsevaluatie'));
        return {
          second_track_start_latest: spoor.startLatest.date,
          structural_return_horizon: spoor.structuralReturnHorizon.date,
        };
      },
    },
  ],
  examples: [
    {
      name: 'uitzicht op terugkeer dat verviel: vanaf de dag waarop de drie maanden om zijn',
      input: { eje_date: '2026-12-18', return_within_3_months_expected: true },
      expected: { second_track_start_latest: '2027-03-18' },
    },
    {
      name: 'uitzicht op terugkeer dat verviel, over een maandeinde',
      input: { eje_date: '2026-11-30', return_within_3_months_expected: true },
      expected: { second_track_start_latest: '2027-02-28' },
    },
    {
      name: 'eerstejaarsevaluatie 18 december 2026',
      input: { eje_date: '2026-12-18' },
      expected: { second_track_start_latest: '2027-01-29', structural_return_horizon: '2027-03-18' },
    },
    {
      name: 'eerstejaarsevaluatie 23 november 2026',
      input: { eje_date: '2026-11-23' },
      expected: { second_track_start_latest: '2027-01-04', structural_return_horizon: '2027-02-23' },
    },
  ],
};
