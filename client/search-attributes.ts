import type { Client, Connection } from '@temporalio/client';
import { defineSearchAttributeKey, type SearchAttributePair } from '@temporalio/common';
import { LAW_SET, SEARCH_ATTRIBUTES } from '../domain/case/contract';

/** What operators search cases by: opaque values, set at the start and at a roll-over only. Registered by the set-up of the server. */
export function searchAttributesOf(werkgeverId: string): SearchAttributePair[] {
  const keyword = (name: string) => defineSearchAttributeKey(name, 'KEYWORD');
  return [
    { key: keyword(SEARCH_ATTRIBUTES.werkgever), value: werkgeverId },
    { key: keyword(SEARCH_ATTRIBUTES.regelset), value: LAW_SET },
    { key: keyword(SEARCH_ATTRIBUTES.fase), value: 'begin' },
  ];
}

/**
 * An unregistered search attribute stalls a case, so nobody may call the set-up ready without them.
 * @throws Error that names what is missing
 */
export async function requireSearchAttributes(client: Client): Promise<void> {
  const { namespace } = client.options;
  const { customAttributes } = await (client.connection as Connection).operatorService.listSearchAttributes({
    namespace,
  });
  const missing = Object.values(SEARCH_ATTRIBUTES).filter((name) => !customAttributes?.[name]);
  if (missing.length > 0) throw new Error(`zoekattributen zijn niet geregistreerd: ${missing.join(', ')}`);
}
