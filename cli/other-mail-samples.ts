import { type AddressMail, renderAddressMail } from '../activities/mail/address-letter';
import type { Contact } from '../activities/mail/contacts';
import { renderWeekMail, type WeekLine, type WeekMail } from '../activities/mail/week-letter';
import { plainDate } from '../domain/calendar/plain-date';
import type { ReadableMail } from './mail-folder';

/** A mail that is about no single duty: what it is a sample of, its name, and what makes it. */
export type OtherSample = { about: string; name: string; render: () => ReadableMail };

const LANGUAGES = ['nl', 'en'] as const;
const MONDAY = plainDate('2026-02-16');

const line = (more: Partial<WeekLine>): WeekLine => ({
  obligation: 'plan-van-aanpak',
  title: 'Plan van aanpak',
  role: 'werkgever',
  due: plainDate('2026-02-18'),
  legal: plainDate('2026-02-18'),
  employee: 'Maria de Vries',
  ...more,
});

const LATE = [
  line({
    obligation: 'probleemanalyse',
    title: 'Probleemanalyse',
    role: 'bedrijfsarts',
    due: plainDate('2026-02-12'),
    legal: plainDate('2026-02-12'),
  }),
];
const DUE = [
  line({}),
  line({ obligation: '42e-weeksmelding', title: '42e-weeksmelding', employee: 'Jan Bakker', legal: null }),
];
const LATER = [
  line({
    obligation: 'evaluatie-2',
    title: 'Evaluatie',
    role: 'eigenrisicodrager',
    due: plainDate('2026-03-04'),
    employee: 'Ali Demir',
  }),
  line({
    obligation: 'kennismaking',
    title: 'Kennismaking',
    role: 'casemanager',
    due: null,
    legal: null,
    employee: null,
  }),
];
const MORE_THAN_IT_NAMES = Array.from({ length: 12 }, () => line({ due: plainDate('2026-03-11'), legal: null }));

/** What may wait on a Monday. */
const WEEKS: Readonly<Record<string, readonly WeekLine[]>> = {
  weekoverzicht: [...LATE, ...DUE, ...LATER],
  'weekoverzicht-te-laat': LATE,
  'weekoverzicht-later': [...LATER, ...MORE_THAN_IT_NAMES],
  'weekoverzicht-leeg': [],
};

/** The overview of a Monday, and the mails about an address. */
export function otherSamples(contacts: readonly Contact[], replyTo: string): OtherSample[] {
  const weeks = Object.entries(WEEKS).flatMap(([about, tasks]) =>
    LANGUAGES.map((language): OtherSample => {
      const week: WeekMail = { language, monday: MONDAY, sentOn: MONDAY, tasks, link: null, replyTo, contacts };
      return { about, name: `werkgever-${language}`, render: () => renderWeekMail(week) };
    }),
  );
  const addresses = LANGUAGES.flatMap((language) => {
    const shared = { language, employer: 'Bakkerij Voorbeeld', portalUrl: null };
    const mails: AddressMail[] = [
      { ...shared, kind: 'code', code: '4F7K2-29QXB', validUntilMs: Date.parse('2026-02-17T09:15:00Z') },
      { ...shared, kind: 'gewijzigd' },
    ];
    return mails.map((mail): OtherSample => {
      return { about: 'e-mailadres', name: `${mail.kind}-${language}`, render: () => renderAddressMail(mail) };
    });
  });
  return [...weeks, ...addresses];
}
