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

const UWV_HELP = all('Bel UWV, of vraag het de casemanager.', 'Call UWV, or ask the case manager.');

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
