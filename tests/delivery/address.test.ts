import { addressOf } from '../../activities/delivery/address';
import type { ObligationId } from '../../domain/obligations/obligation-id';
import { RECORDS } from '../../domain/obligations/records';

const HIDDEN = (Object.keys(RECORDS) as ObligationId[]).filter((id) =>
  ['nothing', 'that-it-is-there', 'only-as-own-duty'].includes(RECORDS[id].employerSees),
);

const row = {
  obligation: 'probleemanalyse',
  recipient: 'bedrijfsarts',
  employerEmail: 'hr@voorbeeld.example',
  employeeEmail: null,
  gebruikerId: null,
  userEmail: null,
  awaitsProof: false,
} as const;

test('the employer reads for a role without an address', () => {
  expect(addressOf(row)).toEqual({ to: 'hr@voorbeeld.example', standIn: true });
});

test('a row of a person goes to that person or to nobody', () => {
  const own = { ...row, gebruikerId: 'a' };
  expect(addressOf({ ...own, userEmail: 'arts@voorbeeld.example' })).toEqual({
    to: 'arts@voorbeeld.example',
    standIn: false,
  });
  expect(addressOf(own)).toEqual({ missing: 'deze persoon is niet meer de bedrijfsarts' });
});

test('that the address still has to be proven is said where nobody may read instead', () => {
  expect(addressOf({ ...row, obligation: 'second-opinion', awaitsProof: true })).toEqual({
    missing: 'het e-mailadres van de bedrijfsarts is nog niet bevestigd',
  });
});

test.each(HIDDEN)('the employer never reads about %s for the bedrijfsarts', (obligation) => {
  expect(addressOf({ ...row, obligation })).toEqual({ missing: 'geen e-mailadres van de bedrijfsarts bekend' });
});
