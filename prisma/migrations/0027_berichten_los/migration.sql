-- A delivery found the database set back: rows that were in hand when the copy was made are in nobody's hands now.
CREATE FUNCTION "laat_berichten_los"("nummer" INTEGER, "van" INTEGER) RETURNS VOID
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    UPDATE bericht b SET in_handen_tot = NULL
    WHERE b.status IN ('wachtend', 'geclaimd') AND b.in_handen_tot > clock_timestamp()
        AND (hashtext(b.dienstverband_id::text) & 2147483647) % van = nummer
$$;

GRANT "poortwachter_sweep" TO CURRENT_USER;
GRANT CREATE ON SCHEMA "public" TO "poortwachter_sweep";
ALTER FUNCTION "laat_berichten_los" OWNER TO "poortwachter_sweep";
REVOKE ALL ON FUNCTION "laat_berichten_los" FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "laat_berichten_los" TO "poortwachter_worker";
REVOKE CREATE ON SCHEMA "public" FROM "poortwachter_sweep";
REVOKE "poortwachter_sweep" FROM CURRENT_USER;
