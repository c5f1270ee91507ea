/** Rows that a description of the API can show: one that is booked as an appointment, one that has a price by the hour. */
export const EXAMPLE_ROWS = { booked: 'S1-18', priced: 'S1-14' } as const;
