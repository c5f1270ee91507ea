/** The employment is not in the database, though its run has seen it: the database was set back to before it. */
export class CaseGone extends Error {
  constructor(dienstverbandId: string) {
    super(
      `dienstverband ${dienstverbandId} staat niet meer in de database: zij is teruggezet; voer het dienstverband opnieuw in`,
    );
    this.name = 'CaseGone';
  }
}
