import { daysBetween, type PlainDate } from '../../calendar/plain-date';
import { applyRule, type Rule } from '../rule';
import { REACH } from './reach';
import { law } from './sources';

type Input = { suspicionOn: PlainDate; noticeOn: PlainDate | null };

function compute({ suspicionOn, noticeOn }: Input) {
  return {
    /** Whether the ground still can be used: without notice it cannot. */
    notified: noticeOn !== null,
    /** Calendar days between suspicion and notice; a person judges whether that was onverwijld. */
    daysUntilNotice: noticeOn === null ? null : daysBetween(suspicionOn, noticeOn),
  };
}

export const kennisgeving: Rule<typeof compute> = {
  id: 'L-07',
  name: 'Kennisgeving van loonopschorting of loonstop',
  sources: [law('BW 7', '629 lid 7')],
  decidedBy: { inDutch: 'dag van het vermoeden', of: ({ suspicionOn }) => suspicionOn },
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'certain',
      reading:
        'De werkgever laat de werknemer onverwijld weten dat het loon wordt opgeschort of gestopt; anders vervalt de grond. De ' +
        'wet noemt geen aantal dagen: het oordeel is aan een mens.',
      compute,
    },
  ],
  forms: [
    {
      input: { suspicion_on: 'date', notice_on: 'date?' },
      answer({ suspicion_on, notice_on }: { suspicion_on: PlainDate; notice_on: PlainDate | null }) {
        const found = applyRule(kennisgeving, { suspicionOn: suspicion_on, noticeOn: notice_on });
        return { notified: found.notified, days_until_notice: found.daysUntilNotice };
      },
    },
  ],
  examples: [
    {
      name: 'de volgende dag',
      input: { suspicion_on: '2026-03-02', notice_on: '2026-03-03' },
      expected: { notified: true, days_until_notice: 1 },
    },
    {
      name: 'geen kennisgeving',
      input: { suspicion_on: '2026-03-02' },
      expected: { notified: false, days_until_notice: null },
    },
  ],
};
