import { all, type ByRole, words } from './words';

/** How a task is closed, and who helps, where several obligations say the same. */
export const STORE_SIGNED_BOTH: ByRole = {
  ...all(
    'Zet het ondertekende stuk in {zaak}. Daarmee is de taak klaar.',
    'Put the signed document in {zaak}. That closes the task.',
  ),
  werknemer: words(
    'Uw werkgever zet het ondertekende stuk in {zaak}. U krijgt zelf ook een exemplaar.',
    'Your employer puts the signed document in {zaak}. You get a copy too.',
  ),
};

/** The same after the employment. */
export const STORE_SIGNED_BOTH_AFTER: ByRole = {
  ...STORE_SIGNED_BOTH,
  werknemer: words(
    'Uw vroegere werkgever zet het ondertekende stuk in {zaak}. U krijgt zelf ook een exemplaar.',
    'Your former employer puts the signed document in {zaak}. You get a copy too.',
  ),
};

export const STORE_ADVICE: ByRole = {
  ...all(
    'De bedrijfsarts zet het advies in {zaak}. Daarmee is de taak klaar.',
    'The company doctor puts the advice in {zaak}. That closes the task.',
  ),
  bedrijfsarts: words(
    'Zet alleen het advies voor werkgever en werknemer in {zaak}. Medische gegevens blijven in uw eigen dossier.',
    'Put only the advice for employer and employee in {zaak}. Medical data stay in your own file.',
  ),
};

export const MARK_DONE = all('Meld de taak in {zaak} als afgerond.', 'Mark the task in {zaak} as done.');

export const STORE_RECEIPT = all(
  'Zet de ontvangstbevestiging van UWV in {zaak}. Daarmee is de taak klaar.',
  'Put the receipt of UWV in {zaak}. That closes the task.',
);

export const STORE_RECEIPT_AND_MARK_DONE = all(
  'Zet de ontvangstbevestiging van UWV in {zaak} en meld de taak als afgerond.',
  'Put the receipt of UWV in {zaak} and mark the task as done.',
);

export const INSPECTORATE_HELP = all(
  'Bel de Nederlandse Arbeidsinspectie, of vraag het de arbodienst.',
  'Call the Netherlands Labour Authority, or ask the occupational health service.',
);

/** Where only UWV may know what it is about. */
export const CALL_UWV = all('Bel UWV.', 'Call UWV.');

export const UWV_HELP: ByRole = {
  ...all('Bel UWV, of vraag het de casemanager.', 'Call UWV, or ask the case manager.'),
  casemanager: CALL_UWV.anyone,
};

/** The same after the employment, to everybody. */
export const UWV_HELP_AFTER = all('Bel UWV, of vraag het de casemanager.', 'Call UWV, or ask the case manager.');
