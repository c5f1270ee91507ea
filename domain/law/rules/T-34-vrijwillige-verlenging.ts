import type { PlainDate } from '../../calendar/plain-date';
import { Derivation } from '../derivation';
import { applyRule, type Rule } from '../rule';
import { REACH } from './reach';
import { law } from './sources';

type Input = {
  /** Last day of the extended wage period. */
  extensionLastDay: Derivation;
  /** A request to make the extension shorter or longer; null when there is none. */
  request?: PlainDate | null;
};

function compute({ extensionLastDay, request = null }: Input) {
  const rivLatest = extensionLastDay.plusDays(
    -91,
    'Re-integratieverslag dertien weken voor het nieuwe einde (WIA art. 25 lid 4)',
  );
  const wiaApplicationLatest = extensionLastDay.plusDays(
    -77,
    'WIA-aanvraag elf weken voor het nieuwe einde (WIA art. 64 lid 3)',
  );
  return {
    rivLatest,
    rivInternalDue: rivLatest.onLastBusinessDay(),
    wiaApplicationLatest,
    wiaApplicationInternalDue: wiaApplicationLatest.onLastBusinessDay(),
    earliestNewEnd: request
      ? Derivation.from(request, 'Verzoek om het einde te wijzigen').plusDays(
          91,
          'Het nieuwe einde ligt niet eerder dan dertien weken na het verzoek (WIA art. 24 lid 3)',
        )
      : null,
  };
}

export const vrijwilligeVerlenging: Rule<typeof compute> = {
  id: 'T-34',
  name: 'Vrijwillige verlenging van de loondoorbetaling',
  sources: [law('WIA', '24 lid 1'), law('WIA', '24 lid 3'), law('WIA', '25 lid 4'), law('WIA', '64 lid 3')],
  decidedBy: { inDutch: 'laatste dag van de verlenging', of: ({ extensionLastDay }) => extensionLastDay.date },
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'certain',
      reading:
        'Op verzoek van beiden; verslag en aanvraag tellen terug vanaf het nieuwe einde. Een wijziging gaat niet eerder in ' +
        'dan dertien weken na het verzoek, tenzij het dienstverband eerder eindigt.',
      compute,
    },
  ],
  forms: [
    {
      input: { first_sick_day: 'date', extension_last_day: 'date' },
      answer(input: { first_sick_day: PlainDate; extension_last_day: PlainDate }) {
        const extension = applyRule(vrijwilligeVerlenging, {
          extensionLastDay: Derivation.from(input.extension_last_day, 'Einde van de vrijwillige verlenging'),
        });
        return { riv_latest: extension.rivLatest.date, wia_application_latest: extension.wiaApplicationLatest.date };
      },
    },
    {
      input: { extension_last_day: 'date', request: 'date' },
      answer({ extension_last_day, request }: { extension_last_day: PlainDate; request: PlainDate }) {
        const extension = applyRule(vrijwilligeVerlenging, {
          extensionLastDay: Derivation.from(extension_last_day, 'Einde van de vrijwillige verlenging'),
          request,
        });
        return { earliest_new_end: extension.earliestNewEnd?.date };
      },
    },
  ],
  examples: [
    {
      name: 'verlengd tot 5 juli 2026',
      input: { first_sick_day: '2024-01-08', extension_last_day: '2026-07-05' },
      expected: { riv_latest: '2026-04-05', wia_application_latest: '2026-04-19' },
    },
    {
      name: 'verzoek om te verkorten',
      input: { extension_last_day: '2026-07-05', request: '2026-02-02' },
      expected: { earliest_new_end: '2026-05-04' },
    },
  ],
};
