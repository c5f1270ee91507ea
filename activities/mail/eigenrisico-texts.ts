import type { Words } from './language';
import type { ByRole, EventText, ObligationText } from './text-types';

const words = (nl: string, en: string): Words => ({ nl, en });
const all = (nl: string, en: string): ByRole => ({ anyone: words(nl, en) });

/** What being late costs where ziekengeld has taken the place of wage; in Dutch the obligation itself says so. */
export const LONGER_ZIEKENGELD: ObligationText['late'] = {
  en: 'When the WIA benefit is applied for, UWV may extend the sickness benefit by up to 52 weeks, paid by the self-insured employer.',
  werknemer: words(
    'UWV kijkt bij een WIA-aanvraag of u en uw vroegere werkgever genoeg hebben gedaan. Werkt u zonder goede reden niet mee, dan kan UWV uw ziekengeld verlagen of stoppen.',
    'When you apply for a WIA benefit, UWV checks whether you and your former employer did enough. If you do not cooperate without a good reason, UWV may lower or stop your sickness benefit.',
  ),
};

const STORE_SIGNED: ByRole = {
  ...all(
    'Zet het ondertekende stuk in de zaak. Daarmee is de taak klaar.',
    'Put the signed document in the case. That closes the task.',
  ),
  werknemer: words(
    'Uw vroegere werkgever zet het ondertekende stuk in de zaak. U krijgt zelf ook een exemplaar.',
    'Your former employer puts the signed document in the case. You get a copy too.',
  ),
};

/** Words for a case that the eigenrisicodrager carries on; what is not here reads as for an employer. */
export const EIGENRISICO_TEXTS: Readonly<Record<string, Partial<ObligationText>>> = {
  'plan-van-aanpak': {
    action: {
      ...all(
        'Maak samen een plan: wat doet ieder, wanneer, en wie is de casemanager. Onderteken het allebei.',
        'Make a plan together: what does each of you do, when, and who is the case manager. Both of you sign it.',
      ),
      eigenrisicodrager: words(
        'Maak samen met uw ex-medewerker een plan: wat doet ieder, wanneer, en wie is de casemanager. Gebruik het advies van de bedrijfsarts. Onderteken het allebei.',
        'Make a plan together with your former employee: what does each of you do, when, and who is the case manager. Use the advice of the company doctor. Both of you sign it.',
      ),
      werknemer: words(
        'Maak samen met uw vroegere werkgever een plan om weer te gaan werken. Lees het plan goed. Bent u het eens, onderteken het dan.',
        'Make a plan together with your former employer to return to work. Read the plan carefully. If you agree, sign it.',
      ),
    },
    closing: STORE_SIGNED,
    why: words(
      'De begeleiding gaat door alsof het dienstverband doorloopt. Het plan volgt binnen twee weken op het oordeel van de bedrijfsarts.',
      'The guidance goes on as if the employment did. The plan follows the judgement of the company doctor within two weeks.',
    ),
    help: all('Vraag het de casemanager.', 'Ask the case manager.'),
  },
  evaluatie: {
    action: {
      ...all(
        'Kijk met elkaar hoe het plan van aanpak loopt. Schrijf op wat goed gaat, wat niet en wat u afspreekt. Onderteken het allebei.',
        'Look together at how the plan of action is going. Write down what works, what does not and what you agree. Both of you sign it.',
      ),
      eigenrisicodrager: words(
        'Plan een gesprek met uw ex-medewerker over het plan van aanpak. Schrijf op wat goed gaat, wat niet en wat u afspreekt. Onderteken het allebei. Vraag niet naar medische zaken.',
        'Plan a talk with your former employee about the plan of action. Write down what works, what does not and what you agree. Both of you sign it. Do not ask about medical matters.',
      ),
      werknemer: words(
        'Bespreek met uw vroegere werkgever hoe het plan van aanpak loopt. Lees het verslag na en onderteken het. U hoeft niets te vertellen over medische zaken.',
        'Discuss with your former employer how the plan of action is going. Read the report and sign it. You do not have to tell anything about medical matters.',
      ),
    },
    closing: STORE_SIGNED,
    why: words(
      'Ook na het dienstverband kijkt u regelmatig samen of het plan nog klopt. UWV gaat uit van eens in de zes weken.',
      'After the employment too you check regularly together whether the plan still fits. UWV expects this every six weeks.',
    ),
  },
  eerstejaarsevaluatie: {
    action: {
      ...all(
        'Help om terug te kijken op het eerste jaar en te kiezen hoe het zoeken naar werk verdergaat.',
        'Help to look back on the first year and to choose how the search for work goes on.',
      ),
      eigenrisicodrager: words(
        'Kijk met uw ex-medewerker terug op het eerste jaar. Kies hoe u in het tweede jaar samen naar werk zoekt. Onderteken het allebei.',
        'Look back on the first year with your former employee. Choose how you look for work together in the second year. Both of you sign it.',
      ),
      werknemer: words(
        'Kijk met uw vroegere werkgever terug op het eerste jaar. Kies samen hoe u in het tweede jaar naar werk zoekt. Lees het verslag na en onderteken het.',
        'Look back on the first year with your former employer. Choose together how to look for work in the second year. Read the report and sign it.',
      ),
    },
    closing: STORE_SIGNED,
    why: words(
      'Aan het einde van het eerste jaar wordt het plan van aanpak geëvalueerd en bijgesteld, ook na het dienstverband.',
      'At the end of the first year the plan of action is evaluated and adapted, after the employment too.',
    ),
  },
  'tweede-spoor': {
    action: all(
      'Start het zoeken naar passend werk bij een andere werkgever, of leg vast waarom dat nu niet kan.',
      'Start looking for suitable work with another employer, or record why that is not possible now.',
    ),
  },
  eindevaluatie: {
    action: {
      ...all(
        'Kijk samen terug op alles wat er is gedaan om weer te gaan werken. Onderteken het allebei.',
        'Look back together on all that was done to return to work. Both of you sign it.',
      ),
      eigenrisicodrager: words(
        'Kijk met uw ex-medewerker terug op alles wat er is gedaan om weer te gaan werken, en schrijf op hoe het er nu voor staat. Onderteken het allebei.',
        'Look back with your former employee on all that was done to return to work, and write down how things are now. Both of you sign it.',
      ),
      werknemer: words(
        'Kijk met uw vroegere werkgever terug op alles wat er is gedaan om weer te gaan werken. Schrijf ook uw eigen mening op. Lees het verslag na en onderteken het.',
        'Look back with your former employer on all that was done to return to work. Write down your own view too. Read the report and sign it.',
      ),
    },
    closing: STORE_SIGNED,
  },
  're-integratieverslag': {
    subject: {
      ...all('re-integratieverslag samenstellen', 'compile the reintegration report'),
      eigenrisicodrager: words(
        're-integratieverslag aan uw ex-medewerker geven',
        'give the reintegration report to your former employee',
      ),
      werknemer: words('re-integratieverslag ontvangen en nalezen', 'receive and read the reintegration report'),
    },
    action: {
      ...all(
        'Controleer of alle stukken van het re-integratieverslag in de zaak staan.',
        'Check that all documents of the reintegration report are in the case.',
      ),
      eigenrisicodrager: words(
        'Stel het re-integratieverslag samen, bespreek het met uw ex-medewerker en geef een kopie. Uw ex-medewerker heeft het nodig voor de WIA-aanvraag.',
        'Compile the reintegration report, discuss it with your former employee and hand over a copy. Your former employee needs it to apply for the WIA.',
      ),
      werknemer: words(
        'U krijgt van uw vroegere werkgever het re-integratieverslag. Lees het na en voeg uw eigen mening toe. U stuurt het mee met uw WIA-aanvraag.',
        'Your former employer gives you the reintegration report. Read it and add your own view. You send it along with your WIA application.',
      ),
    },
    closing: {
      ...all(
        'Zet het volledige verslag in de zaak. Daarmee is de taak klaar.',
        'Put the complete report in the case. That closes the task.',
      ),
      werknemer: words(
        'Uw vroegere werkgever zet het verslag in de zaak. Uw medische stukken krijgt u van de bedrijfsarts zelf.',
        'Your former employer puts the report in the case. You get your medical documents from the company doctor.',
      ),
    },
    why: words(
      'Het verslag laat UWV zien wat er samen is gedaan. Het moet dertien weken voor het einde van de wachttijd klaar zijn.',
      'The report shows UWV what was done together. It has to be ready thirteen weeks before the waiting period ends.',
    ),
  },
  'wia-aanvraag': {
    subject: {
      ...all('WIA-aanvraag door uw ex-medewerker', 'WIA application by your former employee'),
      werknemer: words('uw WIA-uitkering aanvragen', 'apply for your WIA benefit'),
    },
    action: {
      ...all(
        'Vraag uw ex-medewerker of de WIA-aanvraag is ingestuurd. Zorg dat het re-integratieverslag er is.',
        'Ask your former employee whether the WIA application was sent. Make sure that the reintegration report is there.',
      ),
      werknemer: words(
        'Vraag de WIA-uitkering aan op uwv.nl. U logt daar in met DigiD. Stuur het re-integratieverslag mee.',
        'Apply for the WIA benefit on uwv.nl. You log in there with DigiD. Send the reintegration report along.',
      ),
    },
    late: {
      en: 'Every day late makes the sickness benefit run one day longer.',
      werknemer: words(
        'Elke dag te laat schuift het einde van het ziekengeld een dag op. Hebt u geen goede reden, dan krijgt u over die dagen geen ziekengeld.',
        'Every day late moves the end of the sickness benefit by one day. Without a good reason you get no sickness benefit for those days.',
      ),
    },
    help: all('Bel UWV, of vraag het de casemanager.', 'Call UWV, or ask the case manager.'),
  },
  'ziek-uit-dienst-melding': {
    subject: all('ex-medewerker melden bij UWV', 'report a former employee to UWV'),
    action: all(
      'Meld uw ex-medewerker in het werkgeversportaal van UWV, met de juiste eerste dag. U betaalt het ziekengeld en begeleidt de ex-medewerker verder.',
      'Report your former employee in the employers’ portal of UWV, with the right first day. You pay the sickness benefit and go on guiding the former employee.',
    ),
    closing: all(
      'Zet de ontvangstbevestiging van UWV in de zaak en meld de taak als afgerond.',
      'Put the receipt of UWV in the case and mark the task as done.',
    ),
    why: words(
      'UWV stelt het recht op ziekengeld vast; de eigenrisicodrager betaalt het uit.',
      'UWV establishes the right to sickness benefit; the self-insured employer pays it.',
    ),
    late: { en: 'UWV may be late in establishing the sickness benefit.' },
    help: all('Bel UWV, of vraag het de casemanager.', 'Call UWV, or ask the case manager.'),
  },
  'vangnet-herstelmelding': {
    subject: all('wijziging doorgeven aan UWV', 'report a change to UWV'),
    action: all(
      'Geef UWV de eerste dag door waarop uw ex-medewerker weer kon werken. Stop het ziekengeld per die dag.',
      'Tell UWV the first day on which your former employee could work again. Stop the sickness benefit from that day.',
    ),
    closing: all(
      'Zet de ontvangstbevestiging van UWV in de zaak en meld de taak als afgerond.',
      'Put the receipt of UWV in the case and mark the task as done.',
    ),
    why: words(
      'De melding moet op de tweede dag na het bericht van de ex-medewerker bij UWV zijn.',
      'The report has to be with UWV on the second day after the word of the former employee.',
    ),
    late: { en: 'UWV may impose a fine of up to € 455.' },
    help: all('Bel UWV, of vraag het de casemanager.', 'Call UWV, or ask the case manager.'),
  },
  'nawerking-melding': {
    subject: all('u melden bij uw vroegere werkgever', 'report to your former employer'),
    action: all(
      'Meld u bij uw vroegere werkgever. Die is eigenrisicodrager en betaalt uw ziekengeld.',
      'Report to your former employer, who is self-insured and pays your sickness benefit.',
    ),
    closing: all('Uw vroegere werkgever legt de melding vast.', 'Your former employer records the report.'),
    why: words(
      'Tot vier weken na het dienstverband blijft u verzekerd. De melding moet op de tweede dag.',
      'You stay insured until four weeks after the employment. The report is due on the second day.',
    ),
    late: { en: 'The sickness benefit may start later.' },
  },
  bekortingsmelding: {
    why: words(
      'Is hersteld wat ontbrak, dan kan UWV de verlenging van het ziekengeld korter maken. Daarvoor moet u zich zelf melden.',
      'Once what was missing is repaired, UWV can shorten the extension of the sickness benefit. You have to report it yourself.',
    ),
    late: { en: 'Without a report the sickness benefit runs to the end of the extension.' },
  },
  bekortingsbesluit: { late: { en: 'Every day late shortens the extension of the sickness benefit by one day.' } },
};

/** Announcements that read otherwise there, by obligation id. */
export const EIGENRISICO_EVENT_TEXTS: Readonly<Record<string, Partial<EventText>>> = {
  'einde-wachttijd': {
    action: {
      ...all(
        'Controleer of UWV heeft beslist op de WIA-aanvraag.',
        'Check whether UWV decided on the WIA application.',
      ),
      werknemer: words(
        'Kijk of u een beslissing van UWV hebt op uw WIA-aanvraag. Hebt u nog niets gehoord, bel dan UWV.',
        'See whether UWV has decided on your WIA application. If you have heard nothing, call UWV.',
      ),
    },
  },
  'einde-loondoorbetaling': {
    subject: words('laatste dag van de uitkering', 'last day of the benefit'),
    change: all(
      'Dit is de laatste dag waarover u de uitkering betaalt. Het is het einde van het ziekengeld. Een late WIA-aanvraag of een besluit van UWV kan die dag nog verschuiven.',
      'This is the last day for which you pay the benefit. It is the end of the sickness benefit. A late WIA application or a decision of UWV can still move it.',
    ),
    action: all(
      'Bereid dit voor met wie voor u het ziekengeld betaalt. Bespreek met uw ex-medewerker wat er daarna gebeurt.',
      'Prepare this with whoever pays the sickness benefit for you. Discuss with your former employee what happens after it.',
    ),
    why: words(
      'De eigenrisicodrager betaalt het ziekengeld tot 104 weken na de eerste dag.',
      'The self-insured employer pays sickness benefit until 104 weeks after the first day.',
    ),
  },
  'einde-loonsanctie': {
    subject: words('einde van de verlengde uitkering', 'end of the extended benefit'),
    change: all(
      'Op deze dag eindigt de verlenging van de uitkering door UWV. Tot en met deze dag betaalt u het ziekengeld.',
      'On this day the extension of the benefit by UWV ends. You pay sickness benefit up to and including this day.',
    ),
    action: all(
      'Ga door met de re-integratie. Is hersteld wat UWV miste, meld dat dan: de verlenging kan dan eerder eindigen.',
      'Go on with the reintegration. If what UWV missed is repaired, report it: the extension can then end earlier.',
    ),
    why: words('Een verlenging duurt ten hoogste 52 weken.', 'An extension lasts at most 52 weeks.'),
  },
};
