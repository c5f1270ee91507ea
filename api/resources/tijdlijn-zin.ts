import { inDutch, isPlainDate } from '../../domain/calendar/plain-date';
import type { OtherParty } from '../../domain/case/contract';
import { roleName } from '../../domain/case/role-names';
import { PARTY_NAMES } from '../../domain/exchanges/exchange-tasks';
import { FACTS, type FactType } from '../../domain/facts';
import { recordOf } from '../../domain/obligations/records';
import { capital } from '../../domain/sentence';

/** What a line of the timeline is about, and what its reader may see of it. */
type Line = {
  soort: string;
  verplichting: string;
  stap: string | null;
  ontvanger: string;
  gegevens: Record<string, unknown>;
  /** UWV's own number for what it was told. */
  kenmerk: string | null;
};

const MAILS: Readonly<Record<string, string>> = {
  opening: 'Mail dat deze stap begint',
  gewijzigd: 'Mail met een nieuwe datum',
  herinnering: 'Herinnering',
  alarm: 'Dringende mail',
  'te-laat': 'Mail dat dit te laat is',
  bevestiging: 'Bevestiging',
  weekoverzicht: 'Mail van maandag',
  vervalt: 'Mail dat een eerder bericht niet meer geldt',
  weigering: 'Mail dat een verzoek niet kan',
  vertrek: 'Mail dat de arbodienst stopt',
  'stuk-gereed': 'Mail dat een stuk klaarstaat',
  afspraak: 'Uitnodiging',
  'afspraak-gewijzigd': 'Mail dat een afspraak is veranderd',
  'afspraak-vervallen': 'Mail dat een afspraak niet doorgaat',
  'afspraak-herinnering': 'Herinnering aan een afspraak',
  'afspraak-na-herstel': 'Vraag of een afspraak nog doorgaat',
};

/** What came of a call or a form. */
const OUTCOMES: Readonly<Record<string, string>> = {
  bereikt: 'gebeld en gesproken',
  'niet-bereikt': 'gebeld, niemand bereikt',
  geweigerd: 'gebeld, het gesprek is geweigerd',
  verlopen: 'niet op tijd beantwoord',
};

/** What a person asked of a case that tells nothing: it only looks again. */
const ASKED: Readonly<Record<string, string>> = {
  wek: 'Gevraagd om nu te kijken of er iets te doen is',
  herplan: 'Gevraagd om opnieuw te plannen',
  frequentVerzuim: 'Gevraagd om na te gaan of er frequent verzuim is',
};

/** A line of the timeline as a sentence, for people who read it. */
export function sentenceOf({ soort, verplichting, stap, ontvanger, gegevens, kenmerk }: Line): string {
  const what = nameOf(verplichting, gegevens);
  const to = roleName(ontvanger as never).nl;
  if (stap === 'teruggenomen') return `Teruggenomen: ${what}${day(gegevens.on, ' van ')}.`;
  if (stap === 'heropend')
    return `Taak weer open: ${what} (was afgerond${day(gegevens.on, ' op ')}${because(inWords(gegevens.reason))}).`;
  if (stap === 'gedaan')
    return `Gedaan: ${what}${day(gegevens.doneOn, ' op ')}${late(gegevens.daysLate)}${receipt(kenmerk)}.`;
  if (soort === 'taak') return `Taak voor ${to}: ${what}${day(gegevens.internalDue, ', uiterlijk ')}.`;
  if (soort === 'bericht')
    return `${MAILS[stap ?? ''] ?? 'Bericht'} aan ${to}: ${what}${day(gegevens.internalDue, ', uiterlijk ')}.`;
  if (soort === 'melding')
    return `${sent(gegevens)}: ${what}, ${text(gegevens.status) ?? 'op weg'}${receipt(kenmerk)}.`;
  const asked = ASKED[verplichting];
  if (asked) return `${asked}${because(gegevens.reason)}.`;
  const outcome = OUTCOMES[stap ?? ''];
  if (soort === 'status' && outcome) return `${capital(what)}: ${outcome}.`;
  if (soort === 'status')
    return `${capital(what)}${text(gegevens.status) ? `: de zaak is nu ${gegevens.status}` : ''}.`;
  return `${capital(soort)}: ${what}.`;
}

function nameOf(verplichting: string, { name }: Record<string, unknown>): string {
  if (typeof name === 'string') return name;
  if (Object.hasOwn(FACTS, verplichting)) return FACTS[verplichting as FactType].name;
  return recordOf(verplichting)?.name ?? verplichting;
}

/** What went to UWV or, where another party is named, to that one. */
function sent({ aard, partij }: Record<string, unknown>): string {
  const to = Object.hasOwn(PARTY_NAMES, String(partij)) ? PARTY_NAMES[partij as OtherParty] : 'UWV';
  return aard === 'intrekking' ? `Intrekking van een melding aan ${to}` : `Melding aan ${to}`;
}

const inWords = (code: unknown) => String(code).replaceAll('-', ' ');
const because = (reason: unknown) => (typeof reason === 'string' ? `, reden: ${reason}` : '');

function day(value: unknown, before: string): string {
  return typeof value === 'string' && isPlainDate(value) ? `${before}${inDutch(value)}` : '';
}

function late(days: unknown): string {
  if (typeof days !== 'number' || days <= 0) return '';
  return days === 1 ? ', een dag te laat' : `, ${days} dagen te laat`;
}

function receipt(kenmerk: string | null): string {
  return kenmerk === null ? '' : ` (kenmerk van UWV ${kenmerk})`;
}

const text = (value: unknown) => (typeof value === 'string' ? value : null);
