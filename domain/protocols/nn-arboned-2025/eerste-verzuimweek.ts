import { words } from '../../obligations/words';
import { INC } from '../billing';
import { ALWAYS } from '../condition';
import type { Row } from '../row';
import type { NnColumn } from './columns';

/** The first week of absence. */
export const EERSTE_VERZUIMWEEK: readonly Row<NnColumn>[] = [
  {
    id: 'S3-39',
    name: 'Digitale vragenlijst werknemer: data gestuurde risico-inschatting verzuimduur, vervolgactiviteit, terugkoppeling',
    wording:
      'Digitale vragenlijst werknemer op dag 3: data gestuurde risico-inschatting verzuimduur. Inclusief bepalen vervolgactiviteit en terugkoppeling.',
    lines: '105',
    level: 'case',
    trigger: { kind: 'sick-days', from: 'A-03/due', until: 'A-03/due' },
    condition: ALWAYS,
    performers: ['systeem', 'procesregisseur'],
    recipients: ['werknemer', 'werkgever'],
    outputs: [{ kind: 'FORM', form: 'verzuimvoorspeller' }, { kind: 'TASK', by: 'procesregisseur' }, { kind: 'MAIL' }],
    message: words(
      'De arbodienst heeft bekeken hoe lang het verzuim kan duren en wat er nu nodig is.',
      'The occupational health service looked at how long the absence may last and what is needed now.',
    ),
    bills: { 'mkb-uitgebreid': INC },
  },
  {
    id: 'S3-40',
    name: 'Telefonisch contact met werknemer',
    wording: 'Op indicatie procesregisseur: telefonisch contact met werknemer.',
    lines: '105',
    level: 'case',
    trigger: { kind: 'sick-weeks', from: 1, until: 1 },
    condition: { is: 'indicated', what: 'need', by: ['procesregisseur'] },
    performers: ['procesregisseur'],
    recipients: ['werknemer'],
    outputs: [{ kind: 'CALL' }],
    bills: { 'mkb-uitgebreid': INC },
  },
  {
    id: 'S3-41',
    name: 'Aanvullende digitale vragenlijst bij psychisch verzuim: onderbouwd re-integratie-/interventieadvies, vervolgactiviteit, terugkoppeling',
    wording:
      'Bij psychisch verzuim: aanvullende digitale vragenlijst werknemer: data gestuurde risico-inschatting verzuimduur en onderbouwd re-integratie- / interventieadvies. Inclusief bepalen vervolgactiviteit en terugkoppeling.',
    lines: '107',
    level: 'case',
    trigger: { kind: 'sick-weeks', from: 1, until: 1 },
    condition: { is: 'indicated', what: 'psychological-absence', by: ['procesregisseur', 'bedrijfsarts'] },
    performers: ['systeem', 'procesregisseur'],
    recipients: ['werknemer', 'werkgever'],
    outputs: [
      { kind: 'FORM', form: 'aanvullende-vragenlijst' },
      { kind: 'ADVICE', by: 'procesregisseur' },
    ],
    bills: { 'mkb-uitgebreid': INC },
    employerSees: 'neutral',
    neutral: 'Aanvullende vragenlijst voor de medewerker',
  },
];
