import type { PlainDate } from '../calendar/plain-date';

type Described = {
  /** What it means, in Dutch, for whoever fills it in. */
  readonly meaning: string;
  readonly optional?: true;
  /** The name under which programs may still send it; deprecated. */
  readonly formerly?: string;
};

/** A field of a fact as data: one of a closed set of kinds. No kind can hold what a person made up, so none a cause of illness. */
export type Field = Described &
  (
    | { readonly kind: 'date' }
    | { readonly kind: 'yesNo' }
    /** A whole number; `max` is included. */
    | { readonly kind: 'whole'; readonly min: number; readonly max?: number }
    | { readonly kind: 'number'; readonly min: number; readonly max?: number }
    /** Euros, never negative, with two decimals at most. */
    | { readonly kind: 'amount' }
    /** Answers to closed questions, each the place of the answer that was chosen. */
    | { readonly kind: 'codes' }
    | { readonly kind: 'choice'; readonly of: readonly [string | number, ...(string | number)[]] }
    /** Name of an obligation of the law, or id of a row. */
    | { readonly kind: 'obligation' }
    | { readonly kind: 'obligations' }
    /** Who does something: a role of the law, or one that a service protocol names. */
    | { readonly kind: 'performer' }
    /** A service package that a contract can name. */
    | { readonly kind: 'package' }
    /** What an employer has others do for it: `alle`, an obligation, or what a row asks a mandate for. */
    | { readonly kind: 'mandate' }
    /** Id of a row of a service protocol. */
    | { readonly kind: 'row' }
    /** Id of something that this installation keeps, such as a gebruiker. */
    | { readonly kind: 'id' }
    /** Id of another fact of the case. */
    | { readonly kind: 'fact' }
    /** A moment with its offset. */
    | { readonly kind: 'instant' }
  );

export type Kind = Field['kind'];
export type Fields = Readonly<Record<string, Field>>;

type OfKind = {
  date: PlainDate;
  yesNo: boolean;
  whole: number;
  number: number;
  amount: number;
  codes: number[];
  obligation: string;
  obligations: string[];
  performer: string;
  package: string;
  mandate: string;
  row: string;
  id: string;
  fact: string;
  instant: string;
};

/** What a field holds. */
export type ValueOf<F extends Field> = F extends { kind: 'choice'; of: readonly (infer Option)[] }
  ? Option
  : OfKind[Exclude<F['kind'], 'choice'>];

type OptionalOf<S extends Fields> = { [K in keyof S]: S[K] extends { optional: true } ? K : never }[keyof S];

/** What the fields of a fact hold, by name. */
export type ValuesOf<S extends Fields> = {
  -readonly [K in keyof S as K extends OptionalOf<S> ? never : K]: ValueOf<S[K]>;
} & { -readonly [K in OptionalOf<S>]?: ValueOf<S[K]> };
