import { addressOf } from '../../activities/delivery/address';
import { NOT_FOR_EMPLOYERS } from '../../domain/case/employer-knowledge';

const row = {
  obligation: 'probleemanalyse',
  recipient: 'bedrijfsarts',
  employerEmail: 'hr@voorbeeld.example',
  employeeEmail: null,
  userEmail: null,
} as const;

test('the employer reads for a role without an address', () => {
  expect(addressOf(row)).toEqual({ to: 'hr@voorbeeld.example', standIn: true });
  expect(addressOf({ ...row, userEmail: 'arts@voorbeeld.example' })).toEqual({
    to: 'arts@voorbeeld.example',
    standIn: false,
  });
});

test.each(NOT_FOR_EMPLOYERS)('the employer never reads about %s for the bedrijfsarts', (obligation) => {
  expect(addressOf({ ...row, obligation })).toEqual({ missing: 'geen e-mailadres van de bedrijfsarts bekend' });
});
