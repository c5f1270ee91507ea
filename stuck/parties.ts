import { kindOf } from '../domain/meldingen/kinds';

/** To whom a message goes, and what it is called: nobody reads from it what it is about. */
type Party = { who: string; message: string };

type Message = { party: string; kind: string };

const UWV = 'uwv';
/** That the NCvB is written to tells of an occupational disease, which only a doctor may know of. */
const OTHERS: Readonly<Record<string, Party>> = {
  verzekeraar: { who: 'de verzekeraar', message: 'het bericht aan de verzekeraar' },
  uitvoerder: { who: 'de uitvoerder', message: 'het verzoek aan de uitvoerder' },
  ncvb: { who: 'een instantie', message: 'het bericht aan een instantie' },
};
const UNKNOWN: Party = { who: 'een instantie', message: 'een melding' };

function partyOf(melding: Message): Party {
  if (melding.party === UWV) return { who: 'UWV', message: `de ${kindOf(melding).name}` };
  return OTHERS[melding.party] ?? UNKNOWN;
}

/** `UWV`, `de verzekeraar`. */
export function whoAnswers(melding: Message | undefined): string {
  return (melding ? partyOf(melding) : UNKNOWN).who;
}

/** `de 42e-weeksmelding`, `het bericht aan de verzekeraar`. */
export function named(melding: Message | undefined): string {
  return (melding ? partyOf(melding) : UNKNOWN).message;
}

/** The obligation or row that asks for the message; null of one that no employer may know of. */
export function aboutFor(melding: Message): string | null {
  if (melding.party === UWV) return kindOf(melding).obligation;
  return melding.party === 'ncvb' ? null : melding.kind;
}
