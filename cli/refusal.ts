/** What the system or a server says, and the sentence in which a process tells it at its start. */
const SENTENCES: ReadonlyArray<[says: RegExp, sentence: string]> = [
  [/EADDRINUSE/, 'De poort is in gebruik: kies een andere met PORT, of stop het programma dat haar gebruikt.'],
  [/EADDRNOTAVAIL/, 'Dit adres heeft deze machine niet: verbeter HOST.'],
  [/EACCES/, 'Dit mag het programma niet: kijk naar de rechten op de poort of de map die de instellingen noemen.'],
  [/ENOSPC|No space left on device/, 'Er is geen ruimte meer op de schijf: maak ruimte vrij en start opnieuw.'],
  [
    /28P01|password authentication failed|28000|AuthenticationFailed/,
    'De database laat deze rol niet toe: kijk naar de rol en het wachtwoord in DATABASE_URL.',
  ],
  [/3D000|DatabaseDoesNotExist/, 'De database in DATABASE_URL bestaat niet: maak haar, of verbeter de naam.'],
  [
    /P1001|DatabaseNotReachable|De database is niet bereikbaar|:5432|ECONNREFUSED.*(postgres|54\d\d)/,
    'De database is niet bereikbaar: kijk of zij draait en of DATABASE_URL klopt.',
  ],
  [
    /TransportError|ServiceError|tonic|UNAVAILABLE|Failed to connect before the deadline|tcp connect error/,
    'Temporal is niet bereikbaar: kijk of de server draait en of TEMPORAL_ADDRESS klopt.',
  ],
  [/ECONNREFUSED|ENOTFOUND|EAI_AGAIN/, 'De database is niet bereikbaar: kijk of zij draait en of DATABASE_URL klopt.'],
  [/NamespaceNotFound|Namespace .* is not found/, 'De namespace in TEMPORAL_NAMESPACE bestaat niet: maak haar eerst.'],
  [/POORTWACHTER_[A-Z_]+: .*/, '$&'],
];

/** Why a process cannot start, in one sentence that says what to do; null for a mistake of this program. */
export function refusalInWords(error: unknown): string | null {
  for (let one: unknown = error, depth = 0; one instanceof Error && depth < 5; one = one.cause, depth++) {
    const { code = '', meta } = one as { code?: unknown; meta?: unknown };
    const said = `${one.name} ${String(code)} ${one.message} ${JSON.stringify(meta ?? '')}`;
    for (const [says, sentence] of SENTENCES) {
      const match = says.exec(said);
      if (match) return sentence.replace('$&', match[0]);
    }
  }
  return null;
}
