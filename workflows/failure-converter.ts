import { DefaultFailureConverter } from '@temporalio/common';

/** What a failure says and where it came from is encrypted as any payload: a message may repeat what a person entered. */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
