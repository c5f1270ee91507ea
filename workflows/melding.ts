import {
  allHandlersFinished,
  condition,
  defineSignal,
  proxyActivities,
  setCurrentDetails,
  setDefaultSignalHandler,
  setHandler,
  uuid4,
} from '@temporalio/workflow';
import type { Aside, CaseActivities, FilingResult, MeldingInput, OtherParty } from '../domain/case/contract';
import { layAside } from './lay-aside';
import { answered, ours } from './ours';
import { reasonForGood } from './unmendable';

// Every call of the counterparty has its own time limit and a quiet counterparty is an answer: what fails here is the
// database or the case, and for these a saga has all the time.
const PATIENCE = {
  startToCloseTimeout: '2 minutes',
  retry: { initialInterval: '1 second', backoffCoefficient: 3, maximumInterval: '10 minutes' },
} as const;
const { fileUwvMelding } = proxyActivities<Pick<CaseActivities, 'fileUwvMelding'>>({
  ...PATIENCE,
  summary: 'Doet de melding bij UWV en leest de ontvangst',
});
const { informInsurer } = proxyActivities<Pick<CaseActivities, 'informInsurer'>>({
  ...PATIENCE,
  summary: 'Vertelt de verzekeraar hoe de zaak staat en leest de ontvangst',
});
const { reportToNcvb } = proxyActivities<Pick<CaseActivities, 'reportToNcvb'>>({
  ...PATIENCE,
  summary: 'Doet de anonieme melding en leest de ontvangst',
});
const { requestReport } = proxyActivities<Pick<CaseActivities, 'requestReport'>>({
  ...PATIENCE,
  summary: 'Vraagt een stuk op en leest de ontvangst',
});
const TO_OTHERS: Readonly<Record<OtherParty, typeof fileUwvMelding>> = {
  verzekeraar: informInsurer,
  ncvb: reportToNcvb,
  uitvoerder: requestReport,
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Waits between two questions; after a month once a day. */
const WAITS_MS = [MINUTE, 10 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR];
const OFTEN = 120;

/**
 * Sees one melding through, to UWV or to another party: sends it, asks for the receipt until there is one, and withdraws it when the case
 * no longer wants it. What a person has to do about it is for the case.
 */
export async function melding(given: MeldingInput): Promise<void> {
  const input = ours(given);
  let woken = false;
  setHandler(defineSignal('intrekken'), () => {
    woken = true;
  });
  setDefaultSignalHandler((name) => putAside(input, { name, reason: 'onbekend-bericht', explanation: UNKNOWN }));
  for (let tries = 0; ; tries++) {
    woken = false;
    const { done, waitsFor } = await file(input);
    if (done) return condition(allHandlersFinished);
    setCurrentDetails(waitsFor);
    if (await condition(() => woken, waitAfter(tries), { summary: waitsFor })) tries = -1;
  }
}

/** An error that repeating cannot mend becomes a person's to look at, and is tried again as seldom as a quiet counterparty. */
async function file(input: MeldingInput): Promise<FilingResult> {
  const atMs = Date.now() + input.clockOffsetMs;
  try {
    const send = input.party ? TO_OTHERS[input.party] : fileUwvMelding;
    return await answered(() => send({ ...input, atMs }));
  } catch (error) {
    await putAside(input, { name: 'melding', reason: 'fout', explanation: reasonForGood(error) });
    return { done: false, waitsFor: 'De melding lukt niet; een taak voor de casemanager staat open.' };
  }
}

const UNKNOWN = 'Een melding kent geen bericht met deze naam.';

/** For an operator, with a task in the case: the melding goes on. */
function putAside(
  { werkgeverId, dienstverbandId, clockOffsetMs }: MeldingInput,
  aside: Omit<Aside, 'message'>,
): Promise<void> {
  const atMs = Date.now() + clockOffsetMs;
  return layAside({ werkgeverId, dienstverbandId, atMs, id: uuid4(), aside: { ...aside, message: null } });
}

function waitAfter(tries: number): number {
  return tries > OFTEN ? 24 * HOUR : (WAITS_MS[Math.min(tries, WAITS_MS.length - 1)] as number);
}
