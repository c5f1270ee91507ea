-- A delivery found the database set back: rows that were in hand when the copy was made are in nobody's hands now, and rows
-- that waited for their next try may have left since: they are there to be kept back.
GRANT "poortwachter_sweep" TO CURRENT_USER;
GRANT UPDATE ("klaar_op") ON "bericht" TO "poortwachter_sweep";
GRANT CREATE ON SCHEMA "public" TO "poortwachter_sweep";
CREATE OR REPLACE FUNCTION "laat_berichten_los"("nummer" INTEGER) RETURNS VOID
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    UPDATE bericht b SET in_handen_tot = NULL,
        klaar_op = CASE WHEN b.pogingen > 0 THEN least(b.klaar_op, b.wacht_sinds) ELSE b.klaar_op END
    WHERE b.status IN ('wachtend', 'geclaimd') AND b.bezorging = nummer
        AND (b.in_handen_tot > clock_timestamp() OR (b.pogingen > 0 AND b.klaar_op > b.wacht_sinds))
$$;
REVOKE CREATE ON SCHEMA "public" FROM "poortwachter_sweep";
REVOKE "poortwachter_sweep" FROM CURRENT_USER;
