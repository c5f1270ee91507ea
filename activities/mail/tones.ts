import { type Words, words } from '../../domain/obligations/words';
import type { Tone } from './letter';

/** The word by which a reader knows a kind of mail, on a colour of its own; the contrast is at least 4.5 to 1. */
export const TONES: Readonly<Record<Tone, { label: Words; background: string; text: string }>> = {
  new: { label: words('Nieuwe stap', 'New step'), background: '#154273', text: '#ffffff' },
  changed: { label: words('Nieuwe datum', 'New date'), background: '#42145f', text: '#ffffff' },
  again: { label: words('Geldt weer', 'Holds again'), background: '#00566b', text: '#ffffff' },
  reminder: { label: words('Herinnering', 'Reminder'), background: '#ffd76e', text: '#1a1a1a' },
  alarm: { label: words('Dringend', 'Urgent'), background: '#a90061', text: '#ffffff' },
  late: { label: words('Te laat', 'Late'), background: '#8a0f14', text: '#ffffff' },
  revoked: { label: words('Geldt niet meer', 'No longer holds'), background: '#2b5a5e', text: '#ffffff' },
  week: { label: words('Weekoverzicht', 'Overview of the week'), background: '#4a3b00', text: '#ffffff' },
  info: { label: words('Ter informatie', 'For your information'), background: '#535353', text: '#ffffff' },
  received: { label: words('Ontvangen', 'Received'), background: '#1f5c2e', text: '#ffffff' },
  address: { label: words('Uw e-mailadres', 'Your e-mail address'), background: '#3d3a8c', text: '#ffffff' },
};
