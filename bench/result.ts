/** One measurement beside the limit or peer that it is compared with. */
export type Result = { what: string; measured: string; limit: string };
