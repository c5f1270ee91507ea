-- A row refers to rows of its own employer only: row-level security looks at the row itself, a foreign key goes past it. So the
-- employer is part of every foreign key between two tables of employers.

DROP INDEX "werknemer_werkgever_id_id_idx", "gebruiker_werkgever_id_id_idx", "dienstverband_werkgever_id_id_idx",
    "verzuimgeval_werkgever_id_id_idx";
CREATE UNIQUE INDEX "werknemer_werkgever_id_id_key" ON "werknemer"("werkgever_id", "id");
CREATE UNIQUE INDEX "gebruiker_werkgever_id_id_key" ON "gebruiker"("werkgever_id", "id");
CREATE UNIQUE INDEX "dienstverband_werkgever_id_id_key" ON "dienstverband"("werkgever_id", "id");
CREATE UNIQUE INDEX "verzuimgeval_werkgever_id_id_key" ON "verzuimgeval"("werkgever_id", "id");
CREATE UNIQUE INDEX "document_werkgever_id_id_key" ON "document"("werkgever_id", "id");
CREATE UNIQUE INDEX "melding_werkgever_id_id_key" ON "melding"("werkgever_id", "id");
CREATE UNIQUE INDEX "factuurregel_werkgever_id_id_key" ON "factuurregel"("werkgever_id", "id");
CREATE UNIQUE INDEX "api_sleutel_werkgever_id_id_key" ON "api_sleutel"("werkgever_id", "id");

-- The owner sees no employer, and would find every reference in order: for this check that is lifted.
DO $$
DECLARE
    wijst RECORD;
    oud NAME;
    tabel TEXT;
    tabellen CONSTANT TEXT[] := ARRAY['werknemer', 'gebruiker', 'dienstverband', 'verzuimgeval', 'feit', 'doorgifte', 'terzijde',
        'toewijzing', 'document', 'document_versie', 'melding', 'melding_ontvangst', 'factuurregel', 'betwisting', 'toestemming',
        'proefgeval', 'api_sleutel'];
BEGIN
    FOREACH tabel IN ARRAY tabellen LOOP
        EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', tabel);
    END LOOP;
    FOR wijst IN
        SELECT * FROM (VALUES
            ('dienstverband', 'werknemer_id', 'werknemer', ''),
            ('verzuimgeval', 'dienstverband_id', 'dienstverband', ''),
            ('feit', 'van_dienstverband', 'dienstverband', ''),
            ('doorgifte', 'van_dienstverband', 'dienstverband', ''),
            ('terzijde', 'van_dienstverband', 'dienstverband', ''),
            ('toestemming', 'dienstverband_id', 'dienstverband', ''),
            ('proefgeval', 'dienstverband_id', 'dienstverband', ''),
            ('melding', 'dienstverband_id', 'dienstverband', ''),
            ('toewijzing', 'verzuimgeval_id', 'verzuimgeval', 'ON DELETE CASCADE'),
            ('toewijzing', 'gebruiker_id', 'gebruiker', ''),
            ('document', 'verzuimgeval_id', 'verzuimgeval', ''),
            ('document_versie', 'document_id', 'document', ''),
            ('melding_ontvangst', 'melding_id', 'melding', ''),
            ('factuurregel', 'crediteert', 'factuurregel', ''),
            ('betwisting', 'factuurregel_id', 'factuurregel', ''),
            ('api_sleutel', 'vervangt_id', 'api_sleutel', '')
        ) AS v(van, kolom, naar, verder)
    LOOP
        SELECT c.conname INTO oud FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
        WHERE c.contype = 'f' AND c.conrelid = wijst.van::regclass AND c.confrelid = wijst.naar::regclass
            AND cardinality(c.conkey) = 1 AND a.attname = wijst.kolom;
        IF FOUND THEN
            EXECUTE format('ALTER TABLE %I DROP CONSTRAINT %I', wijst.van, oud);
        END IF;
        EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY ("werkgever_id", %I) REFERENCES %I ("werkgever_id", "id") %s',
            wijst.van, wijst.van || '_' || wijst.kolom || '_werkgever_fkey', wijst.kolom, wijst.naar, wijst.verder);
    END LOOP;
    ALTER TABLE "medisch"."versie" NO FORCE ROW LEVEL SECURITY;
    ALTER TABLE "medisch"."versie" DROP CONSTRAINT "versie_document_id_fkey";
    ALTER TABLE "medisch"."versie" ADD CONSTRAINT "versie_document_id_werkgever_fkey" FOREIGN KEY ("werkgever_id", "document_id")
        REFERENCES "document" ("werkgever_id", "id") ON DELETE CASCADE;
    ALTER TABLE "medisch"."versie" FORCE ROW LEVEL SECURITY;
    FOREACH tabel IN ARRAY tabellen LOOP
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tabel);
    END LOOP;
END $$;
