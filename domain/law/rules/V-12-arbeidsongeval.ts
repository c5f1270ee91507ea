import type { PlainDate } from '../../calendar/plain-date';
import { applyRule, latestLaw, type Rule } from '../rule';
import { InputError, oneOf } from './input-error';
import { REACH } from './reach';
import { law } from './sources';

/** What the accident led to; only the first three are reported to the Nederlandse Arbeidsinspectie. */
const SEVERITIES = ['overlijden', 'ziekenhuisopname', 'blijvend-letsel', 'verzuim'] as const;
type Severity = (typeof SEVERITIES)[number];

/** Absence of more than this many workdays makes an accident one for the register. */
const REGISTER_ABOVE_WORKDAYS = 3;

type Input = { happenedOn: PlainDate; severity: Severity; absenceWorkdays: number };

function compute({ severity, absenceWorkdays }: Input) {
  const mustReport = severity !== 'verzuim';
  return { mustReport, mustRegister: mustReport || absenceWorkdays > REGISTER_ABOVE_WORKDAYS };
}

export const arbeidsongeval: Rule<typeof compute> = {
  id: 'V-12',
  name: 'Arbeidsongeval: melden en registreren',
  sources: [law('Arbowet', '9 lid 1'), law('Arbowet', '9 lid 2')],
  decidedBy: { inDutch: 'dag van het ongeval', of: ({ happenedOn }) => happenedOn },
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'certain',
      reading:
        'Direct melden aan de Nederlandse Arbeidsinspectie bij overlijden, ziekenhuisopname (ook dagopname) of blijvend letsel, ' +
        'ook als dat later blijkt. Registreren: gemelde ongevallen en ongevallen met meer dan drie werkdagen verzuim.',
      compute,
    },
  ],
  forms: [
    {
      input: { absence_workdays: 'number', accident_on: 'date?' },
      answer({ absence_workdays, accident_on }: { absence_workdays: number; accident_on: PlainDate | null }) {
        if (!Number.isInteger(absence_workdays) || absence_workdays < 0)
          throw new InputError('absence_workdays', 'geef een geheel aantal werkdagen van 0 of meer.');
        return {
          must_register: applyRule(arbeidsongeval, {
            happenedOn: accident_on ?? latestLaw(arbeidsongeval),
            severity: 'verzuim',
            absenceWorkdays: absence_workdays,
          }).mustRegister,
        };
      },
    },
    {
      input: { severity: 'text', accident_on: 'date?' },
      answer({ severity, accident_on }: { severity: string; accident_on: PlainDate | null }) {
        const found = applyRule(arbeidsongeval, {
          happenedOn: accident_on ?? latestLaw(arbeidsongeval),
          severity: oneOf('severity', severity, SEVERITIES),
          absenceWorkdays: 0,
        });
        return { must_report: found.mustReport, must_register: found.mustRegister };
      },
    },
  ],
  examples: [
    { name: 'drie werkdagen', input: { absence_workdays: 3 }, expected: { must_register: false } },
    { name: 'vier werkdagen', input: { absence_workdays: 4 }, expected: { must_register: true } },
    {
      name: 'ziekenhuisopname',
      input: { severity: 'ziekenhuisopname' },
      expected: { must_report: true, must_register: true },
    },
  ],
};
