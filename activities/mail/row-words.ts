import { happensByItself } from '../../domain/case/kinds';
import type { CaseKind } from '../../domain/case/plan';
import { all, type ByRole, type DutyWords, type Words, words } from '../../domain/obligations/words';
import type { FormKind, Output, OutputKind } from '../../domain/protocols/output';
import { OUTPUT_MEANS } from '../../domain/protocols/output-means';
import { rowOf } from '../../domain/protocols/packages';

/** How a reader gets at what no mail holds: in the portal, by an answer to the arbodienst, or by asking for it. */
export type Way = 'portal' | 'answer' | 'ask';

/** A row of a service protocol, for one reader. `name`: what this reader may know of it, in Dutch. */
type RowWork = { obligation: string; name: string; kind: CaseKind; way: Way };

/** How work of a kind is asked for. `lead` ends before the name of the work; `of` fills its `{wie}` in a case. */
type Asked = { subject: Words; lead: Words; of: Words; action: Words };

const OVER = words(' over {naam}', ' about {naam}');
const FOR = words(' voor {naam}', ' for {naam}');

const CALL: Asked = {
  subject: words('gesprek voeren', 'make a call'),
  lead: words('Voer {dag} dit gesprek{wie}', 'Make this call{wie} {dag}'),
  of: OVER,
  action: words(
    'Bel, en schrijf op of u iemand sprak. Krijgt u niemand aan de lijn, bel dan op een ander moment opnieuw.',
    'Call, and write down whether you reached somebody. If nobody answers, call again at another time.',
  ),
};
const APPOINTMENT: Asked = {
  subject: words('afspraak maken of doorgeven', 'make or report an appointment'),
  lead: words('Zorg dat deze afspraak{wie} {dag} plaatsvindt', 'See that this appointment{wie} takes place {dag}'),
  of: OVER,
  action: words(
    'Is er nog geen afspraak, maak die dan nu. Is de afspraak geweest, geef dan door wie er was.',
    'If there is no appointment yet, make it now. If it has taken place, tell who was there.',
  ),
};
const DOCUMENT: Asked = {
  subject: words('stuk schrijven', 'write a document'),
  lead: words('Maak {dag} dit stuk{wie} af', 'Finish this document{wie} {dag}'),
  of: OVER,
  action: words(
    'Schrijf het stuk, en laat eruit wat de lezer niet mag weten. Stuur het niet als gewone mail.',
    'Write the document, and leave out what its reader may not know. Do not send it as ordinary mail.',
  ),
};
const ADVICE: Asked = {
  subject: words('advies geven', 'give advice'),
  lead: words('Geef {dag} dit advies{wie}', 'Give this advice{wie} {dag}'),
  of: OVER,
  action: words(
    'Bespreek het advies met de mensen voor wie het is, en schrijf op wat u hebt geadviseerd.',
    'Discuss the advice with the people it is for, and write down what you advised.',
  ),
};
const REFERRAL: Asked = {
  subject: words('verwijzing regelen', 'arrange a referral'),
  lead: words('Regel {dag} deze verwijzing{wie}', 'Arrange this referral{wie} {dag}'),
  of: FOR,
  action: words(
    'Maak afspraken met de aanbieder, en geef niet meer gegevens door dan nodig is.',
    'Agree on it with the provider, and pass on no more data than needed.',
  ),
};
const ORDER: Asked = {
  subject: words('opdracht afronden', 'complete an order'),
  lead: words('Rond {dag} deze opdracht{wie} af', 'Complete this order{wie} {dag}'),
  of: FOR,
  action: words(
    'Geef door wat eruit kwam, zonder medische gegevens. Duurt het langer, geef dan door tot wanneer.',
    'Tell what came of it, without medical data. If it takes longer, tell until when.',
  ),
};
const REQUEST: Asked = {
  subject: words('gegevens opvragen', 'request data'),
  lead: words('Vraag {dag} deze gegevens{wie} op', 'Request these data{wie} {dag}'),
  of: OVER,
  action: words(
    'Vraag alleen wat nodig is. Voor medische gegevens moet de werknemer toestemming hebben gegeven.',
    'Ask for what is needed only. For medical data the employee must have given consent.',
  ),
};
const TASK: Asked = {
  subject: words('taak afronden', 'complete a task'),
  lead: words('Doe {dag} dit werk{wie}', 'Do this work{wie} {dag}'),
  of: FOR,
  action: words(
    'Doe wat er nog moet gebeuren, en geef door dat het klaar is.',
    'Do what is left, and tell that it is done.',
  ),
};

/** By what the row makes first; any other output is a task. */
const ASKED: Partial<Record<OutputKind, Asked>> = {
  CALL,
  APPT: APPOINTMENT,
  DOC: DOCUMENT,
  ADVICE,
  REFERRAL,
  ORDER,
  TRAJECT: ORDER,
  REQUEST,
};

/** What a reader is told of the work of a row, which has no words of its own. */
export function rowWordsOf(work: RowWork): DutyWords {
  const output = workOf(work.obligation);
  const shared = { closing: MARK_WORK_DONE, why: WHY };
  if (output?.kind === 'FORM') return { ...formWords(FORMS[output.form], work), ...shared, closing: CLOSED_BY_ANSWER };
  const { subject, lead, of, action } = (output && ASKED[output.kind]) ?? TASK;
  const whose = work.kind === 'contract' ? words('', '') : of;
  return {
    ...shared,
    subject: { anyone: subject },
    lead: all(
      `${lead.nl.replace('{wie}', whose.nl)}: “${work.name}”.`,
      `${lead.en.replace('{wie}', whose.en)}: “${work.name}” (its name in Dutch).`,
    ),
    action: { anyone: action },
  };
}

/** What of a row a person has to work on; undefined for what happens by itself, and for what is no row. */
function workOf(obligation: string): Output | undefined {
  return rowOf(obligation)?.outputs.find(({ kind }) => !happensByItself({ kind: OUTPUT_MEANS[kind].obligation }));
}

/** What the work of a row is, in English: rows have Dutch names. Null for what is no work of a row. */
export function englishOfRow(obligation: string): string | null {
  const output = workOf(obligation);
  if (!output) return null;
  if (output.kind === 'FORM') return FORMS[output.form].en;
  return OUTPUT_MEANS[output.kind].channel === 'email' ? 'message' : (ASKED[output.kind] ?? TASK).subject.en;
}

const FORMS: Readonly<Record<FormKind, Words>> = {
  vitaliteit: words('de vragenlijst over vitaliteit', 'the questionnaire about vitality'),
  verzuimvoorspeller: words('de vragenlijst over uw verzuim', 'the questionnaire about your absence'),
  'aanvullende-vragenlijst': words('de aanvullende vragenlijst', 'the additional questionnaire'),
  'goed-geregeld': words('de vragenlijst “Goed geregeld”', 'the questionnaire “Goed geregeld” (all arranged)'),
  preventiecheck: words('de jaarlijkse preventiecheck', 'the yearly prevention check'),
  arboplichtcheck: words('de vragenlijst “ArboPlichtCheck”', 'the questionnaire “ArboPlichtCheck” (duties by law)'),
};

/** How to get at the questions. An employee's answers are for the arbodienst alone, so they go by no mail. */
const QUESTIONS: Readonly<Record<Way, Words>> = {
  portal: words('Log in en open de zaak. Daar staan de vragen.', 'Log in and open the case. The questions are there.'),
  answer: words(
    'Vraag de arbodienst om de vragenlijst, met een antwoord op deze mail.',
    'Ask the occupational health service for the questionnaire, with an answer to this mail.',
  ),
  ask: words('Vraag de arbodienst om de vragenlijst.', 'Ask the occupational health service for the questionnaire.'),
};

function formWords(form: Words, { way }: RowWork) {
  const own = QUESTIONS[way];
  const employers = QUESTIONS[way === 'answer' ? 'ask' : way];
  const action: ByRole = {
    anyone: employers,
    werknemer: words(
      `${own.nl} Zet uw antwoorden niet in een mail. Uw werkgever krijgt uw antwoorden niet te zien.`,
      `${own.en} Do not put your answers in a mail. Your employer does not get to see them.`,
    ),
  };
  return {
    subject: all('vragenlijst beantwoorden', 'answer a questionnaire'),
    lead: all(`Beantwoord {dag} ${form.nl}.`, `Answer ${form.en} {dag}.`),
    action,
    help: all('Vraag het de arbodienst.', 'Ask the occupational health service.'),
  };
}

const MARK_WORK_DONE = all('Meld in {zaak} dat het klaar is.', 'Report in {zaak} that it is done.');
const CLOSED_BY_ANSWER = all('Met uw antwoorden is het klaar.', 'With your answers it is done.');
const WHY = words(
  'Dit hebben {werkgever} en de arbodienst met elkaar afgesproken.',
  'This is what {werkgever} and the occupational health service agreed.',
);
