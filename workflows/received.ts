import {
  type Aside,
  type CaseMessage,
  type IncomingMessage,
  LOOK_AGAIN_REASONS,
  MESSAGE_TYPES,
  type MessageType,
} from '../domain/case/contract';
import { isObject, isTold, saysTold } from './is-told';
import { isAuthenticated, isSealed, unreadable } from './payload-converter';
import type { RunEvent } from './run-state';

/** These tell nothing and change nothing by themselves: anybody may have a case look again. */
const HARMLESS: ReadonlySet<string> = new Set<MessageType>(['wek', 'herplan']);
const ID = /^[\w.:-]{1,200}$/;

/**
 * What a signal means to a run. What this installation itself told is adopted; a message is taken when it was sealed by
 * this installation under this name, and one that is harmless without the words of its sender; everything else is set aside
 * for a person. Never throws.
 * @param newId makes an id for a message that came without one
 */
export function received(name: string, payload: unknown, newId: () => string): RunEvent {
  const isOurs = isAuthenticated(payload);
  if (payload === unreadable)
    return aside(name, 'onleesbaar', 'De inhoud is met geen sleutel van deze installatie voor deze zaak te lezen.');
  if (saysTold(payload)) return isOurs && isTold(payload) ? { kind: 'told', told: payload } : look(newId());
  if (!isMessageType(name)) return aside(name, 'onbekend-bericht', 'Geen bericht van een zaak heeft deze naam.');
  const message = messageIn(payload, newId);
  if (typeof message === 'string') return aside(name, 'onleesbaar', message);
  const posted = (taken: IncomingMessage): RunEvent => ({
    kind: 'posted',
    message: { ...taken, type: name, nobodyWaits: true },
  });
  if (isOurs && isMeantAs(name, payload)) return posted(message);
  if (HARMLESS.has(name)) return posted(ofNobody(message, newId));
  return aside(name, 'onbevestigd', 'Het bericht kwam langs Temporal en is niet van deze installatie.', message);
}

/** What may be kept of words that nobody vouches for: they stay in the timeline and the audit trail for ever. */
function ofNobody({ reason }: IncomingMessage, newId: () => string): IncomingMessage {
  return { id: newId(), by: 'temporal', reason: LOOK_AGAIN_REASONS.find((one) => one === reason) };
}

/** Nobody vouches for it: the case only reads its plan again. */
function look(id: string): RunEvent {
  return { kind: 'posted', message: { id, type: 'wek' } satisfies CaseMessage };
}

function aside(
  name: string,
  reason: Aside['reason'],
  explanation: string,
  message: IncomingMessage | null = null,
): RunEvent {
  return { kind: 'notUnderstood', aside: { name: name.slice(0, 100), reason, explanation, message } };
}

function isMessageType(name: string): name is MessageType {
  return (MESSAGE_TYPES as readonly string[]).includes(name);
}

/** What is sealed tells its name and id itself: else anything of this case would act under any name, and again. */
function isMeantAs(name: string, payload: unknown): boolean {
  return !isSealed(payload) || (isObject(payload) && payload.type === name && Boolean(payload.id));
}

/** The message with the fields that it may have; in Dutch what is wrong with it. */
function messageIn(payload: unknown, newId: () => string): IncomingMessage | string {
  if (payload !== undefined && payload !== null && !isObject(payload)) return 'De inhoud is geen bericht met velden.';
  const { id, fact, taakId, reason, by } = payload ?? {};
  if (id !== undefined && id !== '' && !(typeof id === 'string' && ID.test(id)))
    return 'id: gebruik letters, cijfers en . : _ -, hooguit 200.';
  if (fact !== undefined && !isObject(fact)) return 'fact: geef een object met de velden van het feit.';
  for (const [name, value] of Object.entries({ taakId, reason, by }))
    if (value !== undefined && typeof value !== 'string') return `${name}: geef een tekst.`;
  const texts = { taakId, reason, by } as Pick<IncomingMessage, 'taakId' | 'reason' | 'by'>;
  return { id: (id as string | undefined) || newId(), fact, ...texts };
}
