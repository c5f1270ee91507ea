import type { MessageType } from '../case/contract';

/** Where programs tell a fact: a route of the API as data. */
export type Address = {
  /** Of a verzuimgeval, of an employment that may have none, or of the contract of an employer. */
  of: 'verzuimgevallen' | 'dienstverbanden' | 'werkgevers';
  /** Below that, in kebab-case. */
  path: string;
  operationId: string;
  /** In Dutch, for OpenAPI. */
  summary: string;
  description?: string;
  /** A body, in the words of today. */
  example: Readonly<Record<string, unknown>>;
  /** Meaning of `happened` here; without one it cannot be told. */
  happened?: string;
  /** Not for a case that a later one followed. */
  currentOnly?: true;
  /** `?voorbeeld=true` tells what it would do; below an employment it always does. */
  preview?: true;
  /** This field is the first sick day of the case itself, when a later case is the current one and nothing was said. */
  ownFirstSickDay?: string;
  /** Set where several types of fact share the address: what one of them is called in OpenAPI. */
  shared?: string;
  /** The message that carries it from here; without one the fact's own. */
  message?: MessageType;
  /** Names under which programs of before may still tell it; without one only those of today. */
  former?: {
    happened?: string;
    /** The name for `type`, and its values where they differ. */
    type?: string;
    types?: Readonly<Record<string, string>>;
  };
};

/** Documents and steps of the re-integration. */
export const DOCUMENTEN: Address = {
  of: 'verzuimgevallen',
  path: 'documenten',
  operationId: 'meldDocument',
  summary: 'Meld een stuk of stap van de re-integratie',
  description: 'Legt vast dat het stuk er is en op welke dag. De termijnen die ervan afhangen worden opnieuw berekend.',
  example: { type: 'probleemanalyse', happened: '2026-02-12', mogelijkheden: true },
  happened: 'Dag waarop het stuk gereed was of gebeurde; zonder deze: vandaag',
  shared: 'Document',
  former: { happened: 'gebeurdOp', type: 'soort' },
};

export const CORRECTIES: Address = {
  of: 'verzuimgevallen',
  path: 'correcties',
  operationId: 'corrigeerVerzuimgeval',
  summary: 'Verbeter de eerste ziektedag of de hersteldatum',
  description: 'Wat eerder is vastgelegd blijft staan; de correctie komt ernaast en het plan wordt opnieuw gemaakt.',
  example: { type: 'correctie-eerste-ziektedag', firstSickDay: '2026-01-06', reason: 'verkeerd-doorgegeven' },
  currentOnly: true,
  preview: true,
  shared: 'Correctie',
  former: {
    type: 'soort',
    types: { 'correctie-eerste-ziektedag': 'eerste-ziektedag', 'correctie-hersteldatum': 'hersteldatum' },
  },
};

/** What has no address of its own, in a verzuimgeval. */
const GEBEURTENISSEN: Address = {
  of: 'verzuimgevallen',
  path: 'gebeurtenissen',
  operationId: 'meldGebeurtenis',
  summary: 'Meld iets anders dat in een verzuimgeval gebeurde',
  description:
    'De inhoud is een feit zoals in een casus, zonder `on`: dat is vandaag op de klok van het geval. Ziekmelding, herstel, correcties, intrekking en documenten hebben een eigen adres.',
  example: { type: 'verwachting', langdurig: true },
  happened: 'Dag waarop het gebeurde; zonder deze: vandaag',
  shared: 'Gebeurtenis',
  message: 'gebeurtenis',
};

/** The same where there may be no sickness. */
const GEBEURTENISSEN_VAN_DIENSTVERBAND: Address = {
  ...GEBEURTENISSEN,
  of: 'dienstverbanden',
  operationId: 'meldGebeurtenisInDienstverband',
  summary: 'Meld iets dat gebeurde terwijl er geen verzuim is, zoals een zwangerschap',
  description:
    'De inhoud is een feit zoals in een casus, zonder `on`. Wat bij een verzuim hoort, wordt geweigerd zolang er geen ziekmelding is; taken staan bij `/taken`.',
  example: { type: 'zwangerschap', dueDate: '2026-08-03' },
};

export const EVENTS: readonly Address[] = [GEBEURTENISSEN, GEBEURTENISSEN_VAN_DIENSTVERBAND];

/** What happened in the contract of an employer, in no case of an employee. */
export const EVENTS_OF_CONTRACT: Address = {
  of: 'werkgevers',
  path: 'gebeurtenissen',
  operationId: 'meldGebeurtenisInContract',
  summary: 'Meld iets bij het contract van de werkgever, zoals een vraag om een dienst zonder verzuim',
  description:
    'De inhoud is een feit zoals in een casus, zonder `on`. Wat bij een werknemer hoort, wordt geweigerd: dat gaat naar het verzuimgeval of het dienstverband. Van een anoniem spreekuur wordt niet vastgelegd wie het vroeg.',
  example: { type: 'pakketwissel', package: 'none' },
  happened: 'Dag waarop het gebeurde; zonder deze: vandaag',
  preview: true,
  shared: 'ContractGebeurtenis',
  message: 'gebeurtenis',
};
