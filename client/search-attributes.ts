import { defineSearchAttributeKey, type SearchAttributePair } from '@temporalio/common';
import { LAW_SET } from '../domain/case/contract';

/** What operators search cases by: opaque values, set at the start of a case only. Registered by the set-up of the server. */
export const SEARCH_ATTRIBUTES = {
  werkgever: defineSearchAttributeKey('PoortwachterWerkgever', 'KEYWORD'),
  regelset: defineSearchAttributeKey('PoortwachterRegelset', 'KEYWORD'),
};

export function searchAttributesOf(werkgeverId: string): SearchAttributePair[] {
  return [
    { key: SEARCH_ATTRIBUTES.werkgever, value: werkgeverId },
    { key: SEARCH_ATTRIBUTES.regelset, value: LAW_SET },
  ];
}
