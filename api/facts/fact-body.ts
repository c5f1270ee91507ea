import { z } from 'zod';
import type { FactType } from '../../domain/case/facts';
import { FACTS } from '../../domain/facts';
import type { Address } from '../../domain/facts/addresses';
import type { Fields } from '../../domain/facts/field';
import { date } from '../../schemas/values';
import { zodOf } from '../../schemas/zod-of';
import { upperCamel } from '../schemas/upper-camel';
import { bodyInWords, type FormerWords, formerBody } from '../words';

/** What an address takes: in today's words, and in those of before where it had any. */
export type FactBody = { body: z.ZodType<Record<string, unknown>>; former: FormerWords | undefined };

/** The names that fields had in the API, by those of today. */
export function formerNamesOf(fields: Fields): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, { formerly }]) => (formerly === undefined ? [] : [[name, formerly]])),
  );
}

/** The name that any fact had for a field before, for who reads back what was refused. */
export const FORMER_NAMES: Readonly<Record<string, string>> = Object.assign(
  { type: 'soort', happened: 'gebeurdOp' },
  ...Object.values(FACTS).map(({ fields }) => formerNamesOf(fields)),
);

function fieldsAt({ happened }: Address, type: FactType): z.ZodRawShape {
  const told: z.ZodRawShape =
    happened === undefined ? {} : { happened: date.optional().meta({ description: happened }) };
  return { ...told, ...zodOf(FACTS[type].fields as Fields) };
}

/** What an address takes of the facts that are told there. */
export function factBody(address: Address, types: readonly FactType[]): FactBody {
  const [type] = types as [FactType];
  return address.shared === undefined ? single(address, type) : union(address, types, address.shared);
}

function single(address: Address, type: FactType): FactBody {
  const names = address.former ? formerNamesOf(FACTS[type].fields) : {};
  return bodyInWords({ id: `${upperCamel(type)}Invoer`, shape: fieldsAt(address, type), names });
}

/** One of several facts, told apart by `type`. */
function union(address: Address, types: readonly FactType[], shared: string): FactBody {
  const { former } = address;
  const optionOf = (type: FactType) => {
    const name = upperCamel(type);
    const id = name.startsWith(shared) ? name : `${shared}${name}`;
    const fields = fieldsAt(address, type);
    const kind = (value: string) => z.literal(value).meta({ description: `Soort: ${FACTS[type].name}` });
    const today = z.strictObject({ type: kind(type), ...fields }).meta({ id });
    if (!former) return { today, before: undefined };
    const names = { ...envelopeNames(former), ...formerNamesOf(FACTS[type].fields) };
    const shape = { type: kind(former.types?.[type] ?? type), ...fields };
    return { today, before: formerBody({ id, shape, names }) };
  };
  const options = types.map(optionOf);
  const body = oneOf(
    'type',
    options.map(({ today }) => today),
  ).meta({ id: `${shared}Invoer` });
  if (!former) return { body, former: undefined };
  const names = Object.assign(envelopeNames(former), ...types.map((type) => formerNamesOf(FACTS[type].fields)));
  const before = options.flatMap((option) => option.before ?? []);
  return {
    body,
    former: {
      body: oneOf(former.type ?? 'type', before).meta({
        id: `${shared}InvoerVoorheen`,
        description: `Voorheen; gebruik \`${shared}Invoer\``,
        deprecated: true,
      }),
      names,
      types: former.types,
    },
  };
}

function envelopeNames({ type, happened }: NonNullable<Address['former']>): Record<string, string> {
  return { ...(type && { type }), ...(happened && { happened }) };
}

function oneOf(key: string, options: readonly z.ZodObject[]): z.ZodType<Record<string, unknown>> {
  return z.discriminatedUnion(key, options as [z.ZodObject, ...z.ZodObject[]]);
}
