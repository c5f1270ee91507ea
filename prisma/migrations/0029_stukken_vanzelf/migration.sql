-- A document that follows from work that was done: the key of that work makes it once, its row says whom it is for. It stands
-- there without a version until a worker has made the first one.
ALTER TABLE "document" ADD COLUMN "sleutel" TEXT, ADD COLUMN "rij" TEXT, ADD COLUMN "ontvangers" TEXT[] DEFAULT ARRAY[]::TEXT[];
CREATE UNIQUE INDEX "document_sleutel_key" ON "document"("sleutel");
CREATE INDEX "document_aangemaakt_op_idx" ON "document"("aangemaakt_op");

GRANT SELECT ON "document", "document_versie" TO "poortwachter_sweep";
CREATE POLICY "sweep" ON "document" FOR SELECT TO "poortwachter_sweep" USING (true);
CREATE POLICY "sweep" ON "document_versie" FOR SELECT TO "poortwachter_sweep" USING (true);

GRANT "poortwachter_sweep" TO CURRENT_USER;
GRANT CREATE ON SCHEMA "public" TO "poortwachter_sweep";
-- Documents of any employer of which the first version has to be made, the oldest first: ids only.
CREATE FUNCTION "stukken_zonder_versie"("hoogstens" INTEGER) RETURNS TABLE ("werkgever_id" UUID, "id" UUID)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT d.werkgever_id, d.id FROM document d
    WHERE d.sleutel IS NOT NULL AND NOT EXISTS (SELECT FROM document_versie v WHERE v.document_id = d.id)
    ORDER BY d.aangemaakt_op, d.id LIMIT hoogstens
$$;
ALTER FUNCTION "stukken_zonder_versie" OWNER TO "poortwachter_sweep";
REVOKE ALL ON FUNCTION "stukken_zonder_versie" FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "stukken_zonder_versie" TO "poortwachter_worker";
REVOKE CREATE ON SCHEMA "public" FROM "poortwachter_sweep";
REVOKE "poortwachter_sweep" FROM CURRENT_USER;
