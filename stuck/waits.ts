import { reasonInWords } from '../domain/facts/reasons';
import { isUnderWay } from '../domain/meldingen/stored-melding';
import type { Evidence, OpenTask } from './evidence';
import { type Kind, reached } from './kind';
import { named, whoAnswers } from './parties';
import { dayInDutch, instantInDutch, roleInDutch } from './words';

/** Tasks that are about a failure, which is told apart. */
function isWork({ step, obligation }: OpenTask): boolean {
  return step !== 'levering' && obligation !== 'onbegrepen-bericht';
}

const work = ({ tasks }: Evidence) => tasks.filter(isWork);
const laterMessages = ({ messages, atMs }: Evidence) => messages.filter(({ momentMs }) => momentMs > atMs);
const onItsWay = ({ meldingen }: Evidence) => meldingen.filter(isUnderWay);
const isCurrent = ({ look, gevalId }: Evidence) => look.gevalId === gevalId;

function taskInDutch({ title, to, dueOn }: OpenTask): string {
  return `${title} (${roleInDutch(to)}${dueOn ? `, uiterlijk ${dayInDutch(dueOn)}` : ''})`;
}

/** What a case that goes well waits for. */
export const WAITS: readonly Kind[] = [
  {
    kind: 'ander-geval-actueel',
    holds: (evidence) => !isCurrent(evidence) && evidence.look.gevalId !== null,
    sentence: ({ look }) =>
      `Dit verzuimgeval is voorbij; het actuele verzuimgeval van dit dienstverband is ${look.gevalId}.`,
    advice: 'Vraag het voor het actuele verzuimgeval.',
  },
  {
    kind: 'onderbroken',
    holds: ({ look }) => look.plan.hold !== null,
    sentence: ({ look }) => {
      const { until, reason } = look.plan.hold ?? { until: '', reason: '' };
      return `De begeleiding is onderbroken tot en met ${dayInDutch(until)} (${reasonInWords(reason)}); wettelijke termijnen en alarmen lopen door.`;
    },
    advice:
      'Hervat de begeleiding (POST hervattingen) als de reden voorbij is; anders gaat zij na die dag vanzelf verder.',
  },
  {
    kind: 'wacht-op-mens',
    holds: (evidence) => work(evidence).length > 0,
    sentence: (evidence) => {
      const [first, ...more] = work(evidence).map(taskInDutch);
      return `Wacht op een mens: ${[first, ...more.slice(0, 4)].join('; ')}${more.length > 4 ? `; en nog ${more.length - 4}` : ''}.`;
    },
    advice:
      'Rond de taak af of leg het stuk vast. Een probleemanalyse, plan van aanpak of evaluatie mag met reden later: leg dan een afwijking vast (RP art. 5).',
  },
  {
    kind: 'wacht-op-beoordeling',
    holds: ({ look }) => look.plan.contradictions.length > 0,
    sentence: ({ look }) =>
      `Er zijn feiten die elkaar tegenspreken: ${look.plan.contradictions.map(({ text }) => text).join('; ')}.`,
    advice: 'Laat de casemanager kijken wat klopt en corrigeer het andere feit.',
  },
  {
    kind: 'wacht-op-partner',
    holds: (evidence) => onItsWay(evidence).length > 0,
    sentence: (evidence) => {
      const meldingen = onItsWay(evidence).map((melding) =>
        melding.sentMs
          ? `${named(melding)} van ${instantInDutch(melding.sentMs)} moet nog worden bevestigd`
          : `${named(melding)} staat klaar om te worden verzonden`,
      );
      const parties = [...new Set(onItsWay(evidence).map(whoAnswers))].sort();
      return `Wacht op ${parties.join(', ')}: ${meldingen.join('; ')}.`;
    },
    advice: 'Niets; de zaak vraagt zelf na en geeft een taak voor de uiterste dag.',
  },
  {
    kind: 'wacht-op-bezorging',
    holds: (evidence) => laterMessages(evidence).length > 0,
    sentence: (evidence) =>
      `Wacht met ${laterMessages(evidence).length === 1 ? 'een bericht' : `${laterMessages(evidence).length} berichten`} tot ${instantInDutch(laterMessages(evidence)[0]?.momentMs ?? 0)}, wanneer er post uitgaat.`,
    advice: 'Niets.',
  },
  {
    kind: 'proefklok-staat-stil',
    holds: ({ loaded }) => loaded.kind === 'proef',
    sentence: ({ atMs }) => `Dit is een proefgeval; zijn klok staat stil op ${instantInDutch(atMs)}.`,
    advice: 'Niets: de klok van een proefgeval is nog niet te verzetten.',
  },
  {
    kind: 'wacht-op-moment',
    holds: ({ loaded, atMs }) => loaded.nextMomentMs !== null && loaded.nextMomentMs > atMs,
    sentence: ({ loaded }) => `Wacht op het volgende moment: ${instantInDutch(loaded.nextMomentMs ?? 0)}.`,
    advice: 'Niets.',
  },
  {
    kind: 'niets-gepland',
    holds: (evidence) =>
      evidence.loaded.nextMomentMs === null && work(evidence).length === 0 && laterMessages(evidence).length === 0,
    since: (evidence) => reached(evidence)?.closedAt ?? null,
    sentence: ({ look }) => `Er is niets meer gepland; de stand is ${look.plan.status}.`,
    advice: 'Niets; een nieuw bericht opent de zaak weer.',
  },
];
