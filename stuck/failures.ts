import { sagaIdOf } from '../domain/case/contract';
import { MELDING_TASK_STEPS } from '../domain/meldingen/melding-tasks';
import { isUnderWay } from '../domain/meldingen/stored-melding';
import { capital } from '../domain/sentence';
import { momentDiffers, OVERDUE_MS } from '../store/case/look-again';
import type { Evidence, LastMelding } from './evidence';
import { failing, instantText, type Kind, needsWorkflow, openRun, reached, shown } from './kind';
import { named, whoAnswers } from './parties';
import { instantInDutch } from './words';

const DAY_MS = 86_400_000;
/** Telling takes milliseconds, and the relay comes every second. */
const UNTOLD_MS = 30_000;
/** A party confirms within a working day or two; after this many days nobody should wait quietly. */
const RECEIPT_MS = 3 * DAY_MS;

/** Ends that an operator or an error gave to a workflow. */
const ENDED_BY: Readonly<Record<string, string>> = {
  TERMINATED: 'is door iemand beëindigd (terminate)',
  CANCELLED: 'is door iemand geannuleerd (cancel)',
  FAILED: 'is met een fout gestopt',
  TIMED_OUT: 'is door een tijdslimiet gestopt',
};

const taskFailure = (evidence: Evidence) => openRun(evidence)?.taskFailure ?? null;
const closedAt = (evidence: Evidence) => reached(evidence)?.closedAt ?? null;
const endOf = (evidence: Evidence) => ENDED_BY[reached(evidence)?.status ?? ''];
const KNOWN_CAUSES = new Set(['NON_DETERMINISTIC_ERROR', 'BAD_SEARCH_ATTRIBUTES']);

/** A moment or a message whose transaction is being repeated, because the database or this program is out of order. */
function transactionFailure(evidence: Evidence): { message: string | null; since: string | null } | null {
  const one =
    failing(evidence, 'performMoment') ?? failing(evidence, 'caseTransaction') ?? failing(evidence, 'setAside');
  return one ? { message: one.failure, since: one.since } : null;
}

/** Tried and not taken, the one tried most first. */
const failedMails = ({ messages }: Evidence) =>
  messages.filter(({ tries, reason }) => tries > 0 && reason !== null).sort((a, b) => b.tries - a.tries);
const leftLying = ({ messages, atMs }: Evidence) =>
  messages.filter((one) => one.reason === null && !one.isInHand && atMs - one.momentMs > OVERDUE_MS);

const firstMelding = (evidence: Evidence, holds: (melding: LastMelding) => boolean) => evidence.meldingen.find(holds);
/** Rejected, and nobody did it otherwise since: the task that came of it is open. */
const rejected = (evidence: Evidence) => {
  const isOpen = evidence.tasks.some(({ step }) => step === MELDING_TASK_STEPS.rejection);
  return isOpen ? firstMelding(evidence, ({ status }) => status === 'afgekeurd') : undefined;
};
const unconfirmed = (evidence: Evidence) =>
  firstMelding(
    evidence,
    ({ status, sentMs }) => status === 'verzonden' && sentMs !== null && evidence.atMs - sentMs > RECEIPT_MS,
  );
const unsendable = (evidence: Evidence) =>
  firstMelding(evidence, ({ status, tries }) => status === 'wachtend' && tries > 0);
const abandoned = (evidence: Evidence) => {
  const view = reached(evidence);
  return view ? firstMelding(evidence, (one) => isUnderWay(one) && !view.openSagas.includes(sagaIdOf(one))) : undefined;
};

const failedMoment = ({ asides }: Evidence) =>
  asides.find(({ soort, reden }) => soort === 'moment' && reden === 'fout');
const asideMessages = ({ asides }: Evidence) => asides.filter(({ soort }) => soort !== 'moment');

const undelivered = ({ tasks }: Evidence) => tasks.filter(({ step }) => step === 'levering');
const misunderstood = ({ tasks }: Evidence) => tasks.filter(({ obligation }) => obligation === 'onbegrepen-bericht');

/** What holds a case that should go on, the cause before its consequences. */
export const FAILURES: readonly Kind[] = [
  {
    kind: 'temporal-onbereikbaar',
    holds: ({ workflow }) => !workflow.reachable,
    sentence: ({ workflow }) =>
      `Temporal is niet bereikbaar (${shown(workflow.reachable ? '' : workflow.error)}); zolang dat zo is gebeurt er niets op tijd.`,
    advice: 'Kijk of de Temporal-server draait en of TEMPORAL_ADDRESS klopt. Daarna gaat de zaak vanzelf verder.',
  },
  {
    kind: 'workflow-gepauzeerd',
    holds: (evidence) => reached(evidence)?.status === 'PAUSED',
    sentence: () => 'De workflow is in Temporal gepauzeerd: hij doet niets en neemt niets aan.',
    advice:
      'Zet hem in de Web UI of met `temporal workflow unpause` weer aan. Gebruik voortaan een onderbreking van de zaak.',
  },
  {
    kind: 'workflow-beeindigd',
    holds: (evidence) => needsWorkflow(evidence) && endOf(evidence) !== undefined,
    since: closedAt,
    sentence: (evidence) => `De workflow ${endOf(evidence)}, terwijl de zaak nog op een moment wacht.`,
    advice:
      'Wek de zaak (POST wekverzoeken, of `npx poortwachter controle`): er komt een nieuwe workflow, niets gaat dubbel uit.',
  },
  {
    kind: 'workflow-ontbreekt',
    holds: (evidence) => {
      const view = reached(evidence);
      return needsWorkflow(evidence) && view !== null && (view.status === null || view.status === 'COMPLETED');
    },
    since: closedAt,
    sentence: () =>
      'De zaak wacht op een moment, maar Temporal kent er geen open workflow van: gegevens van Temporal zijn verloren gegaan.',
    advice:
      'Wek de zaak, of alle zaken tegelijk met `npx poortwachter controle`: elke zaak wacht dan weer, niets gaat dubbel uit.',
  },
  {
    kind: 'geen-worker',
    holds: (evidence) => openRun(evidence)?.pollers === 0,
    since: (evidence) => openRun(evidence)?.task?.since ?? null,
    sentence: () => 'Er draait geen worker: niemand haalt het werk van deze zaak op.',
    advice: 'Start een worker (`npx poortwachter worker`, of `npm start`) en kijk in zijn logboek waarom hij stopte.',
  },
  {
    kind: 'zoekkenmerk-niet-geregistreerd',
    holds: (evidence) => taskFailure(evidence)?.cause === 'BAD_SEARCH_ATTRIBUTES',
    since: (evidence) => taskFailure(evidence)?.at ?? null,
    sentence: (evidence) =>
      `Temporal weigert een stap van de workflow om een zoekkenmerk dat niet is geregistreerd (${shown(taskFailure(evidence)?.message)}).`,
    advice:
      'Registreer de zoekkenmerken (zie de opzet van de server) en wacht tot de volgende poging, hooguit tien minuten.',
  },
  {
    kind: 'code-past-niet-bij-geschiedenis',
    holds: (evidence) => taskFailure(evidence)?.cause === 'NON_DETERMINISTIC_ERROR',
    since: (evidence) => taskFailure(evidence)?.at ?? null,
    sentence: (evidence) =>
      `De code van de worker past niet bij de geschiedenis van deze workflow (${shown(taskFailure(evidence)?.message)}).`,
    advice:
      'Zet de vorige versie van de worker terug, of een die deze geschiedenis kan naspelen; daarna gaat de zaak vanzelf verder. Reset niet.',
  },
  {
    kind: 'workflow-stap-mislukt',
    holds: (evidence) => {
      const failure = taskFailure(evidence);
      return failure !== null && !KNOWN_CAUSES.has(failure.cause);
    },
    since: (evidence) => taskFailure(evidence)?.at ?? null,
    sentence: (evidence) =>
      `De workflow kan zijn volgende stap niet uitvoeren (${shown(taskFailure(evidence)?.message)}).`,
    advice: 'Zoek de fout in het logboek van de worker; na een herstelde versie gaat de zaak vanzelf verder.',
  },
  {
    kind: 'activiteit-gepauzeerd',
    holds: (evidence) => Boolean(openRun(evidence)?.activities.some(({ paused }) => paused)),
    sentence: (evidence) =>
      `Een activiteit is in Temporal gepauzeerd: ${openRun(evidence)?.activities.find(({ paused }) => paused)?.type}.`,
    advice: 'Zet haar in de Web UI of met `temporal activity unpause` weer aan.',
  },
  {
    kind: 'transactie-mislukt',
    holds: (evidence) => transactionFailure(evidence) !== null,
    since: (evidence) => transactionFailure(evidence)?.since ?? null,
    sentence: (evidence) =>
      `De zaak kan niets vastleggen; het wordt steeds opnieuw geprobeerd (${shown(transactionFailure(evidence)?.message)}).`,
    advice: 'Kijk of PostgreSQL bereikbaar is voor de worker. Daarna gaat de zaak vanzelf verder.',
  },
  {
    kind: 'moment-lukt-niet',
    holds: (evidence) => failedMoment(evidence) !== undefined,
    since: (evidence) => instantText(failedMoment(evidence)?.momentMs ?? 0),
    sentence: (evidence) =>
      `Een moment van de zaak lukt niet, en herhalen verhelpt dat niet: ${shown(failedMoment(evidence)?.toelichting)}.`,
    advice:
      'Zoek de fout in het logboek van de worker; PostgreSQL is het niet. De zaak probeert het elk uur en gaat na een herstelde versie vanzelf verder.',
  },
  {
    kind: 'bericht-terzijde',
    holds: (evidence) => asideMessages(evidence).length > 0,
    since: (evidence) => instantText(asideMessages(evidence).at(-1)?.momentMs ?? 0),
    sentence: (evidence) =>
      `${count(asideMessages(evidence).length, 'bericht is', 'berichten zijn')} terzijde gelegd: ${asideMessages(
        evidence,
      )
        .slice(0, 3)
        .map(({ soort, toelichting }) => `${shown(soort)} (${shown(toelichting)})`)
        .join('; ')}.`,
    advice:
      'Lees het bericht (GET terzijdeleggingen) en herhaal of verwerp het (POST terzijdeleggingen/{id}/herhaling of /verwerping). De zaak gaat intussen door.',
  },
  {
    kind: 'niet-doorgegeven',
    holds: (evidence) => evidence.untoldSinceMs !== null && evidence.serverMs - evidence.untoldSinceMs > UNTOLD_MS,
    since: ({ untoldSinceMs }) => instantText(untoldSinceMs ?? 0),
    sentence: () =>
      'Wat is vastgelegd is nog niet aan de workflow verteld: meldingen staan vast, momenten kunnen te laat komen.',
    advice: 'Kijk of er een worker draait en of Temporal bereikbaar is: de worker geeft het vanzelf door.',
  },
  {
    kind: 'bezorging-mislukt',
    holds: (evidence) => failedMails(evidence).length > 0,
    since: (evidence) => instantText(failedMails(evidence)[0]?.momentMs ?? 0),
    sentence: (evidence) => {
      const [first] = failedMails(evidence);
      return `Berichten komen niet weg: poging ${first?.tries} mislukte (${shown(first?.reason)}).`;
    },
    advice:
      'Kijk of de mailserver (SMTP_URL) werkt. Na drie dagen wordt elk bericht dat niet wegkwam een taak voor de casemanager.',
  },
  {
    kind: 'moment-verstreken',
    holds: ({ loaded, atMs }) =>
      loaded.kind === 'echt' && loaded.nextMomentMs !== null && loaded.nextMomentMs < atMs - OVERDUE_MS,
    since: ({ loaded }) => (loaded.nextMomentMs === null ? null : instantText(loaded.nextMomentMs)),
    sentence: ({ loaded }) =>
      `Een moment is voorbij zonder dat de zaak iets deed: ${instantInDutch(loaded.nextMomentMs ?? 0)}.`,
    advice: 'Staat hierboven een oorzaak, verhelp die. Anders: wek de zaak.',
  },
  {
    kind: 'moment-wijkt-af',
    holds: (evidence) => evidence.loaded.kind === 'echt' && momentDiffers(evidence),
    sentence: ({ loaded, look }) => {
      const stored = loaded.nextMomentMs === null ? 'niets' : instantInDutch(loaded.nextMomentMs);
      const planned = look.workIsDue ? 'nu' : look.nextMs === null ? 'niets' : instantInDutch(look.nextMs);
      return `De zaak wacht op een ander moment dan uit de feiten volgt: vastgelegd is ${stored}, berekend is ${planned}.`;
    },
    advice: 'Laat de zaak opnieuw plannen (POST herplanningen) of draai `npx poortwachter controle`.',
  },
  {
    kind: 'bericht-blijft-liggen',
    holds: (evidence) => reached(evidence) !== null && leftLying(evidence).length > 0,
    since: (evidence) => instantText(leftLying(evidence)[0]?.momentMs ?? 0),
    sentence: (evidence) =>
      `${count(leftLying(evidence).length, 'bericht had', 'berichten hadden')} al weg moeten zijn, maar niemand bezorgt.`,
    advice:
      'Kijk of er een worker draait en of de workflows bezorging-0 en bezorging-1 lopen: een worker start ze elke minuut als ze er niet zijn. Lopen zij, zoek dan de fout van notifyParty in de Web UI of in het logboek van de worker.',
  },
  {
    kind: 'bericht-niet-te-bezorgen',
    holds: (evidence) => undelivered(evidence).length > 0,
    sentence: (evidence) =>
      `${count(undelivered(evidence).length, 'bericht is', 'berichten zijn')} opgegeven; een taak voor de casemanager staat open.`,
    advice: 'Vul het ontbrekende adres aan of licht de ontvanger anders in, en rond de taak af.',
  },
  {
    kind: 'bericht-onbegrepen',
    holds: (evidence) => misunderstood(evidence).length > 0,
    sentence: (evidence) =>
      `${count(misunderstood(evidence).length, 'bericht aan de zaak is', 'berichten aan de zaak zijn')} niet verwerkt, omdat het niet paste.`,
    advice: 'Lees in de taak van de casemanager waarom, stuur het zo nodig verbeterd opnieuw en rond de taak af.',
  },
  {
    kind: 'melding-afgekeurd',
    holds: (evidence) => rejected(evidence) !== undefined,
    sentence: (evidence) =>
      capital(
        `${whoAnswers(rejected(evidence))} heeft ${named(rejected(evidence))} afgekeurd. ${rejected(evidence)?.reason ?? ''}`.trim(),
      ),
    advice: 'Verbeter wat daarin wordt genoemd en rond de taak daarover af: dan gaat de melding opnieuw.',
  },
  {
    kind: 'melding-zonder-ontvangst',
    holds: (evidence) => unconfirmed(evidence) !== undefined,
    since: (evidence) => instantText(unconfirmed(evidence)?.sentMs ?? 0),
    sentence: (evidence) =>
      capital(
        `${whoAnswers(unconfirmed(evidence))} heeft ${named(unconfirmed(evidence))} van ${instantInDutch(unconfirmed(evidence)?.sentMs ?? 0)} nog niet bevestigd.`,
      ),
    advice:
      'De zaak blijft navragen. Kijk (bij UWV in het werkgeversportaal) of de melding er staat, en bel als de uiterste dag nadert.',
  },
  {
    kind: 'melding-niet-te-verzenden',
    holds: (evidence) => unsendable(evidence) !== undefined,
    since: (evidence) => instantText(unsendable(evidence)?.createdMs ?? 0),
    sentence: (evidence) =>
      capital(
        `${whoAnswers(unsendable(evidence))} is niet te bereiken voor ${named(unsendable(evidence))}: ${count(unsendable(evidence)?.tries ?? 0, 'poging', 'pogingen')} zonder antwoord.`,
      ),
    advice:
      'Kijk of de ontvanger bereikbaar is en zijn adres klopt (UWV_URL, VERZEKERAAR_URL en verder). Het wordt vanzelf opnieuw geprobeerd.',
  },
  {
    kind: 'melding-zonder-bewaker',
    holds: (evidence) => abandoned(evidence) !== undefined,
    since: (evidence) => instantText(abandoned(evidence)?.createdMs ?? 0),
    sentence: (evidence) => `Onderweg is ${named(abandoned(evidence))}, maar de workflow die dat bewaakt is er niet.`,
    advice: 'Wek de zaak: die start de bewaking opnieuw.',
  },
];

function count(n: number, one: string, more: string): string {
  return n === 1 ? `1 ${one}` : `${n} ${more}`;
}
