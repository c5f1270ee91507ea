/** Everything that can go wrong with a request, each mapped once to HTTP and to the urn that programs rely on. */
export const PROBLEM_KINDS = {
  ongeldig: { status: 400, title: 'Ongeldige invoer' },
  'niet-aangemeld': { status: 401, title: 'Niet aangemeld' },
  'geen-toegang': { status: 403, title: 'Geen toegang' },
  'niet-gevonden': { status: 404, title: 'Niet gevonden' },
  'methode-niet-toegestaan': { status: 405, title: 'Methode niet toegestaan' },
  'antwoordvorm-onbekend': { status: 406, title: 'Gevraagde antwoordvorm wordt niet geleverd' },
  conflict: { status: 409, title: 'Conflict met wat al bestaat' },
  'sleutel-hergebruikt': { status: 409, title: 'Idempotency-Key hoort bij een ander verzoek' },
  'te-groot': { status: 413, title: 'Verzoek te groot' },
  'mediatype-onbekend': { status: 415, title: 'Mediatype wordt niet gelezen' },
  geweigerd: { status: 422, title: 'Past niet bij de stand van de zaak' },
  'te-veel-verzoeken': { status: 429, title: 'Te veel verzoeken' },
  intern: { status: 500, title: 'Interne fout' },
  'niet-beschikbaar': { status: 503, title: 'Tijdelijk niet beschikbaar' },
} as const;
export type ProblemKind = keyof typeof PROBLEM_KINDS;

/** One wrong field: its path in the request, and a Dutch sentence that says what to do. */
export type FieldError = { veld: string; melding: string };

type Details = {
  errors?: readonly FieldError[];
  /** Code of a refusal by the domain. */
  code?: string;
  /** Where what became of the request stands afterwards too. */
  outcome?: string;
  headers?: Readonly<Record<string, string>>;
};

/** A request that is not carried out; the message is what its sender reads. */
export class Problem extends Error {
  constructor(
    readonly kind: ProblemKind,
    detail: string,
    readonly details: Details = {},
  ) {
    super(detail);
  }

  get status(): number {
    return PROBLEM_KINDS[this.kind].status;
  }
}

/** The problem as RFC 9457 has it. */
export function problemBody(
  problem: Problem,
  { requestId, documentation }: { requestId: string; documentation: string },
): Record<string, unknown> {
  const { status, title } = PROBLEM_KINDS[problem.kind];
  const { code, errors, outcome } = problem.details;
  return {
    type: `urn:poortwachter:fout:${problem.kind}`,
    title,
    status,
    detail: problem.message,
    instance: `urn:poortwachter:verzoek:${requestId}`,
    documentatie: documentation,
    ...(code ? { code } : {}),
    ...(errors ? { errors } : {}),
    ...(outcome ? { uitkomst: outcome } : {}),
  };
}
