-- Versions of documents with medical data, beside those of all others: what is in them only the medical role reads. They go
-- with their document.
CREATE TABLE "medisch"."versie" (
    "id" UUID NOT NULL,
    "werkgever_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "versie" INTEGER NOT NULL,
    "bestandsnaam" TEXT NOT NULL,
    "mediatype" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "inhoud" BYTEA NOT NULL,
    "antwoorden" JSONB,
    "gemaakt_op" CHAR(10) NOT NULL,
    "getekend" JSONB NOT NULL DEFAULT '[]',
    "aangemaakt_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "versie_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "versie_werkgever_id_fkey" FOREIGN KEY ("werkgever_id") REFERENCES "werkgever"("id"),
    CONSTRAINT "versie_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "versie_document_id_versie_key" ON "medisch"."versie"("document_id", "versie");
ALTER TABLE "medisch"."versie" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "medisch"."versie" FORCE ROW LEVEL SECURITY;
CREATE POLICY "werkgever" ON "medisch"."versie"
    USING ("werkgever_id" = nullif(current_setting('poortwachter.werkgever', true), '')::uuid)
    WITH CHECK ("werkgever_id" = nullif(current_setting('poortwachter.werkgever', true), '')::uuid);
CREATE POLICY "reserve" ON "medisch"."versie" FOR SELECT TO "poortwachter_reserve" USING (true);
GRANT SELECT ON "medisch"."versie" TO "poortwachter_reserve";
GRANT SELECT, INSERT ON "medisch"."versie" TO "poortwachter_medisch";
GRANT USAGE ON SCHEMA "public" TO "poortwachter_medisch";
GRANT SELECT ("id", "werkgever_id", "rol", "beeindigd_op") ON "gebruiker" TO "poortwachter_medisch";
GRANT SELECT ("id", "werkgever_id", "dienstverband_id", "soort") ON "document" TO "poortwachter_medisch";
GRANT SELECT ("id", "werkgever_id", "werknemer_id") ON "dienstverband" TO "poortwachter_medisch";

-- Functions run as the medical role: nobody else has its rights, and it acts for who may know of it alone.
GRANT "poortwachter_medisch" TO CURRENT_USER;
GRANT CREATE ON SCHEMA "public", "medisch" TO "poortwachter_medisch";

-- Whether somebody may read this document: a company doctor of this employer, or the employee whom it is about. What is for
-- the employee alone no doctor reads once it is there, but the one who writes it.
CREATE FUNCTION "medisch"."mag"("stuk" UUID, "wie" UUID, "om" TEXT) RETURNS BOOLEAN
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, medisch, pg_temp AS $$
    SELECT EXISTS (
        SELECT FROM document d
        WHERE d.id = stuk AND (
            ((om = 'schrijven' OR d.soort <> 'wia-dossier')
                AND EXISTS (SELECT FROM gebruiker g WHERE g.id = wie AND g.rol = 'bedrijfsarts' AND g.beeindigd_op IS NULL))
            OR (om = 'lezen' AND EXISTS (SELECT FROM dienstverband v WHERE v.id = d.dienstverband_id AND v.werknemer_id = wie))))
$$;

CREATE FUNCTION "bewaar_medische_versie"("stuk" UUID, "door" UUID, "regel" JSONB, "bytes" BYTEA) RETURNS INTEGER
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, medisch, pg_temp AS $$
DECLARE
    nummer INTEGER;
BEGIN
    IF NOT medisch.mag(stuk, door, 'schrijven') THEN
        RAISE EXCEPTION 'Alleen een bedrijfsarts schrijft een medisch stuk.' USING ERRCODE = 'PW010';
    END IF;
    SELECT coalesce(max(v.versie), 0) + 1 INTO nummer FROM medisch.versie v WHERE v.document_id = stuk;
    INSERT INTO medisch.versie (id, werkgever_id, document_id, versie, bestandsnaam, mediatype, sha256, inhoud, antwoorden,
        gemaakt_op, getekend)
    VALUES (gen_random_uuid(), nullif(current_setting('poortwachter.werkgever', true), '')::uuid, stuk, nummer,
        regel->>'bestandsnaam', regel->>'mediatype', regel->>'sha256', bytes, regel->'antwoorden', regel->>'gemaaktOp',
        coalesce(regel->'getekend', '[]'));
    RETURN nummer;
END $$;

-- Nothing for who may not read it, as for a version that is not there.
CREATE FUNCTION "lees_medische_versie"("stuk" UUID, "welke" INTEGER, "lezer" UUID)
    RETURNS TABLE ("mediatype" TEXT, "sha256" TEXT, "inhoud" BYTEA)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, medisch, pg_temp AS $$
    SELECT v.mediatype, v.sha256, v.inhoud FROM medisch.versie v
    WHERE v.document_id = stuk AND v.versie = welke AND medisch.mag(stuk, lezer, 'lezen')
$$;

-- How many versions there are: what may be told of them outside.
CREATE FUNCTION "medische_versies"("stuk" UUID) RETURNS INTEGER
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, medisch, pg_temp AS $$
    SELECT count(*)::int FROM medisch.versie v WHERE v.document_id = stuk
$$;

ALTER FUNCTION "medisch"."mag" OWNER TO "poortwachter_medisch";
ALTER FUNCTION "bewaar_medische_versie" OWNER TO "poortwachter_medisch";
ALTER FUNCTION "lees_medische_versie" OWNER TO "poortwachter_medisch";
ALTER FUNCTION "medische_versies" OWNER TO "poortwachter_medisch";
REVOKE ALL ON FUNCTION "medisch"."mag", "bewaar_medische_versie", "lees_medische_versie", "medische_versies" FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "bewaar_medische_versie", "lees_medische_versie", "medische_versies" TO "poortwachter_api";
REVOKE CREATE ON SCHEMA "public", "medisch" FROM "poortwachter_medisch";
REVOKE "poortwachter_medisch" FROM CURRENT_USER;
