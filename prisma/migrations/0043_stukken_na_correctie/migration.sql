-- The documents of a case that was told something which corrects what was known before are held against the facts again. What a
-- document says otherwise than they do now is named: the answers of its kind, or the first sick day.
ALTER TABLE "dienstverband" ADD COLUMN "stukken_nakijken" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "document" ADD COLUMN "achterhaald" TEXT[] DEFAULT ARRAY[]::TEXT[];
CREATE INDEX "dienstverband_stukken_nakijken_idx" ON "dienstverband"("stukken_nakijken");
-- Number of the last fact that was known when a version was made; null of those made before this was kept.
ALTER TABLE "document_versie" ADD COLUMN "feiten_tot" INTEGER;

-- ---------------------------------------------------------------------------------------------------------------------
-- From here on by hand.
-- ---------------------------------------------------------------------------------------------------------------------

GRANT "poortwachter_sweep" TO CURRENT_USER;
GRANT CREATE ON SCHEMA "public" TO "poortwachter_sweep";
-- Cases of any employer of which the documents have to be held against the facts again: ids only, and the version that says so.
CREATE FUNCTION "zaken_met_stukken_na_te_kijken"("hoogstens" INTEGER)
    RETURNS TABLE ("werkgever_id" UUID, "id" UUID, "versie" INTEGER)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT d.werkgever_id, d.id, d.versie FROM dienstverband d WHERE d.stukken_nakijken ORDER BY d.id LIMIT hoogstens
$$;
ALTER FUNCTION "zaken_met_stukken_na_te_kijken" OWNER TO "poortwachter_sweep";
REVOKE ALL ON FUNCTION "zaken_met_stukken_na_te_kijken" FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "zaken_met_stukken_na_te_kijken" TO "poortwachter_worker";
REVOKE CREATE ON SCHEMA "public" FROM "poortwachter_sweep";
REVOKE "poortwachter_sweep" FROM CURRENT_USER;
