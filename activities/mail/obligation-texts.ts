import type { CaseKind } from '../../domain/case/plan';
import type { Role } from '../../domain/case/roles';
import { EIGENRISICO_TEXTS, LONGER_ZIEKENGELD } from './eigenrisico-texts';
import type { Words } from './language';
import type { ByRole, ObligationText } from './text-types';

const words = (nl: string, en: string): Words => ({ nl, en });
const all = (nl: string, en: string): ByRole => ({ anyone: words(nl, en) });

const STORE_SIGNED = all(
  'Zet het ondertekende stuk in de zaak. Daarmee is de taak klaar.',
  'Put the signed document in the case. That closes the task.',
);
const STORE_SIGNED_BOTH: ByRole = {
  ...STORE_SIGNED,
  werknemer: words(
    'Uw werkgever zet het ondertekende stuk in de zaak. U krijgt zelf ook een exemplaar.',
    'Your employer puts the signed document in the case. You get a copy too.',
  ),
};
const STORE_ADVICE: ByRole = {
  ...all(
    'De bedrijfsarts zet het advies in de zaak. Daarmee is de taak klaar.',
    'The company doctor puts the advice in the case. That closes the task.',
  ),
  bedrijfsarts: words(
    'Zet alleen het advies voor werkgever en werknemer in de zaak. Medische gegevens blijven in uw eigen dossier.',
    'Put only the advice for employer and employee in the case. Medical data stay in your own file.',
  ),
};
const MARK_DONE = all('Meld de taak in de zaak als afgerond.', 'Mark the task in the case as done.');
const STORE_RECEIPT = all(
  'Zet de ontvangstbevestiging van UWV in de zaak. Daarmee is de taak klaar.',
  'Put the receipt of UWV in the case. That closes the task.',
);

const SANCTION_EN =
  'When the WIA benefit is applied for, UWV may impose a wage sanction: the employer then pays wages for up to 52 more weeks.';
const SANCTION: ObligationText['late'] = {
  en: SANCTION_EN,
  werknemer: words(
    'UWV kijkt bij een WIA-aanvraag of u en uw werkgever genoeg hebben gedaan. Werkt u zonder goede reden niet mee, dan kan uw werkgever het loon stoppen.',
    'When you apply for a WIA benefit, UWV checks whether you and your employer did enough. If you do not cooperate without a good reason, your employer may stop your wages.',
  ),
};
const FINE: ObligationText['late'] = {
  en: 'UWV may impose a fine of up to € 455. Wages do not have to be paid for longer because of it.',
};

/** What UWV does when the report at the end of an employment shows too little effort (ZW 39a). */
const RECOVERY: ObligationText['late'] = {
  en: 'UWV may recover the benefit from the employer, for up to 52 weeks.',
};
const INSPECTORATE: ObligationText['late'] = { en: 'The Labour Authority may impose a fine.' };
const INSPECTORATE_HELP = all(
  'Bel de Nederlandse Arbeidsinspectie, of vraag het de arbodienst.',
  'Call the Netherlands Labour Authority, or ask the occupational health service.',
);

/** Where only UWV may know what it is about. */
const CALL_UWV = all('Bel UWV.', 'Call UWV.');
const UWV_HELP: ByRole = {
  ...all('Bel UWV, of vraag het de casemanager.', 'Call UWV, or ask the case manager.'),
  casemanager: CALL_UWV.anyone,
};

const EVALUATION: ObligationText = {
  subject: all('voortgang van het plan van aanpak bespreken', 'discuss the progress of the plan of action'),
  action: {
    ...all(
      'Kijk met elkaar hoe het plan van aanpak loopt. Schrijf op wat goed gaat, wat niet en wat u afspreekt. Onderteken het allebei.',
      'Look together at how the plan of action is going. Write down what works, what does not and what you agree. Both of you sign it.',
    ),
    werkgever: words(
      'Plan een gesprek met uw medewerker over het plan van aanpak. Schrijf op wat goed gaat, wat niet en wat u afspreekt. Onderteken het allebei. Vraag niet naar medische zaken.',
      'Plan a talk with your employee about the plan of action. Write down what works, what does not and what you agree. Both of you sign it. Do not ask about medical matters.',
    ),
    werknemer: words(
      'Bespreek met uw werkgever hoe het plan van aanpak loopt. Lees het verslag na en onderteken het. U hoeft niets te vertellen over medische zaken.',
      'Discuss with your employer how the plan of action is going. Read the report and sign it. You do not have to tell anything about medical matters.',
    ),
  },
  closing: STORE_SIGNED_BOTH,
  why: words(
    'Werkgever en werknemer kijken regelmatig of het plan nog klopt. UWV gaat uit van eens in de zes weken.',
    'Employer and employee check regularly whether the plan still fits. UWV expects this every six weeks.',
  ),
  late: SANCTION,
};

const TEXTS: Readonly<Record<string, ObligationText>> = {
  'melding-arbodienst': {
    subject: all(
      'nieuwe melding doorgeven aan de arbodienst',
      'pass the new report on to the occupational health service',
    ),
    action: all('Geef de melding door aan uw arbodienst.', 'Pass the report on to your occupational health service.'),
    closing: MARK_DONE,
    why: words(
      'In het contract met de arbodienst staat binnen hoeveel dagen u een melding doorgeeft.',
      'The contract with the occupational health service says within how many days you report.',
    ),
    late: { en: 'No legal consequence; the guidance starts later.' },
  },
  probleemanalyse: {
    subject: {
      ...all('oordeel van de bedrijfsarts nodig', 'judgement of the company doctor needed'),
      bedrijfsarts: words('oordeel en advies geven', 'give your judgement and advice'),
    },
    action: {
      ...all(
        'Zorg dat de bedrijfsarts op tijd een oordeel geeft. Is er nog geen afspraak, vraag die dan nu aan.',
        'Make sure that the company doctor gives a judgement in time. If there is no appointment yet, ask for one now.',
      ),
      bedrijfsarts: words(
        'Geef uw oordeel over wat de werknemer nog kan, en uw advies aan werkgever en werknemer. Verwacht u geen langdurig verzuim, leg dat dan vast.',
        'Give your judgement on what the employee can still do, and your advice to employer and employee. If you do not expect a long absence, record that.',
      ),
    },
    closing: STORE_ADVICE,
    why: words(
      'Binnen zes weken geeft de bedrijfsarts een oordeel. Het plan van aanpak bouwt daarop voort.',
      'The company doctor gives a judgement within six weeks. The plan of action is built on it.',
    ),
    late: SANCTION,
  },
  'oordeel-langdurig-verzuim': {
    subject: all('oordeel over de verwachte duur geven', 'give your judgement on the expected duration'),
    action: all(
      'Leg in de zaak vast of u langdurig verzuim verwacht.',
      'Record in the case whether you expect a long absence.',
    ),
    closing: MARK_DONE,
    why: words(
      'Van uw verwachting hangt af of een probleemanalyse nodig is.',
      'Your expectation decides whether a problem analysis is needed.',
    ),
    late: SANCTION,
  },
  'bijstelling-probleemanalyse': {
    subject: {
      ...all('nieuw advies van de bedrijfsarts nodig', 'new advice of the company doctor needed'),
      bedrijfsarts: words('uw advies bijstellen', 'revise your advice'),
    },
    action: {
      ...all(
        'Zorg dat de bedrijfsarts kijkt of het eerdere advies nog klopt.',
        'Make sure that the company doctor checks whether the earlier advice still fits.',
      ),
      bedrijfsarts: words(
        'Kijk of uw eerdere oordeel en advies nog kloppen, en stel ze bij waar dat nodig is.',
        'Check whether your earlier judgement and advice still fit, and revise them where needed.',
      ),
    },
    closing: STORE_ADVICE,
    why: words(
      'De situatie is veranderd. Dan hoort het advies mee te veranderen.',
      'The situation has changed. Then the advice has to change with it.',
    ),
    late: SANCTION,
  },
  'herbeoordeling-mogelijkheden': {
    subject: {
      ...all('nieuw oordeel van de bedrijfsarts nodig', 'new judgement of the company doctor needed'),
      bedrijfsarts: words('opnieuw een oordeel geven', 'give your judgement again'),
    },
    action: {
      ...all(
        'Zorg dat de bedrijfsarts opnieuw kijkt welke mogelijkheden er zijn.',
        'Make sure that the company doctor looks again at what is possible.',
      ),
      bedrijfsarts: words(
        'Kijk opnieuw of er mogelijkheden zijn om weer te gaan werken.',
        'Look again whether there are possibilities to return to work.',
      ),
    },
    closing: STORE_ADVICE,
    why: words(
      'Zolang er geen plan van aanpak is, kijkt de bedrijfsarts elke zes weken of dat nu wel kan.',
      'As long as there is no plan of action, the company doctor looks every six weeks whether there can be one.',
    ),
    late: SANCTION,
  },
  'plan-van-aanpak': {
    subject: all('plan van aanpak opstellen en ondertekenen', 'draw up and sign the plan of action'),
    action: {
      ...all(
        'Maak samen een plan: wat doet ieder, wanneer, en wie is de casemanager. Onderteken het allebei.',
        'Make a plan together: what does each of you do, when, and who is the case manager. Both of you sign it.',
      ),
      werkgever: words(
        'Maak samen met uw medewerker een plan: wat doet ieder, wanneer, en wie is de casemanager. Gebruik het advies van de bedrijfsarts. Onderteken het allebei.',
        'Make a plan together with your employee: what does each of you do, when, and who is the case manager. Use the advice of the company doctor. Both of you sign it.',
      ),
      werknemer: words(
        'Maak samen met uw werkgever een plan om weer te gaan werken. Lees het plan goed. Bent u het eens, onderteken het dan.',
        'Make a plan together with your employer to return to work. Read the plan carefully. If you agree, sign it.',
      ),
    },
    closing: STORE_SIGNED_BOTH,
    why: words(
      'Binnen twee weken na het oordeel van de bedrijfsarts leggen werkgever en werknemer vast wat zij gaan doen.',
      'Within two weeks of the judgement of the company doctor, employer and employee record what they are going to do.',
    ),
    late: SANCTION,
    help: {
      ...all('Vraag het de casemanager.', 'Ask the case manager.'),
      werknemer: words(
        'Vraag het uw werkgever of de casemanager. Bent u het niet eens met het plan, dan kunt u een deskundigenoordeel vragen aan UWV.',
        'Ask your employer or the case manager. If you do not agree with the plan, you can ask UWV for an expert opinion.',
      ),
    },
  },
  'bijstelling-plan-van-aanpak': {
    subject: all('plan van aanpak aanpassen en ondertekenen', 'adapt and sign the plan of action'),
    action: {
      ...all(
        'Pas het plan van aanpak samen aan het nieuwe advies van de bedrijfsarts aan. Onderteken het allebei.',
        'Adapt the plan of action together to the new advice of the company doctor. Both of you sign it.',
      ),
    },
    closing: STORE_SIGNED_BOTH,
    why: words(
      'De bedrijfsarts heeft het advies veranderd. Het plan moet daar binnen twee weken bij passen.',
      'The company doctor changed the advice. The plan has to fit it within two weeks.',
    ),
    late: SANCTION,
  },
  '42e-weeksmelding': {
    subject: all('42e-weeksmelding doen bij UWV', 'file the 42nd-week report with UWV'),
    action: all(
      'Doe de 42e-weeksmelding in het werkgeversportaal van UWV. Geef de juiste eerste dag op. De melding is ook nodig als uw medewerker voor een deel werkt.',
      'File the 42nd-week report in the employers’ portal of UWV. Give the right first day. The report is needed too when your employee works in part.',
    ),
    closing: STORE_RECEIPT,
    why: words(
      'UWV wil na 42 weken weten dat uw medewerker nog niet volledig werkt. UWV stuurt daarna informatie over het vervolg.',
      'After 42 weeks UWV wants to know that your employee is not fully at work yet. UWV then sends information on what follows.',
    ),
    late: FINE,
    help: UWV_HELP,
  },
  'grens-81-weken': {
    subject: all('42e-weeksmelding alsnog doen bij UWV', 'file the 42nd-week report with UWV after all'),
    action: all(
      'Doe de 42e-weeksmelding alsnog in het werkgeversportaal van UWV.',
      'File the 42nd-week report in the employers’ portal of UWV after all.',
    ),
    closing: STORE_RECEIPT,
    why: words(
      'Komt de brief van UWV over de WIA te laat, dan telt een late aanvraag als op tijd. Dat geldt alleen als u de 42e-weeksmelding voor deze dag hebt gedaan.',
      'If the letter of UWV on the WIA comes late, a late application counts as in time. That holds only if you filed the 42nd-week report by this day.',
    ),
    late: { en: 'A late letter of UWV no longer makes a late WIA application count as in time.' },
    help: UWV_HELP,
  },
  'correctie-42e-weeksmelding': {
    subject: all('melding bij UWV verbeteren', 'correct the report to UWV'),
    action: all(
      'Geef de verbeterde eerste dag door aan UWV. U deed de 42e-weeksmelding met een andere dag.',
      'Give UWV the corrected first day. You filed the 42nd-week report with another day.',
    ),
    closing: STORE_RECEIPT,
    why: words(
      'De eerste dag hoort bij de melding. Een verkeerde dag moet u meteen verbeteren.',
      'The first day is part of the report. A wrong day has to be corrected at once.',
    ),
    late: FINE,
    help: UWV_HELP,
  },
  eerstejaarsevaluatie: {
    subject: all('eerstejaarsevaluatie houden en ondertekenen', 'hold and sign the first-year evaluation'),
    action: {
      ...all(
        'Help werkgever en werknemer om terug te kijken op het eerste jaar en te kiezen voor het tweede: terug bij de eigen werkgever, bij een andere werkgever, of beide.',
        'Help employer and employee to look back on the first year and to choose for the second: back with the own employer, with another one, or both.',
      ),
      werkgever: words(
        'Kijk met uw medewerker terug op het eerste jaar. Kies wat u in het tweede jaar doet: terug in uw bedrijf, bij een andere werkgever, of beide. Onderteken het allebei.',
        'Look back on the first year with your employee. Choose what to do in the second year: back in your company, with another employer, or both. Both of you sign it.',
      ),
      werknemer: words(
        'Kijk met uw werkgever terug op het eerste jaar. Kies samen wat u in het tweede jaar doet. Lees het verslag na en onderteken het.',
        'Look back on the first year with your employer. Choose together what to do in the second year. Read the report and sign it.',
      ),
    },
    closing: STORE_SIGNED_BOTH,
    why: words(
      'Aan het einde van het eerste jaar moeten werkgever en werknemer het plan van aanpak evalueren en bijstellen.',
      'At the end of the first year employer and employee have to evaluate and adapt the plan of action.',
    ),
    late: SANCTION,
  },
  'tweede-spoor': {
    subject: all('tweede spoor starten of vastleggen waarom niet', 'start the second track or record why not'),
    action: all(
      'Start het zoeken naar passend werk bij een andere werkgever. Is terugkeer in het eigen bedrijf binnen drie maanden zeker, leg dat dan vast. Het eerste spoor loopt gewoon door.',
      'Start looking for suitable work with another employer. If a return to the own company within three months is certain, record that. The first track goes on as well.',
    ),
    closing: all(
      'Zet de opdracht aan het re-integratiebedrijf in de zaak. Daarmee is de taak klaar.',
      'Put the order to the reintegration company in the case. That closes the task.',
    ),
    why: words(
      'UWV verwacht het tweede spoor uiterlijk zes weken na de eerstejaarsevaluatie.',
      'UWV expects the second track within six weeks of the first-year evaluation.',
    ),
    late: SANCTION,
  },
  'navraag-wia-brief': {
    subject: {
      ...all('navragen of de brief van UWV er is', 'ask whether the letter of UWV has come'),
      werknemer: words('let op de brief van UWV', 'watch for the letter of UWV'),
    },
    action: {
      ...all(
        'Vraag de werknemer of de brief van UWV over de WIA is aangekomen.',
        'Ask the employee whether the letter of UWV on the WIA has come.',
      ),
      werknemer: words(
        'UWV stuurt u een brief over het aanvragen van een WIA-uitkering. Geef door wanneer u die hebt gekregen. Is er geen brief, bel dan UWV.',
        'UWV sends you a letter on applying for a WIA benefit. Tell us when you got it. If there is no letter, call UWV.',
      ),
    },
    closing: all('Leg in de zaak vast op welke dag de brief kwam.', 'Record in the case on which day the letter came.'),
    why: words(
      'UWV schrijft de werknemer uiterlijk in week 89. Met die brief kan de aanvraag op tijd worden gedaan.',
      'UWV writes to the employee in week 89 at the latest. With that letter the application can be made in time.',
    ),
    late: {
      en: 'The employee may miss the last day for the application.',
      werknemer: words(
        'U kunt de laatste dag voor de aanvraag missen.',
        'You may miss the last day for the application.',
      ),
    },
    help: UWV_HELP,
  },
  'uwv-wia-brief': {
    subject: all('UWV bellen over de WIA-brief', 'call UWV about the WIA letter'),
    action: {
      ...all(
        'Vraag de werknemer om UWV te bellen, en leg vast wat UWV zegt.',
        'Ask the employee to call UWV, and record what UWV says.',
      ),
      werknemer: words(
        'Bel UWV en zeg dat u nog geen brief hebt over het aanvragen van een WIA-uitkering.',
        'Call UWV and say that you have no letter yet on applying for a WIA benefit.',
      ),
    },
    closing: all('Leg in de zaak vast op welke dag de brief kwam.', 'Record in the case on which day the letter came.'),
    why: words(
      'UWV moet de werknemer uiterlijk in week 89 schrijven.',
      'UWV has to write to the employee in week 89 at the latest.',
    ),
    late: { en: 'After a late letter the application counts as in time until four weeks after its receipt.' },
    help: UWV_HELP,
  },
  'actueel-oordeel': {
    subject: {
      ...all('actueel oordeel van de bedrijfsarts nodig', 'current judgement of the company doctor needed'),
      bedrijfsarts: words('actueel oordeel geven', 'give your current judgement'),
    },
    action: {
      ...all(
        'Plan het gesprek met de bedrijfsarts en zorg dat het actueel oordeel op tijd in het re-integratieverslag zit.',
        'Plan the talk with the company doctor and make sure that the current judgement is in the reintegration report in time.',
      ),
      bedrijfsarts: words(
        'Geef uw actueel oordeel over het verloop, de beperkingen en de mogelijkheden. Geef het medische deel alleen aan de werknemer.',
        'Give your current judgement on the course, the limitations and the possibilities. Give the medical part to the employee only.',
      ),
    },
    closing: STORE_ADVICE,
    why: words(
      'Het actueel oordeel is een vast onderdeel van het re-integratieverslag.',
      'The current judgement is a fixed part of the reintegration report.',
    ),
    late: SANCTION,
  },
  eindevaluatie: {
    subject: all('eindevaluatie houden en ondertekenen', 'hold and sign the final evaluation'),
    action: {
      ...all(
        'Kijk samen terug op alles wat er is gedaan om weer te gaan werken. Onderteken het allebei.',
        'Look back together on all that was done to return to work. Both of you sign it.',
      ),
      werkgever: words(
        'Kijk met uw medewerker terug op alles wat er is gedaan om weer te gaan werken, en schrijf op hoe het er nu voor staat. Onderteken het allebei.',
        'Look back with your employee on all that was done to return to work, and write down how things are now. Both of you sign it.',
      ),
      werknemer: words(
        'Kijk met uw werkgever terug op alles wat er is gedaan om weer te gaan werken. Schrijf ook uw eigen mening op. Lees het verslag na en onderteken het.',
        'Look back with your employer on all that was done to return to work. Write down your own view too. Read the report and sign it.',
      ),
    },
    closing: STORE_SIGNED_BOTH,
    why: words(
      'De laatste evaluatie hoort in het re-integratieverslag voor UWV.',
      'The last evaluation belongs in the reintegration report for UWV.',
    ),
    late: SANCTION,
  },
  're-integratieverslag': {
    subject: {
      ...all('re-integratieverslag samenstellen', 'compile the reintegration report'),
      werkgever: words(
        're-integratieverslag aan uw medewerker geven',
        'give the reintegration report to your employee',
      ),
      werknemer: words('re-integratieverslag ontvangen en nalezen', 'receive and read the reintegration report'),
    },
    action: {
      ...all(
        'Controleer of alle stukken van het re-integratieverslag in de zaak staan.',
        'Check that all documents of the reintegration report are in the case.',
      ),
      werkgever: words(
        'Stel het re-integratieverslag samen, bespreek het met uw medewerker en geef een kopie. Uw medewerker heeft het nodig voor de WIA-aanvraag.',
        'Compile the reintegration report, discuss it with your employee and hand over a copy. Your employee needs it to apply for the WIA.',
      ),
      werknemer: words(
        'U krijgt van uw werkgever het re-integratieverslag. Lees het na en voeg uw eigen mening toe. U stuurt het mee met uw WIA-aanvraag.',
        'Your employer gives you the reintegration report. Read it and add your own view. You send it along with your WIA application.',
      ),
    },
    closing: {
      ...all(
        'Zet het volledige verslag in de zaak. Daarmee is de taak klaar.',
        'Put the complete report in the case. That closes the task.',
      ),
      werknemer: words(
        'Uw werkgever zet het verslag in de zaak. Uw medische stukken krijgt u van de bedrijfsarts zelf.',
        'Your employer puts the report in the case. You get your medical documents from the company doctor.',
      ),
    },
    why: words(
      'Het verslag laat UWV zien wat werkgever en werknemer samen hebben gedaan. Het moet dertien weken voor het einde van de wachttijd klaar zijn.',
      'The report shows UWV what employer and employee did together. It has to be ready thirteen weeks before the waiting period ends.',
    ),
    late: SANCTION,
  },
  'wia-aanvraag': {
    subject: {
      ...all('WIA-aanvraag door uw medewerker', 'WIA application by your employee'),
      werknemer: words('uw WIA-uitkering aanvragen', 'apply for your WIA benefit'),
    },
    action: {
      ...all(
        'Vraag uw medewerker of de WIA-aanvraag is ingestuurd. Zorg dat het re-integratieverslag er is.',
        'Ask your employee whether the WIA application was sent. Make sure that the reintegration report is there.',
      ),
      werknemer: words(
        'Vraag de WIA-uitkering aan op uwv.nl. U logt daar in met DigiD. Stuur het re-integratieverslag mee.',
        'Apply for the WIA benefit on uwv.nl. You log in there with DigiD. Send the reintegration report along.',
      ),
    },
    closing: {
      ...all(
        'Leg in de zaak vast op welke dag de aanvraag is gedaan.',
        'Record in the case on which day the application was made.',
      ),
      werknemer: words(
        'Geef in de zaak door op welke dag u de aanvraag hebt gedaan.',
        'Tell us in the case on which day you made the application.',
      ),
    },
    why: words(
      'De aanvraag moet elf weken voor het einde van de wachttijd bij UWV zijn.',
      'The application has to be with UWV eleven weeks before the waiting period ends.',
    ),
    late: {
      en: 'Every day late makes the wage period one day longer.',
      werknemer: words(
        'Elke dag te laat schuift het einde van de loondoorbetaling een dag op. Hebt u geen goede reden, dan hoeft uw werkgever over die dagen geen loon te betalen.',
        'Every day late moves the end of the wage period by one day. Without a good reason your employer does not have to pay wages for those days.',
      ),
    },
    help: {
      ...UWV_HELP,
      werknemer: words(
        'Bel UWV, of vraag het uw werkgever of de casemanager.',
        'Call UWV, or ask your employer or the case manager.',
      ),
    },
  },
  'wia-beslissing': {
    subject: all('UWV vragen naar de beslissing', 'ask UWV about the decision'),
    action: all(
      'Vraag de werknemer of er bericht is van UWV. Zo niet, laat de werknemer UWV bellen.',
      'Ask the employee whether UWV has answered. If not, let the employee call UWV.',
    ),
    closing: all('Leg de beslissing van UWV vast in de zaak.', 'Record the decision of UWV in the case.'),
    why: words('UWV beslist binnen acht weken na de aanvraag.', 'UWV decides within eight weeks of the application.'),
    late: { en: 'None for the employer; the employee can give UWV notice of default.' },
    help: UWV_HELP,
  },
  bekortingsmelding: {
    subject: all('herstel van tekortkomingen melden aan UWV', 'report to UWV that shortcomings were repaired'),
    action: all(
      'Herstel wat UWV miste in de re-integratie. Meld dat daarna met bewijs aan UWV.',
      'Repair what UWV missed in the reintegration. Then report it to UWV with proof.',
    ),
    closing: STORE_RECEIPT,
    why: words(
      'Is hersteld wat ontbrak, dan kan UWV de loonsanctie korter maken. Daarvoor moet u zich zelf melden.',
      'Once what was missing is repaired, UWV can shorten the wage sanction. You have to report it yourself.',
    ),
    late: { en: 'Without a report the wage sanction runs to its end.' },
    help: UWV_HELP,
  },
  bekortingsbesluit: {
    subject: all('UWV vragen naar het besluit', 'ask UWV about the decision'),
    action: all(
      'Bel UWV en vraag naar het besluit op uw bekortingsmelding.',
      'Call UWV and ask for the decision on your report.',
    ),
    closing: all('Leg het besluit van UWV vast in de zaak.', 'Record the decision of UWV in the case.'),
    why: words('UWV beslist binnen drie weken op de melding.', 'UWV decides on the report within three weeks.'),
    late: { en: 'Every day late shortens the wage sanction by one day.' },
    help: UWV_HELP,
  },
  bezwaar: {
    subject: all('beslissen of u bezwaar maakt bij UWV', 'decide whether to object to UWV'),
    action: all(
      'Lees de beslissing van UWV. Bent u het er niet mee eens, maak dan bezwaar bij UWV.',
      'Read the decision of UWV. If you do not agree, object to UWV.',
    ),
    closing: all(
      'Leg in de zaak vast of u bezwaar maakt. Daarmee is de taak klaar.',
      'Record in the case whether you object. That closes the task.',
    ),
    why: words(
      'Bezwaar kan tot zes weken na de beslissing.',
      'An objection is possible until six weeks after the decision.',
    ),
    late: { en: 'After that day the decision is final.' },
    help: all('Vraag het een jurist of uw rechtsbijstandsverzekeraar.', 'Ask a lawyer or your legal expenses insurer.'),
  },
  'vervroegde-wia-aanvraag': {
    subject: {
      ...all('verklaring voor een eerdere WIA-aanvraag', 'statement for an earlier WIA application'),
      werknemer: words(
        'kiezen of u eerder een WIA-uitkering aanvraagt',
        'choose whether to apply for a WIA benefit early',
      ),
    },
    action: {
      ...all(
        'Vraagt de werknemer erom, geef dan de verklaring die bij de aanvraag hoort. Geef haar alleen aan de werknemer.',
        'If the employee asks for it, give the statement that belongs to the application. Give it to the employee only.',
      ),
      werknemer: words(
        'U kunt nu al een WIA-uitkering aanvragen op uwv.nl, één keer. U beslist daar zelf over. Stuur de verklaring van de bedrijfsarts mee. Uw werkgever krijgt hierover geen bericht.',
        'You can apply for a WIA benefit on uwv.nl now, once. You decide about it yourself. Send the statement of the company doctor along. Your employer gets no message about it.',
      ),
    },
    closing: {
      ...all(
        'De werknemer geeft zelf door op welke dag de aanvraag is gedaan.',
        'The employee tells on which day the application was made.',
      ),
      werknemer: words(
        'Geef door op welke dag u de aanvraag hebt gedaan. Doet u geen aanvraag, dan hoeft u niets te melden.',
        'Tell on which day you made the application. If you make none, you do not have to report anything.',
      ),
    },
    why: words(
      'Van de vierde tot en met de 68e week kan de werknemer één keer eerder een WIA-uitkering aanvragen.',
      'From the fourth to the 68th week the employee can apply for a WIA benefit early, once.',
    ),
    late: { en: 'Nothing: it is a right of the employee. After this day only the regular application is possible.' },
    help: {
      ...CALL_UWV,
      werknemer: words('Vraag het de bedrijfsarts, of bel UWV.', 'Ask the company doctor, or call UWV.'),
    },
  },
  'riv-hersteltermijn': {
    subject: all('re-integratieverslag aanvullen voor UWV', 'complete the reintegration report for UWV'),
    action: all(
      'Vul aan wat er in het re-integratieverslag ontbreekt en stuur het aan UWV. Noemt UWV in zijn brief een andere termijn, houd u dan daaraan.',
      'Add what is missing in the reintegration report and send it to UWV. If UWV gives another term in its letter, keep to that.',
    ),
    closing: all(
      'Zet het volledige verslag in de zaak. Daarmee is de taak klaar.',
      'Put the complete report in the case. That closes the task.',
    ),
    why: words(
      'De WIA is aangevraagd zonder volledig re-integratieverslag. UWV geeft dan een termijn om het aan te vullen.',
      'The WIA was applied for without a complete reintegration report. UWV then gives a term to complete it.',
    ),
    late: SANCTION,
    help: UWV_HELP,
  },
  vangnetmelding: {
    subject: all('melding doen bij UWV', 'report to UWV'),
    action: all(
      'Doe de melding in het werkgeversportaal van UWV. In de zaak staat wat u daarvoor nodig hebt. Alleen u mag weten om welke regeling het gaat: bespreek dat met niemand.',
      'Make the report in the employers’ portal of UWV. The case holds what you need for it. Only you may know which scheme it is about: discuss that with nobody.',
    ),
    closing: MARK_DONE,
    why: words(
      'Door deze melding betaalt UWV een uitkering, die de werkgever van het loon mag aftrekken.',
      'Because of this report UWV pays a benefit, which the employer may deduct from the wages.',
    ),
    late: { en: 'UWV may impose a fine of up to € 455, and pays the benefit for at most one year back.' },
    help: CALL_UWV,
  },
  'vangnet-herstelmelding': {
    subject: all('laatste dag van de melding doorgeven aan UWV', 'tell UWV the last day of the report'),
    action: all(
      'Geef in het werkgeversportaal van UWV door vanaf welke dag de werknemer weer volledig kan werken. Is de eerste melding nog niet gedaan, doe die dan tegelijk.',
      'Tell UWV in the employers’ portal from which day the employee is fully fit for work again. If the first report was not made yet, make it at the same time.',
    ),
    closing: MARK_DONE,
    why: words(
      'UWV betaalt een uitkering tot deze dag. Twee dagen nadat de werkgever het weet, moet UWV het ook weten.',
      'UWV pays a benefit until this day. Two days after the employer knows, UWV has to know as well.',
    ),
    late: FINE,
    help: CALL_UWV,
  },
  'no-risk-vraag': {
    subject: all('uw medewerker één vraag stellen', 'ask your employee one question'),
    action: all(
      'Vraag uw medewerker of er een vangnetregeling geldt: ja of nee. Vraag niet welke, en niet waarom. Dat hoort alleen de persoon te weten die aan UWV meldt.',
      'Ask your employee whether a safety-net scheme applies: yes or no. Do not ask which one, nor why. Only the person who reports to UWV is to know that.',
    ),
    closing: all(
      'Laat bij ja de persoon die aan UWV meldt het verder regelen. Meld bij nee de taak in de zaak als afgerond.',
      'If yes, leave the rest to the person who reports to UWV. If no, mark the task in the case as done.',
    ),
    why: words(
      'Bij een vangnetregeling betaalt UWV een uitkering die u van het loon mag aftrekken. Twee maanden na het begin van het dienstverband mag u ernaar vragen, en moet uw medewerker antwoorden.',
      'Under a safety-net scheme UWV pays a benefit that you may deduct from the wages. Two months after the start of the employment you may ask, and your employee has to answer.',
    ),
    late: { en: 'Without an answer there is no benefit of UWV to deduct from the wages.' },
  },
  'wazo-aanvraag': {
    subject: all('verlof aanvragen bij UWV', 'apply to UWV for leave'),
    action: {
      ...all(
        'Spreek met uw medewerker af op welke dag het verlof begint. Vraag daarna de uitkering aan in het werkgeversportaal van UWV.',
        'Agree with your employee on which day the leave starts. Then apply for the benefit in the employers’ portal of UWV.',
      ),
      werknemer: words(
        'Spreek met uw werkgever af op welke dag uw verlof begint. Uw werkgever vraagt daarna de uitkering aan bij UWV.',
        'Agree with your employer on which day your leave starts. Your employer then applies to UWV for the benefit.',
      ),
    },
    closing: {
      ...MARK_DONE,
      werknemer: words('Uw werkgever meldt de taak als afgerond.', 'Your employer marks the task as done.'),
    },
    why: words(
      'Tijdens het verlof betaalt UWV een uitkering. UWV wil de aanvraag uiterlijk twee weken voor het begin hebben.',
      'During the leave UWV pays a benefit. UWV wants the application two weeks before the start at the latest.',
    ),
    late: { en: 'The benefit may start later.' },
    help: UWV_HELP,
  },
  'ziek-uit-dienst-melding': {
    subject: all('einde van het dienstverband melden bij UWV', 'report the end of the employment to UWV'),
    action: all(
      'Meld in het werkgeversportaal van UWV dat uw medewerker uit dienst gaat zonder volledig te kunnen werken. Dat moet ook als u de 42e-weeksmelding al hebt gedaan.',
      'Report in the employers’ portal of UWV that your employee leaves without being fully fit for work. This is needed too when you already filed the 42nd-week report.',
    ),
    closing: MARK_DONE,
    why: words(
      'Na het dienstverband kan er recht zijn op een uitkering van UWV. De melding hoort op de laatste dag van het dienstverband.',
      'After the employment there may be a right to a benefit of UWV. The report belongs on the last day of the employment.',
    ),
    late: FINE,
    help: UWV_HELP,
  },
  'riv-ziek-uit-dienst': {
    subject: {
      ...all(
        're-integratieverslag bij het einde van het dienstverband',
        'reintegration report at the end of the employment',
      ),
      werknemer: words('re-integratieverslag ontvangen en nalezen', 'receive and read the reintegration report'),
    },
    action: {
      ...all(
        'Controleer of alle stukken van het re-integratieverslag in de zaak staan.',
        'Check that all documents of the reintegration report are in the case.',
      ),
      werkgever: words(
        'Stel het re-integratieverslag samen, bespreek het met uw medewerker en geef een kopie. In de zaak staat of een verkort verslag genoeg is.',
        'Compile the reintegration report, discuss it with your employee and hand over a copy. The case says whether a short report is enough.',
      ),
      werknemer: words(
        'U krijgt van uw werkgever het re-integratieverslag. Lees het na en bewaar het: UWV vraagt u erom.',
        'Your employer gives you the reintegration report. Read it and keep it: UWV will ask you for it.',
      ),
    },
    closing: {
      ...all(
        'Zet het verslag in de zaak en meld de taak als afgerond.',
        'Put the report in the case and mark the task as done.',
      ),
      werknemer: words(
        'Uw werkgever zet het verslag in de zaak. Uw medische stukken krijgt u van de bedrijfsarts zelf.',
        'Your employer puts the report in the case. You get your medical documents from the company doctor.',
      ),
    },
    why: words(
      'Met het verslag ziet UWV wat werkgever en werknemer samen hebben gedaan om weer te gaan werken.',
      'The report shows UWV what employer and employee did together to return to work.',
    ),
    late: {
      ...RECOVERY,
      werknemer: words(
        'Hebt u geen verslag gekregen, zeg dat dan als UWV u erom vraagt. UWV schrijft daarna uw werkgever.',
        'If you got no report, say so when UWV asks you for it. UWV then writes to your employer.',
      ),
    },
  },
  'riv-upload': {
    subject: all('re-integratieverslag uploaden bij UWV', 'upload the reintegration report at UWV'),
    action: all(
      'Upload het re-integratieverslag in het werkgeversportaal van UWV. Stuur geen medische stukken mee.',
      'Upload the reintegration report in the employers’ portal of UWV. Do not send medical documents along.',
    ),
    closing: MARK_DONE,
    why: words(
      'UWV heeft de werkgever een brief gestuurd met de vraag om het verslag. Daarna zijn er twee weken.',
      'UWV wrote to the employer to ask for the report. From then there are two weeks.',
    ),
    late: RECOVERY,
    help: UWV_HELP,
  },
  'nawerking-melding': {
    subject: all('u melden na het einde van uw dienstverband', 'report after the end of your employment'),
    action: all(
      'Meld u bij UWV. Is uw vroegere werkgever eigenrisicodrager, meld u dan bij die werkgever.',
      'Report to UWV. If your former employer bears the risk itself (eigenrisicodrager), report to that employer.',
    ),
    closing: all('Meld in de zaak dat u dit hebt gedaan.', 'Tell in the case that you did this.'),
    why: words(
      'Wie binnen vier weken na een dienstverband uitvalt, kan nog recht hebben op een uitkering.',
      'Who falls out within four weeks of an employment may still have a right to a benefit.',
    ),
    late: { en: 'The benefit may start later; it starts on the third day at the earliest.' },
    help: CALL_UWV,
  },
  'frequent-verzuimgesprek': {
    subject: all('gesprek voeren met uw medewerker', 'have a talk with your employee'),
    action: all(
      'Praat met uw medewerker over het werk en over wat daarin beter kan. Vraag niet naar de oorzaak van het verzuim. Wijs op het open spreekuur van de bedrijfsarts.',
      'Talk with your employee about the work and what could be better in it. Do not ask for the cause of the absence. Point out the open consultation of the company doctor.',
    ),
    closing: all(
      'Meld de taak in de zaak als afgerond. Leg niets vast over gezondheid.',
      'Mark the task in the case as done. Record nothing about health.',
    ),
    why: words(
      'Uw medewerker heeft zich vaker gemeld dan de grens die in uw contract staat. Een gesprek laat zien of er in het werk iets te doen is.',
      'Your employee reported more often than the limit in your contract. A talk shows whether something can be done in the work.',
    ),
    late: { en: 'No legal consequence; without a talk a dismissal for frequent absence is not possible.' },
  },
  'arbeidsongeval-melding': {
    subject: all('melding doen bij de Arbeidsinspectie', 'report to the Labour Authority'),
    action: all(
      'Meld het ongeval meteen bij de Nederlandse Arbeidsinspectie bij overlijden, opname in een ziekenhuis of blijvend letsel. Meld het ook als u twijfelt. Laat de plek zoals zij is tot de inspectie haar vrijgeeft.',
      'Report the accident to the Netherlands Labour Authority at once in case of death, admission to a hospital or permanent injury. Report it too when in doubt. Leave the place as it is until the authority releases it.',
    ),
    closing: all(
      'Meld de taak in de zaak als afgerond. Was melden niet nodig, leg dan de ernst vast.',
      'Mark the task in the case as done. If no report was needed, record the severity.',
    ),
    why: words(
      'Een ernstig ongeval op het werk meldt de werkgever direct.',
      'The employer reports a serious accident at work at once.',
    ),
    late: INSPECTORATE,
    help: INSPECTORATE_HELP,
  },
  'arbeidsongeval-registratie': {
    subject: all('uw ongevallenregister bijwerken', 'update your register of accidents'),
    action: all(
      'Schrijf het ongeval in uw register: wat er gebeurde en op welke dag. Schrijf niets op over de gezondheid van uw medewerker.',
      'Enter the accident in your register: what happened and on which day. Write nothing about the health of your employee.',
    ),
    closing: MARK_DONE,
    why: words(
      'De werkgever houdt een lijst bij van gemelde ongevallen en van ongevallen met meer dan drie werkdagen verzuim.',
      'The employer keeps a list of reported accidents and of accidents with more than three workdays of absence.',
    ),
    late: INSPECTORATE,
    help: INSPECTORATE_HELP,
  },
  beroepsziektemelding: {
    subject: all('melding doen bij het NCvB', 'report to the NCvB'),
    action: all(
      'Doe de melding bij het NCvB, zonder naam van de werknemer. De werkgever krijgt hierover geen bericht.',
      'Report to the NCvB, without the name of the employee. The employer gets no message about it.',
    ),
    closing: all(
      'Meld de taak als afgerond. De diagnose blijft in uw eigen dossier.',
      'Mark the task as done. The diagnosis stays in your own file.',
    ),
    why: words(
      'De bedrijfsarts meldt een beroepsziekte aan het Nederlands Centrum voor Beroepsziekten (NCvB). De werknemer gaf daarvoor toestemming.',
      'The company doctor reports an occupational disease to the Netherlands Centre for Occupational Diseases (NCvB). The employee gave consent for it.',
    ),
    late: { en: 'None for the employer.' },
    help: all('Bel het NCvB.', 'Call the NCvB.'),
  },
  regres: {
    subject: all('laten uitzoeken of u loon kunt verhalen', 'have it looked into whether you can recover wages'),
    action: all(
      'Geef dit door aan uw verzekeraar of een jurist. Een ander kan aansprakelijk zijn voor het loon dat u doorbetaalt en voor de kosten van de re-integratie. Vraag uw medewerker niet naar medische zaken.',
      'Pass this on to your insurer or a lawyer. Somebody else may be liable for the wages that you pay and for the costs of the reintegration. Do not ask your employee about medical matters.',
    ),
    closing: MARK_DONE,
    why: words(
      'Is een ander aansprakelijk, dan mag u het netto loon en redelijke kosten op die ander verhalen.',
      'If somebody else is liable, you may recover the net wages and reasonable costs from them.',
    ),
    late: { en: 'After this day the claim is time-barred.' },
    help: all('Vraag het uw verzekeraar of een jurist.', 'Ask your insurer or a lawyer.'),
  },
  deskundigenoordeel: {
    subject: all('UWV vragen naar het deskundigenoordeel', 'ask UWV about the expert opinion'),
    action: all(
      'Bel UWV en vraag wanneer het deskundigenoordeel komt.',
      'Call UWV and ask when the expert opinion will come.',
    ),
    closing: all(
      'Leg in de zaak vast op welke dag het oordeel kwam.',
      'Record in the case on which day the opinion came.',
    ),
    why: words(
      'UWV wil binnen twee weken oordelen. Alle andere termijnen lopen gewoon door.',
      'UWV aims at an opinion within two weeks. All other terms simply go on.',
    ),
    late: { en: 'None: the opinion does not bind, but it weighs heavily in court.' },
    help: CALL_UWV,
  },
  'second-opinion': {
    subject: {
      ...all('een andere bedrijfsarts inschakelen', 'call in another company doctor'),
      werknemer: words('oordeel van een andere bedrijfsarts', 'opinion of another company doctor'),
    },
    action: {
      ...all(
        'Verwijs de werknemer naar een bedrijfsarts van een andere organisatie. Weigeren kan alleen om zwaarwegende redenen. De werkgever krijgt hierover geen bericht.',
        'Refer the employee to a company doctor of another organisation. A refusal needs weighty reasons. The employer gets no message about it.',
      ),
      werknemer: words(
        'U vroeg om een second opinion. De bedrijfsarts verwijst u naar een andere bedrijfsarts; hoort u niets, vraag er dan naar. Uw werkgever krijgt hierover geen bericht.',
        'You asked for a second opinion. The company doctor refers you to another one; if you hear nothing, ask about it. Your employer gets no message about it.',
      ),
    },
    closing: {
      ...all(
        'Leg vast dat de second opinion er is. De inhoud blijft in uw eigen dossier.',
        'Record that the second opinion is there. Its content stays in your own file.',
      ),
      werknemer: words(
        'De bedrijfsarts legt vast dat de second opinion er is.',
        'The company doctor records that the second opinion is there.',
      ),
    },
    why: words(
      'Een werknemer mag het oordeel van een andere bedrijfsarts vragen. Alle andere termijnen lopen gewoon door.',
      'An employee may ask for the opinion of another company doctor. All other terms simply go on.',
    ),
    late: { en: 'None: it is advice to the employee.' },
    help: {
      ...all('Vraag het de arbodienst.', 'Ask the occupational health service.'),
      werknemer: words(
        'Vraag het de bedrijfsarts of de arbodienst.',
        'Ask the company doctor or the occupational health service.',
      ),
    },
  },
  overlijdensuitkering: {
    subject: all('een maand loon uitbetalen', 'pay out a month of wages'),
    action: all(
      'Betaal het loon tot en met de dag van overlijden. Betaal de nabestaanden daarna een uitkering van een maand loon.',
      'Pay the wages up to and including the day of death. Then pay the next of kin a benefit of one month of wages.',
    ),
    closing: MARK_DONE,
    why: words(
      'Bij een overlijden hebben de nabestaanden recht op deze uitkering.',
      'After a death the next of kin have a right to this benefit.',
    ),
    late: { en: 'The next of kin can claim the benefit.' },
  },
  'oordeel-zelfde-oorzaak': {
    subject: all('oordeel geven over de tijd voor en na het verlof', 'judge the time before and after the leave'),
    action: {
      ...all(
        'Beslis of de tijd voor en de tijd na het verlof samen tellen. Het verlof sluit niet direct aan, en de bronnen spreken elkaar tegen. Vraag zo nodig een jurist.',
        'Decide whether the time before and the time after the leave count together. The leave does not directly adjoin, and the sources contradict each other. Ask a lawyer if needed.',
      ),
      bedrijfsarts: words(
        'Geef uw oordeel: is de oorzaak voor en na het verlof dezelfde? Leg alleen ja of nee vast. De oorzaak blijft in uw eigen dossier.',
        'Give your judgement: is the cause before and after the leave the same? Record only yes or no. The cause stays in your own file.',
      ),
    },
    closing: all('Leg het oordeel vast in de zaak: ja of nee.', 'Record the judgement in the case: yes or no.'),
    why: words(
      'Hiervan hangt af of de termijnen doorlopen of opnieuw beginnen.',
      'It decides whether the terms go on or begin anew.',
    ),
    late: { en: 'The last day of paid wages depends on it.' },
  },
  'oordeel-bedongen-arbeid': {
    subject: all('oordeel over het werk dat nu wordt gedaan', 'judge the work that is being done now'),
    action: all(
      'Bespreek met werkgever en werknemer of het werk dat nu wordt gedaan, het afgesproken werk is geworden. Vraag zo nodig een jurist.',
      'Discuss with employer and employee whether the work that is being done now has become the agreed work. Ask a lawyer if needed.',
    ),
    closing: all('Leg het oordeel vast in de zaak: ja of nee.', 'Record the judgement in the case: yes or no.'),
    why: words(
      'Wie lang ander werk doet, kan dat als afgesproken werk krijgen. Bij een latere uitval begint dan een nieuwe periode van 104 weken.',
      'Who does other work for long may have it as the agreed work. A later absence then begins a new period of 104 weeks.',
    ),
    late: { en: 'A later absence then begins a new period of 104 weeks.' },
  },
};

/** For work that has no text of its own: says where to look and gives nothing away. */
const OTHER: ObligationText = {
  subject: all('actie nodig in het dossier', 'action needed in the file'),
  action: all(
    'Open de zaak en voer de taak uit die daar voor u klaarstaat.',
    'Open the case and do the task that waits for you there.',
  ),
  closing: MARK_DONE,
  why: words('Dit hoort bij de begeleiding in deze zaak.', 'This is part of the guidance in this case.'),
  late: { en: 'The case says what being late costs.' },
};

/** The texts of an obligation in a case of this kind; all evaluations share one. */
export function textOf(obligation: string, kind: CaseKind): ObligationText {
  const id = obligation.startsWith('evaluatie-') ? 'evaluatie' : obligation;
  const text = id === 'evaluatie' ? EVALUATION : (TEXTS[id] ?? OTHER);
  if (kind === 'verzuim') return text;
  return { ...text, late: text.late === SANCTION ? LONGER_ZIEKENGELD : text.late, ...EIGENRISICO_TEXTS[id] };
}

/** Words for the role that reads them; an eigenrisicodrager without words of its own reads those of an employer. */
export function forRole(texts: ByRole, role: Role): Words {
  return texts[role] ?? (role === 'eigenrisicodrager' ? texts.werkgever : undefined) ?? texts.anyone;
}
