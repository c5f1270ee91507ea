-- For whom a key speaks: the employer, the arbodienst, or both. A professional's judgement comes from the arbodienst only.
-- Keys that exist go on as they were.
ALTER TABLE "api_sleutel" ADD COLUMN "bereik" TEXT[] DEFAULT ARRAY['werkgever']::TEXT[];
ALTER TABLE "api_sleutel" ADD CONSTRAINT "api_sleutel_bereik"
    CHECK ("bereik" IS NOT NULL AND "bereik" <@ ARRAY['werkgever', 'arbodienst'] AND cardinality("bereik") BETWEEN 1 AND 2);

DO $$
BEGIN
    -- Row-level security is forced on the owner as well, who sees no key of an employer: for this one change it is lifted.
    ALTER TABLE "api_sleutel" NO FORCE ROW LEVEL SECURITY;
    UPDATE "api_sleutel" SET "bereik" = '{werkgever,arbodienst}' WHERE "werkgever_id" IS NOT NULL;
    ALTER TABLE "api_sleutel" FORCE ROW LEVEL SECURITY;
END $$;

DROP FUNCTION "zoek_api_sleutel"(TEXT);
CREATE FUNCTION "zoek_api_sleutel"("sleutel_hash" TEXT)
    RETURNS TABLE ("id" UUID, "werkgever_id" UUID, "rol" TEXT, "bereik" TEXT[])
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT s.id, s.werkgever_id, s.rol, s.bereik FROM api_sleutel s WHERE s.hash = sleutel_hash AND s.ingetrokken_op IS NULL
$$;
GRANT "poortwachter_login" TO CURRENT_USER;
GRANT CREATE ON SCHEMA "public" TO "poortwachter_login";
ALTER FUNCTION "zoek_api_sleutel" OWNER TO "poortwachter_login";
REVOKE ALL ON FUNCTION "zoek_api_sleutel" FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "zoek_api_sleutel" TO "poortwachter_api";
REVOKE CREATE ON SCHEMA "public" FROM "poortwachter_login";
REVOKE "poortwachter_login" FROM CURRENT_USER;
