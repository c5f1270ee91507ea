// Longer than 300 lines: what people read under "why this date?", sentence by sentence.
import type { Fact } from '../../../domain/case/facts';
import { fact, obligationOn, SICK } from './plan-rows';

/**
 * The whole explanation of an obligation: each day in it counted by hand from 5 January 2026 by the articles beside it, and
 * nothing said that is not listed.
 */
type Explained = {
  life: string;
  article: string;
  asOf: string;
  facts: Fact[];
  consequences: Record<string, string>;
  why: Record<string, string[]>;
};

const LIVES: readonly Explained[] = [
  {
    life: 'nobody does anything',
    article: 'law.md section 2; ZW 38 lid 3',
    asOf: '2026-10-27',
    facts: [],
    why: {
      probleemanalyse: [
        'Eerste ziektedag: maandag 5 januari 2026.',
        'Binnen zes weken na de eerste ziektedag (RP art. 2 lid 2) (plus 42 dagen): maandag 16 februari 2026.',
        'Te laat: 253 dagen op dinsdag 27 oktober 2026. Gevolg: bij de WIA-aanvraag kan UWV een loonsanctie opleggen: tot 52 weken langer loon.',
      ],
      'oordeel-langdurig-verzuim': [
        'Eerste ziektedag: maandag 5 januari 2026.',
        'Binnen zes weken na de eerste ziektedag (RP art. 2 lid 2) (plus 42 dagen): maandag 16 februari 2026.',
        'Dreigt langdurig verzuim: probleemanalyse uiterlijk maandag 16 februari 2026, plan van aanpak twee weken daarna (uiterlijk maandag 2 maart 2026).',
        'Dreigt het niet: geen probleemanalyse nodig, tenzij de werknemer op maandag 16 februari 2026 nog ziek is; dan onverwijld, uiterlijk maandag 23 februari 2026.',
        'Te laat: 253 dagen op dinsdag 27 oktober 2026. Gevolg: bij de WIA-aanvraag kan UWV een loonsanctie opleggen: tot 52 weken langer loon.',
      ],
      'plan-van-aanpak': [
        'Eerste ziektedag: maandag 5 januari 2026.',
        'Binnen zes weken na de eerste ziektedag (RP art. 2 lid 2) (plus 42 dagen): maandag 16 februari 2026.',
        'Zonder oordeel van de bedrijfsarts loopt er geen termijn: deze dag is voorlopig.',
        'Binnen twee weken na het oordeel van de bedrijfsarts (RP art. 4 lid 1) (plus 14 dagen): maandag 2 maart 2026.',
        'Er is nog geen oordeel van de bedrijfsarts: de twee weken lopen vanaf dat oordeel (RP art. 4 lid 1).',
      ],
      '42e-weeksmelding': [
        'Eerste ziektedag: maandag 5 januari 2026.',
        'De eerste dag nadat de ziekte 42 weken heeft geduurd (ZW art. 38 lid 1) (plus 294 dagen): maandag 26 oktober 2026.',
        'Te verwachten boete bij 1 dag te laat: € 70 (Boetebesluit).',
        'Eén bron noemt als hoogste boete € 515 vanaf 1 juli 2026; dat is nog na te gaan.',
        'Te laat: 1 dag op dinsdag 27 oktober 2026. Gevolg: UWV kan een boete geven tot € 455; hoe lang het loon doorloopt, verandert er niet door.',
      ],
    },
    consequences: {
      probleemanalyse: 'bij de WIA-aanvraag kan UWV een loonsanctie opleggen: tot 52 weken langer loon',
      'oordeel-langdurig-verzuim': 'bij de WIA-aanvraag kan UWV een loonsanctie opleggen: tot 52 weken langer loon',
      'plan-van-aanpak': 'bij de WIA-aanvraag kan UWV een loonsanctie opleggen: tot 52 weken langer loon',
      '42e-weeksmelding': 'UWV kan een boete geven tot € 455; hoe lang het loon doorloopt, verandert er niet door',
    },
  },
  {
    life: 'much is done in time',
    article: 'law.md section 2, schedule of 5 January 2026',
    asOf: '2027-10-10',
    facts: [
      fact('probleemanalyse', '2026-02-12', { mogelijkheden: true }),
      fact('plan-van-aanpak', '2026-02-24'),
      fact('evaluatie', '2026-04-07'),
      fact('42e-weeksmelding', '2026-10-21'),
      fact('eerstejaarsevaluatie', '2026-12-15'),
      fact('uwv-wia-brief', '2027-09-10'),
      fact('re-integratieverslag', '2027-09-20'),
      fact('wia-aanvraag', '2027-10-06'),
    ],
    why: {
      'plan-van-aanpak': [
        'Oordeel van de bedrijfsarts: donderdag 12 februari 2026.',
        'Binnen twee weken na het oordeel van de bedrijfsarts (RP art. 4 lid 1) (plus 14 dagen): donderdag 26 februari 2026.',
        'Gedaan: dinsdag 24 februari 2026.',
      ],
      'evaluatie-1': [
        'Plan van aanpak: dinsdag 24 februari 2026.',
        'Periodieke evaluatie, in de regel elke zes weken (RP art. 4 lid 2; Werkwijzer UWV) (plus 42 dagen): dinsdag 7 april 2026.',
        'Gedaan: dinsdag 7 april 2026.',
      ],
      'evaluatie-2': [
        'Evaluatie 1 gehouden: dinsdag 7 april 2026.',
        'Periodieke evaluatie, in de regel elke zes weken (RP art. 4 lid 2; Werkwijzer UWV) (plus 42 dagen): dinsdag 19 mei 2026.',
        'Te laat: 509 dagen op zondag 10 oktober 2027. Gevolg: bij de WIA-aanvraag kan UWV een loonsanctie opleggen: tot 52 weken langer loon.',
      ],
      '42e-weeksmelding': [
        'Eerste ziektedag: maandag 5 januari 2026.',
        'De eerste dag nadat de ziekte 42 weken heeft geduurd (ZW art. 38 lid 1) (plus 294 dagen): maandag 26 oktober 2026.',
        'Gedaan: woensdag 21 oktober 2026.',
      ],
      eerstejaarsevaluatie: [
        'Eerste ziektedag: maandag 5 januari 2026.',
        'Einde van het eerste ziektejaar, de laatste dag van week 52 (RP art. 4 lid 2) (plus 363 dagen): zondag 3 januari 2027.',
        'Laatste werkdag op of voor die dag: donderdag 31 december 2026.',
        'Gedaan: dinsdag 15 december 2026.',
      ],
      'tweede-spoor': [
        'Eerstejaarsevaluatie: dinsdag 15 december 2026.',
        'Uiterlijk zes weken na de eerstejaarsevaluatie (Werkwijzer UWV) (plus 42 dagen): dinsdag 26 januari 2027.',
        'Te laat: 257 dagen op zondag 10 oktober 2027. Gevolg: bij de WIA-aanvraag kan UWV een loonsanctie opleggen: tot 52 weken langer loon.',
      ],
      'navraag-wia-brief': [
        'Eerste ziektedag: maandag 5 januari 2026.',
        'UWV schrijft uiterlijk op de dag dat de wachttijd 89 weken heeft geduurd (WIA art. 64 lid 2) (plus 622 dagen): zondag 19 september 2027.',
        'Laatste werkdag op of voor die dag: vrijdag 17 september 2027.',
        'Gedaan: vrijdag 10 september 2027.',
      ],
      'uwv-wia-brief': [
        'Eerste ziektedag: maandag 5 januari 2026.',
        'UWV schrijft uiterlijk op de dag dat de wachttijd 89 weken heeft geduurd (WIA art. 64 lid 2) (plus 622 dagen): zondag 19 september 2027.',
        'Laatste werkdag op of voor die dag: vrijdag 17 september 2027.',
        'Gedaan: vrijdag 10 september 2027.',
      ],
      'actueel-oordeel': [
        'Eerste ziektedag: maandag 5 januari 2026.',
        'Laatste dag van de wachttijd van 104 weken (plus 727 dagen): zondag 2 januari 2028.',
        'Voor het re-integratieverslag, dertien weken ervoor, week 91 (RP art. 6 lid 1 onder i tot en met k) (min 91 dagen): zondag 3 oktober 2027.',
        'Laatste werkdag op of voor die dag: vrijdag 1 oktober 2027.',
        'Te laat: 7 dagen op zondag 10 oktober 2027. Gevolg: bij de WIA-aanvraag kan UWV een loonsanctie opleggen: tot 52 weken langer loon.',
      ],
      're-integratieverslag': [
        'Eerste ziektedag: maandag 5 januari 2026.',
        'Laatste dag van de wachttijd van 104 weken (plus 727 dagen): zondag 2 januari 2028.',
        'Dertien weken voor dat einde, week 91 (WIA art. 25 lid 3) (min 91 dagen): zondag 3 oktober 2027.',
        'Laatste werkdag op of voor die dag: vrijdag 1 oktober 2027.',
        'Gedaan: maandag 20 september 2027.',
      ],
      'wia-aanvraag': [
        'Eerste ziektedag: maandag 5 januari 2026.',
        'Laatste dag van de wachttijd van 104 weken (plus 727 dagen): zondag 2 januari 2028.',
        'Elf weken voor dat einde, week 93 (WIA art. 64 lid 3) (min 77 dagen): zondag 17 oktober 2027.',
        'Laatste werkdag op of voor die dag: vrijdag 15 oktober 2027.',
        'Gedaan: woensdag 6 oktober 2027.',
      ],
      'wia-beslissing': [
        'WIA-aanvraag: woensdag 6 oktober 2027.',
        'UWV beslist binnen acht weken na de aanvraag (WIA art. 102 lid 3) (plus 56 dagen): woensdag 1 december 2027.',
        'UWV kondigde aan dat beslissingen sinds 1 januari 2026 tot zestien weken kunnen duren (tijdelijk); de wettelijke termijn blijft acht weken.',
      ],
      loonsanctiebesluit: [
        'Eerste ziektedag: maandag 5 januari 2026.',
        'Laatste dag van 104 weken (BW art. 7:629 lid 1) (plus 727 dagen): zondag 2 januari 2028.',
        'UWV beslist uiterlijk zes weken voor het einde (WIA art. 25 lid 10) (min 42 dagen): zondag 21 november 2027.',
        'Laatste werkdag op of voor die dag: vrijdag 19 november 2027.',
      ],
      'jaar-2-loon': [
        'Eerste ziektedag: maandag 5 januari 2026.',
        'Begin van het tweede ziektejaar: het minimumloon is geen ondergrens meer (BW art. 7:629 lid 1) (plus 364 dagen): maandag 4 januari 2027.',
      ],
      'einde-wachttijd': [
        'Eerste ziektedag: maandag 5 januari 2026.',
        'Laatste dag van 104 weken wachttijd en loondoorbetaling (WIA art. 23 lid 1; BW art. 7:629 lid 1) (plus 727 dagen): zondag 2 januari 2028.',
        'Laatste werkdag op of voor die dag: vrijdag 31 december 2027.',
      ],
      'einde-loondoorbetaling': [
        'Eerste ziektedag: maandag 5 januari 2026.',
        'Laatste dag van 104 weken (BW art. 7:629 lid 1) (plus 727 dagen): zondag 2 januari 2028.',
        'Laatste werkdag op of voor die dag: vrijdag 31 december 2027.',
      ],
      'einde-opzegverbod': [
        'Eerste ziektedag: maandag 5 januari 2026.',
        'Twee volle jaren ziekte, onderbrekingen niet meegeteld (BW art. 7:670 lid 1): woensdag 5 januari 2028.',
      ],
    },
    consequences: {
      'plan-van-aanpak': 'bij de WIA-aanvraag kan UWV een loonsanctie opleggen: tot 52 weken langer loon',
      'evaluatie-1': 'bij de WIA-aanvraag kan UWV een loonsanctie opleggen: tot 52 weken langer loon',
      'evaluatie-2': 'bij de WIA-aanvraag kan UWV een loonsanctie opleggen: tot 52 weken langer loon',
      '42e-weeksmelding': 'UWV kan een boete geven tot € 455; hoe lang het loon doorloopt, verandert er niet door',
      eerstejaarsevaluatie: 'bij de WIA-aanvraag kan UWV een loonsanctie opleggen: tot 52 weken langer loon',
      'tweede-spoor': 'bij de WIA-aanvraag kan UWV een loonsanctie opleggen: tot 52 weken langer loon',
      'navraag-wia-brief': 'de werknemer kan de aanvraagtermijn missen',
      'uwv-wia-brief':
        'UWV is dan te laat, niet u: de aanvraag is op tijd tot vier weken na ontvangst van die brief (WIA art. 64 lid 6); bel UWV',
      'actueel-oordeel': 'bij de WIA-aanvraag kan UWV een loonsanctie opleggen: tot 52 weken langer loon',
      're-integratieverslag': 'bij de WIA-aanvraag kan UWV een loonsanctie opleggen: tot 52 weken langer loon',
      'wia-aanvraag': 'elke dag te laat verlengt de loondoorbetaling met een dag (BW art. 7:629 lid 11)',
      'wia-beslissing':
        'UWV is dan te laat, niet u; de werknemer kan UWV in een brief vragen om alsnog te beslissen (een ingebrekestelling)',
      loonsanctiebesluit:
        'UWV is dan te laat, niet u: een laat besluit bekort de loonsanctie; na het einde van het loontijdvak kan het niet meer',
      'jaar-2-loon': 'geen',
      'einde-wachttijd': 'geen',
      'einde-loondoorbetaling': 'geen',
      'einde-opzegverbod': 'geen',
    },
  },
  {
    life: 'UWV is late with a sanction and with its repair',
    article: 'WIA 25 lid 10, 13 to 15',
    asOf: '2028-04-01',
    facts: [
      fact('42e-weeksmelding', '2026-10-21'),
      fact('uwv-wia-brief', '2027-09-10'),
      fact('wia-aanvraag', '2027-10-01'),
      fact('loonsanctie', '2027-11-25'),
      fact('bekortingsmelding', '2028-03-01'),
      fact('bekortingsbesluit', '2028-03-24', { repaired: true }),
    ],
    why: {
      'wia-beslissing': [
        'UWV stelt herstel van de tekortkoming vast: vrijdag 24 maart 2028.',
        'Zes weken na vastgesteld herstel beslist UWV (WIA art. 25 lid 15) (plus 42 dagen): vrijdag 5 mei 2028.',
        'Verlengd tot de eerste dag die geen zaterdag, zondag of feestdag is (Algemene termijnenwet art. 1): maandag 8 mei 2028.',
        'Laatste werkdag op of voor de dag zonder verlenging: donderdag 4 mei 2028.',
        'UWV kondigde aan dat beslissingen sinds 1 januari 2026 tot zestien weken kunnen duren (tijdelijk); de wettelijke termijn blijft acht weken.',
      ],
      loonsanctiebesluit: [
        'Eerste ziektedag: maandag 5 januari 2026.',
        'Laatste dag van 104 weken (BW art. 7:629 lid 1) (plus 727 dagen): zondag 2 januari 2028.',
        'UWV beslist uiterlijk zes weken voor het einde (WIA art. 25 lid 10) (min 42 dagen): zondag 21 november 2027.',
        'Laatste werkdag op of voor die dag: vrijdag 19 november 2027.',
        'Gedaan: donderdag 25 november 2027, 4 dagen te laat.',
      ],
      'einde-loonsanctie': [
        'UWV stelt herstel van de tekortkoming vast: vrijdag 24 maart 2028.',
        'De loonsanctie eindigt zes weken later (WIA art. 25 lid 14) (plus 42 dagen): vrijdag 5 mei 2028.',
        'Bekort met de dagen dat UWV te laat besliste (WIA art. 25 lid 14) (min 6 dagen): zaterdag 29 april 2028.',
        'Laatste werkdag op of voor die dag: vrijdag 28 april 2028.',
      ],
      bekortingsmelding: [
        'Eerste ziektedag: maandag 5 januari 2026.',
        'Laatste dag van 104 weken (BW art. 7:629 lid 1) (plus 727 dagen): zondag 2 januari 2028.',
        'Loonsanctie van ten hoogste 52 weken (WIA art. 25 lid 9) (plus 364 dagen): zondag 31 december 2028.',
        'Bekort met de dagen dat UWV te laat besliste (WIA art. 25 lid 14) (min 4 dagen): woensdag 27 december 2028.',
        'Later levert geen bekorting meer op: drie weken beslissing en zes weken tot het einde (WIA art. 25 lid 13 en 14) (min 63 dagen): woensdag 25 oktober 2028.',
        'Gedaan: woensdag 1 maart 2028.',
      ],
      bekortingsbesluit: [
        'Bekortingsmelding: woensdag 1 maart 2028.',
        'UWV beslist binnen drie weken (WIA art. 25 lid 13) (plus 21 dagen): woensdag 22 maart 2028.',
        'UWV besliste te laat: de loonsanctie wordt 2 dagen korter.',
        'Gedaan: vrijdag 24 maart 2028, 2 dagen te laat.',
      ],
      'einde-opzegverbod': [
        'Eerste ziektedag: maandag 5 januari 2026.',
        'Twee volle jaren ziekte, onderbrekingen niet meegeteld (BW art. 7:670 lid 1): woensdag 5 januari 2028.',
        'Verlengd met de verlenging van de loondoorbetaling (BW art. 7:670 lid 11) (plus 118 dagen): dinsdag 2 mei 2028.',
      ],
      bezwaar: [
        'Besluit van UWV op de bekortingsmelding: vrijdag 24 maart 2028.',
        'Termijn van 42 dagen (plus 42 dagen): vrijdag 5 mei 2028.',
        'Verlengd tot een dag die geen zaterdag, zondag of feestdag is (Algemene termijnenwet art. 1 en 2): maandag 8 mei 2028.',
      ],
    },
    consequences: {
      'wia-beslissing':
        'UWV is dan te laat, niet u; de werknemer kan UWV in een brief vragen om alsnog te beslissen (een ingebrekestelling)',
      loonsanctiebesluit:
        'UWV is dan te laat, niet u: een laat besluit bekort de loonsanctie; na het einde van het loontijdvak kan het niet meer',
      'einde-loonsanctie': 'geen',
      bekortingsmelding: 'zonder melding loopt de loonsanctie tot het einde door',
      bekortingsbesluit:
        'UWV is dan te laat, niet u: elke dag te laat, ook met een afwijzing, maakt de loonsanctie een dag korter (WIA art. 25 lid 14)',
      'einde-opzegverbod': 'geen',
      bezwaar: 'na maandag 8 mei 2028 staat de beslissing vast',
    },
  },
  {
    life: 'UWV does not answer the notice of a repair',
    article: 'WIA 25 lid 14',
    asOf: '2028-04-01',
    facts: [
      fact('42e-weeksmelding', '2026-10-21'),
      fact('uwv-wia-brief', '2027-09-10'),
      fact('wia-aanvraag', '2027-10-01'),
      fact('loonsanctie', '2027-11-15'),
      fact('bekortingsmelding', '2028-03-01'),
    ],
    why: {
      'einde-loonsanctie': [
        'Eerste ziektedag: maandag 5 januari 2026.',
        'Laatste dag van 104 weken (BW art. 7:629 lid 1) (plus 727 dagen): zondag 2 januari 2028.',
        'Loonsanctie van ten hoogste 52 weken (WIA art. 25 lid 9) (plus 364 dagen): zondag 31 december 2028.',
        'UWV beslist niet op de bekortingsmelding: elke dag te laat maakt de loonsanctie een dag korter (WIA art. 25 lid 14), dus zonder antwoord eindigt zij halverwege; antwoordt UWV alsnog, dan telt de vertraging tot dat antwoord: vrijdag 11 augustus 2028.',
        'Andere lezing, alleen een gegeven besluit bekort (WIA art. 25 lid 14): zondag 31 december 2028.',
      ],
      bekortingsbesluit: [
        'Bekortingsmelding: woensdag 1 maart 2028.',
        'UWV beslist binnen drie weken (WIA art. 25 lid 13) (plus 21 dagen): woensdag 22 maart 2028.',
        'UWV beslist niet: elke dag te laat maakt de loonsanctie een dag korter (WIA art. 25 lid 14). Zonder antwoord eindigt zij op vrijdag 11 augustus 2028; na een antwoord rekent het plan opnieuw.',
        'Te laat: 10 dagen op zaterdag 1 april 2028. Gevolg: UWV is dan te laat, niet u: elke dag te laat, ook met een afwijzing, maakt de loonsanctie een dag korter (WIA art. 25 lid 14).',
      ],
    },
    consequences: {
      'einde-loonsanctie': 'geen',
      bekortingsbesluit:
        'UWV is dan te laat, niet u: elke dag te laat, ook met een afwijzing, maakt de loonsanctie een dag korter (WIA art. 25 lid 14)',
    },
  },
  {
    life: 'no letter of UWV came',
    article: 'WIA 64 lid 6',
    asOf: '2027-10-20',
    facts: [fact('42e-weeksmelding', '2026-10-21')],
    why: {
      'uwv-wia-brief': [
        'Eerste ziektedag: maandag 5 januari 2026.',
        'UWV schrijft uiterlijk op de dag dat de wachttijd 89 weken heeft geduurd (WIA art. 64 lid 2) (plus 622 dagen): zondag 19 september 2027.',
        'Laatste werkdag op of voor die dag: vrijdag 17 september 2027.',
        'Te laat: 31 dagen op woensdag 20 oktober 2027. Gevolg: UWV is dan te laat, niet u: de aanvraag is op tijd tot vier weken na ontvangst van die brief (WIA art. 64 lid 6); bel UWV.',
      ],
      'wia-aanvraag': [
        'Eerste ziektedag: maandag 5 januari 2026.',
        'Laatste dag van de wachttijd van 104 weken (plus 727 dagen): zondag 2 januari 2028.',
        'Elf weken voor dat einde, week 93 (WIA art. 64 lid 3) (min 77 dagen): zondag 17 oktober 2027.',
        'Laatste werkdag op of voor die dag: vrijdag 15 oktober 2027.',
        'UWV is te laat, niet u: zonder brief van UWV is de aanvraag op tijd tot vier weken na ontvangst van die brief (WIA art. 64 lid 6).',
      ],
      'einde-loondoorbetaling': [
        'Eerste ziektedag: maandag 5 januari 2026.',
        'Laatste dag van 104 weken (BW art. 7:629 lid 1) (plus 727 dagen): zondag 2 januari 2028.',
        'Laatste werkdag op of voor die dag: vrijdag 31 december 2027.',
        'Er is nog geen WIA-aanvraag; zolang UWV niet heeft geschreven is zij niet te laat en schuift deze dag niet op (WIA art. 64 lid 6).',
      ],
    },
    consequences: {
      'uwv-wia-brief':
        'UWV is dan te laat, niet u: de aanvraag is op tijd tot vier weken na ontvangst van die brief (WIA art. 64 lid 6); bel UWV',
      'wia-aanvraag':
        'zolang UWV niet heeft geschreven, heeft dat geen gevolgen: UWV is te laat, niet u (WIA art. 64 lid 6)',
      'einde-loondoorbetaling': 'geen',
    },
  },
  {
    life: 'an application 22 days late without a reason',
    article: 'BW 7:629 lid 3 f and 11 a',
    asOf: '2027-11-20',
    facts: [
      fact('42e-weeksmelding', '2026-10-21'),
      fact('uwv-wia-brief', '2027-09-10'),
      fact('wia-aanvraag', '2027-11-08', { validReason: false }),
    ],
    why: {
      'wia-aanvraag': [
        'Eerste ziektedag: maandag 5 januari 2026.',
        'Laatste dag van de wachttijd van 104 weken (plus 727 dagen): zondag 2 januari 2028.',
        'Elf weken voor dat einde, week 93 (WIA art. 64 lid 3) (min 77 dagen): zondag 17 oktober 2027.',
        'Laatste werkdag op of voor die dag: vrijdag 15 oktober 2027.',
        'Gedaan: maandag 8 november 2027, 22 dagen te laat.',
      ],
      'einde-loondoorbetaling': [
        'Eerste ziektedag: maandag 5 januari 2026.',
        'Laatste dag van 104 weken (BW art. 7:629 lid 1) (plus 727 dagen): zondag 2 januari 2028.',
        'Verlengd met de dagen dat de WIA-aanvraag te laat was (BW art. 7:629 lid 11) (plus 22 dagen): maandag 24 januari 2028.',
        'De aanvraag was zonder deugdelijke grond 22 dagen te laat (van maandag 18 oktober 2027 tot en met maandag 8 november 2027): over die vertraging is geen loon verschuldigd (BW art. 7:629 lid 3 onder f), maar het tijdvak en het opzegverbod zijn wel zoveel langer.',
      ],
      'einde-opzegverbod': [
        'Eerste ziektedag: maandag 5 januari 2026.',
        'Twee volle jaren ziekte, onderbrekingen niet meegeteld (BW art. 7:670 lid 1): woensdag 5 januari 2028.',
        'Verlengd met de verlenging van de loondoorbetaling (BW art. 7:670 lid 11) (plus 22 dagen): donderdag 27 januari 2028.',
        'De aanvraag was zonder deugdelijke grond 22 dagen te laat (van maandag 18 oktober 2027 tot en met maandag 8 november 2027): over die vertraging is geen loon verschuldigd (BW art. 7:629 lid 3 onder f), maar het tijdvak en het opzegverbod zijn wel zoveel langer.',
      ],
    },
    consequences: {
      'wia-aanvraag': 'elke dag te laat verlengt de loondoorbetaling met een dag (BW art. 7:629 lid 11)',
      'einde-loondoorbetaling': 'geen',
      'einde-opzegverbod': 'geen',
    },
  },
  {
    life: 'an extension on joint request',
    article: 'WIA 24 lid 1, 25 lid 4, 64 lid 3',
    asOf: '2027-09-02',
    facts: [
      fact('42e-weeksmelding', '2026-10-21'),
      fact('vrijwillige-verlenging', '2027-09-01', { until: '2028-07-02' }),
    ],
    why: {
      're-integratieverslag': [
        'Eerste ziektedag: maandag 5 januari 2026.',
        'Laatste dag van 104 weken wachttijd en loondoorbetaling (WIA art. 23 lid 1; BW art. 7:629 lid 1) (plus 727 dagen): zondag 2 januari 2028.',
        'Vrijwillig verlengd op gezamenlijk verzoek tot en met (WIA art. 24 lid 1): zondag 2 juli 2028.',
        'Re-integratieverslag dertien weken voor het nieuwe einde (WIA art. 25 lid 4) (min 91 dagen): zondag 2 april 2028.',
        'Laatste werkdag op of voor die dag: vrijdag 31 maart 2028.',
      ],
      'wia-aanvraag': [
        'Eerste ziektedag: maandag 5 januari 2026.',
        'Laatste dag van 104 weken wachttijd en loondoorbetaling (WIA art. 23 lid 1; BW art. 7:629 lid 1) (plus 727 dagen): zondag 2 januari 2028.',
        'Vrijwillig verlengd op gezamenlijk verzoek tot en met (WIA art. 24 lid 1): zondag 2 juli 2028.',
        'WIA-aanvraag elf weken voor het nieuwe einde (WIA art. 64 lid 3) (min 77 dagen): zondag 16 april 2028.',
        'Laatste werkdag op of voor die dag: donderdag 13 april 2028.',
      ],
      'einde-loondoorbetaling': [
        'Eerste ziektedag: maandag 5 januari 2026.',
        'Laatste dag van 104 weken wachttijd en loondoorbetaling (WIA art. 23 lid 1; BW art. 7:629 lid 1) (plus 727 dagen): zondag 2 januari 2028.',
        'Vrijwillig verlengd op gezamenlijk verzoek tot en met (WIA art. 24 lid 1): zondag 2 juli 2028.',
        'Laatste werkdag op of voor die dag: vrijdag 30 juni 2028.',
      ],
    },
    consequences: {
      're-integratieverslag': 'bij de WIA-aanvraag kan UWV een loonsanctie opleggen: tot 52 weken langer loon',
      'wia-aanvraag': 'elke dag te laat verlengt de loondoorbetaling met een dag (BW art. 7:629 lid 11)',
      'einde-loondoorbetaling': 'geen',
    },
  },
  {
    life: 'a vangnet case that recovered before its report',
    article: 'ZW 38a lid 3, 5 and 6',
    asOf: '2026-02-01',
    facts: [
      fact('vangnet', '2026-01-20', { ground: 'no-risk', group: 2 }),
      fact('herstelmelding', '2026-01-28', { recoveredOn: '2026-01-28' }),
    ],
    why: {
      vangnetmelding: [
        'Herstel gemeld aan de werkgever: woensdag 28 januari 2026.',
        'De tweede dag na de herstelmelding van de werknemer (ZW art. 38a lid 5) (plus 2 dagen): vrijdag 30 januari 2026.',
        'Wettelijk uiterlijk maandag 16 februari 2026.',
        'Andere lezing, beide meldingen binnen twee dagen na het herstel (ZW art. 38a lid 5 en 6): vrijdag 30 januari 2026.',
      ],
      'vangnet-herstelmelding': [
        'Herstel gemeld aan de werkgever: woensdag 28 januari 2026.',
        'De tweede dag na de herstelmelding van de werknemer (ZW art. 38a lid 5) (plus 2 dagen): vrijdag 30 januari 2026.',
        'Wettelijk uiterlijk maandag 16 februari 2026.',
      ],
      herstelbewaking: [
        'Hersteld: woensdag 28 januari 2026.',
        'Vier weken na herstel is een ziekte een nieuw geval (ZW art. 38 lid 1) (plus 28 dagen): woensdag 25 februari 2026.',
        'Weer ziek tot en met dinsdag 24 februari 2026: hetzelfde geval, de termijnen schuiven op.',
        'Weer ziek vanaf woensdag 25 februari 2026: een nieuw geval met eigen termijnen.',
      ],
    },
    consequences: {
      vangnetmelding:
        'UWV kan een boete geven tot € 455; hoe lang het loon doorloopt, verandert er niet door; UWV betaalt het ziekengeld over hoogstens een jaar voor de melding (ZW art. 38a lid 9)',
      'vangnet-herstelmelding':
        'UWV kan een boete geven tot € 455; hoe lang het loon doorloopt, verandert er niet door',
      herstelbewaking: 'geen; een terugval binnen de vier weken gaat verder in dit geval',
    },
  },
  {
    life: 'a vangnet that became clear late',
    article: 'ZW 38b lid 2',
    asOf: '2026-05-20',
    facts: [fact('vangnet', '2026-05-18', { ground: 'no-risk', group: 2, clearOn: '2026-05-18' })],
    why: {
      vangnetmelding: [
        'Redelijkerwijs duidelijk dat er een vangnet is: maandag 18 mei 2026.',
        'Uiterlijk de vierde dag nadat het redelijkerwijs duidelijk kon zijn (ZW art. 38b lid 2) (plus 4 dagen): vrijdag 22 mei 2026.',
        'Ziekengeld op zijn vroegst vanaf maandag 5 januari 2026 (ZW art. 38b lid 2).',
      ],
    },
    consequences: {
      vangnetmelding:
        'UWV kan een boete geven tot € 455; hoe lang het loon doorloopt, verandert er niet door; UWV betaalt het ziekengeld over hoogstens een jaar voor de melding (ZW art. 38a lid 9)',
    },
  },
  {
    life: 'a pregnancy',
    article: 'WAZO 3:1; ZW 38a lid 2 b',
    asOf: '2026-04-01',
    facts: [fact('zwangerschap', '2026-04-01', { dueDate: '2026-08-03' })],
    why: {
      vangnetmelding: [
        'Uitgerekende datum: maandag 3 augustus 2026.',
        'De dag na de uitgerekende datum (plus 1 dagen): dinsdag 4 augustus 2026.',
        'Verlof 6 weken voor die dag (WAZO art. 3:1 lid 2) (min 42 dagen): dinsdag 23 juni 2026.',
        'De vierde dag (ZW art. 38a lid 2 onder b) (plus 3 dagen): vrijdag 26 juni 2026.',
      ],
      'wazo-aanvraag': [
        'Begin van het verlof: dinsdag 7 juli 2026.',
        'Aanvraag bij UWV twee weken voor het begin (min 14 dagen): dinsdag 23 juni 2026.',
        'Het begin is nog niet gekozen: gerekend met de laatste mogelijke dag.',
      ],
    },
    consequences: {
      vangnetmelding:
        'UWV kan een boete geven tot € 455; hoe lang het loon doorloopt, verandert er niet door; UWV betaalt het ziekengeld over hoogstens een jaar voor de melding (ZW art. 38a lid 9)',
      'wazo-aanvraag': 'UWV betaalt de uitkering over hoogstens een jaar voor de aanvraag (WAZO art. 3:11 lid 4)',
    },
  },
  {
    life: 'the employment ends on a Sunday',
    article: 'ZW 38 lid 2',
    asOf: '2026-05-20',
    facts: [fact('einde-dienstverband', '2026-05-01', { lastDay: '2026-05-31' })],
    why: {
      'ziek-uit-dienst-melding': [
        'Laatste dag van het dienstverband: zondag 31 mei 2026.',
        'Ziek uit dienst: melding aan UWV op de laatste dag van het dienstverband (ZW art. 38 lid 2).',
        'Laatste werkdag op of voor die dag: vrijdag 29 mei 2026.',
        'Andere lezing, melden op de laatste werkdag (ZW art. 38 lid 2): vrijdag 29 mei 2026.',
      ],
      'riv-ziek-uit-dienst': [
        'Laatste dag van het dienstverband: zondag 31 mei 2026.',
        'Laatste werkdag op of voor die dag: vrijdag 29 mei 2026.',
        'Tussen de eerste ziektedag en de laatste dag liggen 146 dagen: volledig verslag.',
      ],
      'einde-loondoorbetaling': [
        'Eerste ziektedag: maandag 5 januari 2026.',
        'Laatste dag van 104 weken (BW art. 7:629 lid 1) (plus 727 dagen): zondag 2 januari 2028.',
        'Het dienstverband eindigt eerder, op: zondag 31 mei 2026.',
        'Laatste werkdag op of voor die dag: vrijdag 29 mei 2026.',
      ],
    },
    consequences: {
      'ziek-uit-dienst-melding': 'UWV kan een boete geven tot € 455',
      'riv-ziek-uit-dienst':
        'UWV kan het ziekengeld na het dienstverband op de werkgever verhalen, tot 52 weken (ZW art. 39a)',
      'einde-loondoorbetaling': 'geen',
    },
  },
  {
    life: 'death',
    article: 'BW 7:674',
    asOf: '2026-03-18',
    facts: [fact('overlijden', '2026-03-17', { date: '2026-03-16' })],
    why: {
      overlijdensuitkering: [
        'Overleden: maandag 16 maart 2026.',
        'Overlijdensuitkering tot en met een maand na de dag van overlijden (BW art. 7:674) (plus 1 maanden): donderdag 16 april 2026.',
      ],
      'einde-loondoorbetaling': [
        'Eerste ziektedag: maandag 5 januari 2026.',
        'Laatste dag van 104 weken (BW art. 7:629 lid 1) (plus 727 dagen): zondag 2 januari 2028.',
        'Overleden op: maandag 16 maart 2026.',
      ],
    },
    consequences: {
      overlijdensuitkering: 'de nabestaanden kunnen de uitkering opeisen (BW art. 7:674)',
      'einde-loondoorbetaling': 'geen',
    },
  },
  {
    life: 'a relapse within four weeks',
    article: 'ZW 38 lid 1; RP 4 lid 4',
    asOf: '2026-03-20',
    facts: [
      fact('probleemanalyse', '2026-02-12', { mogelijkheden: true }),
      fact('herstelmelding', '2026-03-02', { recoveredOn: '2026-03-02' }),
      fact('ziekmelding', '2026-03-16', { firstSickDay: '2026-03-16' }),
    ],
    why: {
      'bijstelling-probleemanalyse': [
        'Terugval binnen dezelfde keten, na de probleemanalyse: maandag 16 maart 2026.',
        'Zes weken, naar het voorbeeld van de eerste probleemanalyse (RP art. 4 lid 4) (plus 42 dagen): maandag 27 april 2026.',
        'Laatste werkdag op of voor die dag: vrijdag 24 april 2026.',
      ],
      '42e-weeksmelding': [
        'Eerste ziektedag: maandag 5 januari 2026.',
        'Onderbrekingen tellen niet mee (14 dagen tot en met de dag voor tijdvak 2; ZW art. 38 lid 1): telt vanaf: maandag 19 januari 2026.',
        'De eerste dag nadat de ziekte 42 weken heeft geduurd (ZW art. 38 lid 1) (plus 294 dagen): maandag 9 november 2026.',
      ],
      'einde-opzegverbod': [
        'Eerste ziektedag: maandag 5 januari 2026.',
        'Twee volle jaren ziekte, onderbrekingen niet meegeteld (BW art. 7:670 lid 1): woensdag 19 januari 2028.',
      ],
      herstelbewaking: [
        'Hersteld: maandag 2 maart 2026.',
        'Vier weken na herstel is een ziekte een nieuw geval (ZW art. 38 lid 1) (plus 28 dagen): maandag 30 maart 2026.',
        'Weer ziek tot en met zondag 29 maart 2026: hetzelfde geval, de termijnen schuiven op.',
        'Weer ziek vanaf maandag 30 maart 2026: een nieuw geval met eigen termijnen.',
        'Terugval op maandag 16 maart 2026: het geval gaat verder.',
      ],
    },
    consequences: {
      'bijstelling-probleemanalyse': 'bij de WIA-aanvraag kan UWV een loonsanctie opleggen: tot 52 weken langer loon',
      '42e-weeksmelding': 'UWV kan een boete geven tot € 455; hoe lang het loon doorloopt, verandert er niet door',
      'einde-opzegverbod': 'geen',
      herstelbewaking: 'geen; een terugval binnen de vier weken gaat verder in dit geval',
    },
  },
  {
    life: 'no possibilities',
    article: 'RP 4 lid 1 and 4',
    asOf: '2026-03-20',
    facts: [fact('probleemanalyse', '2026-02-12', { mogelijkheden: false })],
    why: {
      'herbeoordeling-mogelijkheden': [
        'Oordeel dat er geen mogelijkheden tot werkhervatting zijn: donderdag 12 februari 2026.',
        'Periodieke evaluatie, in de regel elke zes weken (RP art. 4 lid 2; Werkwijzer UWV) (plus 42 dagen): donderdag 26 maart 2026.',
        'Zolang er geen mogelijkheden zijn (oordeel van donderdag 12 februari 2026) is er geen plan van aanpak nodig.',
      ],
      'plan-van-aanpak': [
        'Oordeel van de bedrijfsarts: donderdag 12 februari 2026.',
        'Binnen twee weken na het oordeel van de bedrijfsarts (RP art. 4 lid 1) (plus 14 dagen): donderdag 26 februari 2026.',
        'Volgens de bedrijfsarts zijn er nu geen mogelijkheden tot werkhervatting.',
      ],
      'evaluatie-1': [
        'Laatste dag voor het plan van aanpak: donderdag 26 februari 2026.',
        'Periodieke evaluatie, in de regel elke zes weken (RP art. 4 lid 2; Werkwijzer UWV) (plus 42 dagen): donderdag 9 april 2026.',
        'Er is geen plan van aanpak zolang er geen mogelijkheden zijn.',
      ],
    },
    consequences: {
      'herbeoordeling-mogelijkheden': 'bij de WIA-aanvraag kan UWV een loonsanctie opleggen: tot 52 weken langer loon',
      'plan-van-aanpak': 'bij de WIA-aanvraag kan UWV een loonsanctie opleggen: tot 52 weken langer loon',
      'evaluatie-1': 'bij de WIA-aanvraag kan UWV een loonsanctie opleggen: tot 52 weken langer loon',
    },
  },
  {
    life: 'an accident, a third party and other events',
    article: 'Arbowet 9; WAM 10; BW 6:107a; WIA 23 lid 6',
    asOf: '2026-03-20',
    facts: [
      fact('arbeidsongeval', '2026-01-08', { severity: 'ziekenhuis' }),
      fact('derde-aansprakelijk', '2026-01-12', { wam: true }),
      fact('beroepsziekte', '2026-02-02'),
      fact('second-opinion', '2026-02-03'),
      fact('deskundigenoordeel', '2026-02-04'),
      fact('vervroegde-wia-grond', '2026-03-01'),
    ],
    why: {
      'vervroegde-wia-aanvraag': [
        'Eerste ziektedag: maandag 5 januari 2026.',
        'Einde van ziekteweek 68 (WIA art. 23 lid 6) (plus 475 dagen): zondag 25 april 2027.',
        'Laatste werkdag op of voor die dag: vrijdag 23 april 2027.',
        'Eenmalig, door de werknemer, met een verklaring van de bedrijfsarts; de plichten lopen door tot UWV beslist.',
      ],
      'arbeidsongeval-melding': [
        'Arbeidsongeval bekend: donderdag 8 januari 2026.',
        'Direct melden, op de dag waarop het bekend wordt (Arbowet art. 9 lid 1).',
        'Te laat: 71 dagen op vrijdag 20 maart 2026. Gevolg: de Arbeidsinspectie kan een boete geven.',
      ],
      'arbeidsongeval-registratie': [
        'Arbeidsongeval bekend: donderdag 8 januari 2026.',
        'Binnen een week, een norm van dit systeem (Arbowet art. 9 lid 2) (plus 7 dagen): donderdag 15 januari 2026.',
        'Te laat: 64 dagen op vrijdag 20 maart 2026. Gevolg: de Arbeidsinspectie kan een boete geven.',
      ],
      beroepsziektemelding: [
        'Beroepsziekte vastgesteld: maandag 2 februari 2026.',
        'Binnen twee weken, een norm van dit systeem (Arbowet art. 9 lid 3) (plus 14 dagen): maandag 16 februari 2026.',
        'Wacht op de toestemming van de werknemer.',
      ],
      regres: [
        'Aansprakelijke derde bekend: maandag 12 januari 2026.',
        'Verjaring na drie jaar tegenover een WAM-verzekeraar (WAM art. 10) (plus 36 maanden): vrijdag 12 januari 2029.',
        'Niet op een collega, tenzij opzet of bewuste roekeloosheid (BW art. 6:107a lid 4).',
      ],
      deskundigenoordeel: [
        'Deskundigenoordeel gevraagd: woensdag 4 februari 2026.',
        'UWV streeft naar twee weken na een compleet dossier (plus 14 dagen): woensdag 18 februari 2026.',
        'Geen termijn wordt erdoor opgeschort.',
        'Te laat: 30 dagen op vrijdag 20 maart 2026. Gevolg: daar staat geen sanctie op; het oordeel is niet bindend, maar weegt zwaar bij de rechter.',
      ],
      'second-opinion': [
        'Second opinion gevraagd: dinsdag 3 februari 2026.',
        'Binnen zes weken, een norm van dit systeem (plus 42 dagen): dinsdag 17 maart 2026.',
        'Geen termijn wordt erdoor opgeschort.',
        'Te laat: 3 dagen op vrijdag 20 maart 2026. Gevolg: daar staat geen sanctie op; het is een advies aan de werknemer.',
      ],
    },
    consequences: {
      'vervroegde-wia-aanvraag': 'daar staat geen sanctie op; na deze dag kan alleen nog de gewone aanvraag',
      'arbeidsongeval-melding': 'de Arbeidsinspectie kan een boete geven',
      'arbeidsongeval-registratie': 'de Arbeidsinspectie kan een boete geven',
      beroepsziektemelding: 'daar staat voor de werkgever geen sanctie op',
      regres: 'na deze dag kan het geld niet meer worden teruggevraagd: de vordering is verjaard',
      deskundigenoordeel: 'daar staat geen sanctie op; het oordeel is niet bindend, maar weegt zwaar bij de rechter',
      'second-opinion': 'daar staat geen sanctie op; het is een advies aan de werknemer',
    },
  },
];

const ROWS = LIVES.flatMap(({ why, ...life }) => Object.keys(why).map((id) => ({ ...life, why, id })));

test.each(ROWS)('$life: $id is explained ($article)', ({ asOf, facts, id, why, consequences }) => {
  const found = obligationOn(asOf, [SICK, ...facts], id);
  expect(found?.why).toEqual(why[id]);
  expect(found?.consequence).toBe(consequences[id]);
});
