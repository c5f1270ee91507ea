/**
 * What a rejection means for the employer. Of these codes 004 and 008 were seen in public material of UWV; the others
 * are the names under which our own checks and the simulator reject.
 */
const MEANING: Readonly<Record<string, string>> = {
  '004':
    'Het burgerservicenummer klopt niet. Controleer het op de loonstrook of het identiteitsbewijs en verbeter het.',
  '008': 'UWV kent dit burgerservicenummer niet. Controleer of het bij deze werknemer hoort en verbeter het.',
  '010':
    'De opbouw van het bericht klopt niet. Dit is een fout van poortwachter: doe de melding zelf in het werkgeversportaal.',
  '011': 'Een gegeven heeft niet de vorm die UWV verwacht. Controleer naam, e-mailadres en nummers.',
  '020': 'Het loonheffingennummer is onbekend of onjuist. Controleer het op de brief van de Belastingdienst.',
  '021': 'Het fiscaal nummer hoort niet bij het loonheffingennummer. Controleer het loonheffingennummer.',
  '030': 'De eerste ziektedag kan niet kloppen. Controleer hem en meld zo nodig een correctie.',
  '031':
    'UWV neemt deze melding nog niet aan: de termijn is nog niet bereikt. Controleer de eerste ziektedag en de onderbrekingen.',
  '032': 'De geboortedatum hoort niet bij deze werknemer. Controleer hem en verbeter hem.',
  '033': 'De hersteldatum kan niet kloppen. Controleer hem en meld zo nodig een correctie.',
  '034':
    'De reden van de aangifte en haar code horen niet bij elkaar. Wie bij UWV meldt, legt het vangnet opnieuw vast.',
  '035': 'Het rekeningnummer ontbreekt of klopt niet. Controleer de IBAN.',
  '036': 'De laatste dag van het dienstverband kan niet kloppen. Controleer hem en verbeter hem.',
  '040': 'De eerdere ziekteperioden kloppen niet met de eerste ziektedag. Controleer de herstelmeldingen.',
  '050': 'UWV heeft al een melding van deze werknemer over dezelfde ziekte. Controleer of u zelf al meldde.',
  '060': 'UWV kent de melding niet die wordt ingetrokken. Controleer in het werkgeversportaal of zij er staat.',
};

/** The reasons of a rejection in plain Dutch. */
export function rejectionReason(codes: readonly string[]): string {
  const known = codes.map((code) =>
    MEANING[code] ? `${MEANING[code]} (code ${code})` : `UWV wees de melding af met code ${code}.`,
  );
  return [...new Set(known)].join(' ') || 'UWV wees de melding af zonder reden te geven.';
}
