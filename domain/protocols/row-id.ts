/** Id of a row, unique over all protocols: `S1-14`, `S1-37a`. */
export type RowId = string;
