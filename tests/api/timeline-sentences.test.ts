import { sentenceOf } from '../../api/resources/tijdlijn-zin';

const LINE = { soort: 'melding', stap: 'uitkomst', ontvanger: 'dossier', kenmerk: null };

test.each([
  ['42e-weeksmelding', { aard: 'melding' }, 'Melding aan UWV: 42e-weeksmelding, geaccepteerd.'],
  ['42e-weeksmelding', { aard: 'intrekking' }, 'Intrekking van een melding aan UWV: 42e-weeksmelding, geaccepteerd.'],
  [
    'X-1',
    { aard: 'melding', partij: 'verzekeraar', name: 'Ziekmelding' },
    'Melding aan de verzekeraar: Ziekmelding, geaccepteerd.',
  ],
])(
  'a line about %s that went out as %j says to whom, and whether it was withdrawn',
  (verplichting, gegevens, sentence) => {
    expect(sentenceOf({ ...LINE, verplichting, gegevens: { ...gegevens, status: 'geaccepteerd' } })).toBe(sentence);
  },
);
