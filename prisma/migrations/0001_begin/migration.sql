-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "medisch";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "werkgever" (
    "id" UUID NOT NULL,
    "naam" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "taal" TEXT NOT NULL DEFAULT 'nl',
    "aantal_werknemers" INTEGER NOT NULL DEFAULT 8,
    "eigenrisicodrager_zw" BOOLEAN NOT NULL DEFAULT false,
    "eigenrisicodrager_wga" BOOLEAN NOT NULL DEFAULT false,
    "frequent_meldingen" INTEGER NOT NULL DEFAULT 3,
    "frequent_maanden" INTEGER NOT NULL DEFAULT 12,
    "pakket" TEXT NOT NULL DEFAULT 'none',
    "contract_begin" CHAR(10),
    "loonheffingennummer" TEXT,
    "aangemaakt_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "werkgever_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gebruiker" (
    "id" UUID NOT NULL,
    "werkgever_id" UUID NOT NULL,
    "naam" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "rol" TEXT NOT NULL,

    CONSTRAINT "gebruiker_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_sleutel" (
    "id" UUID NOT NULL,
    "werkgever_id" UUID,
    "rol" TEXT NOT NULL DEFAULT 'werkgever',
    "hash" TEXT NOT NULL,
    "omschrijving" TEXT NOT NULL,
    "aangemaakt_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ingetrokken_op" TIMESTAMPTZ(3),

    CONSTRAINT "api_sleutel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "werknemer" (
    "id" UUID NOT NULL,
    "werkgever_id" UUID NOT NULL,
    "naam" TEXT NOT NULL,
    "email" TEXT,
    "telefoon" TEXT,
    "personeelsnummer" TEXT,
    "geboortedatum" CHAR(10) NOT NULL,
    "aow_datum" CHAR(10),
    "bsn" TEXT,
    "taal" TEXT NOT NULL DEFAULT 'nl',
    "aangemaakt_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "werknemer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dienstverband" (
    "id" UUID NOT NULL,
    "werkgever_id" UUID NOT NULL,
    "werknemer_id" UUID NOT NULL,
    "begindatum" CHAR(10) NOT NULL,
    "einddatum" CHAR(10),
    "werkdagen" TEXT[],
    "maandloon" DOUBLE PRECISION,
    "uren_per_week" DOUBLE PRECISION,
    "versie" INTEGER NOT NULL DEFAULT 0,
    "volgend_moment" TIMESTAMPTZ(3),
    "fase" TEXT NOT NULL DEFAULT 'geen-verzuim',
    "klok_verschil_ms" BIGINT NOT NULL DEFAULT 0,
    "soort" TEXT NOT NULL DEFAULT 'echt',
    "aangemaakt_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dienstverband_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verzuimgeval" (
    "id" UUID NOT NULL,
    "werkgever_id" UUID NOT NULL,
    "dienstverband_id" UUID NOT NULL,
    "eerste_ziektedag" CHAR(10) NOT NULL,
    "status" TEXT NOT NULL,
    "versie" INTEGER NOT NULL DEFAULT 0,
    "aangemaakt_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verzuimgeval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "feit" (
    "id" UUID NOT NULL,
    "werkgever_id" UUID NOT NULL,
    "dienstverband_id" UUID NOT NULL,
    "volgnummer" INTEGER NOT NULL,
    "soort" TEXT NOT NULL,
    "bekend_op" CHAR(10) NOT NULL,
    "gegevens" JSONB NOT NULL,
    "bericht_id" TEXT NOT NULL,
    "vastgelegd_op" TIMESTAMPTZ(3) NOT NULL,
    "door" TEXT NOT NULL DEFAULT 'onbekend',

    CONSTRAINT "feit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ontvangen_bericht" (
    "dienstverband_id" UUID NOT NULL,
    "bericht_id" TEXT NOT NULL,
    "werkgever_id" UUID NOT NULL,
    "soort" TEXT NOT NULL,
    "antwoord" JSONB NOT NULL,
    "ontvangen_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ontvangen_bericht_pkey" PRIMARY KEY ("dienstverband_id","bericht_id")
);

-- CreateTable
CREATE TABLE "verplichting" (
    "werkgever_id" UUID NOT NULL,
    "verzuimgeval_id" UUID NOT NULL,
    "verplichting" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "opent_op" CHAR(10) NOT NULL,
    "intern_uiterlijk" CHAR(10) NOT NULL,
    "wettelijk_uiterlijk" CHAR(10),
    "ronde" INTEGER NOT NULL DEFAULT 1,
    "gegevens" JSONB NOT NULL,

    CONSTRAINT "verplichting_pkey" PRIMARY KEY ("verzuimgeval_id","verplichting")
);

-- CreateTable
CREATE TABLE "effect" (
    "id" UUID NOT NULL,
    "werkgever_id" UUID NOT NULL,
    "dienstverband_id" UUID NOT NULL,
    "verzuimgeval_id" UUID,
    "volgnummer" BIGSERIAL NOT NULL,
    "sleutel" TEXT NOT NULL,
    "soort" TEXT NOT NULL,
    "verplichting" TEXT NOT NULL,
    "rij" TEXT,
    "ontvanger" TEXT NOT NULL,
    "moment" TIMESTAMPTZ(3) NOT NULL,
    "gegevens" JSONB NOT NULL,

    CONSTRAINT "effect_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "taak" (
    "id" UUID NOT NULL,
    "werkgever_id" UUID NOT NULL,
    "dienstverband_id" UUID NOT NULL,
    "verzuimgeval_id" UUID,
    "sleutel" TEXT NOT NULL,
    "verplichting" TEXT NOT NULL,
    "titel" TEXT NOT NULL,
    "rol" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "opent_op" CHAR(10) NOT NULL,
    "intern_uiterlijk" CHAR(10),
    "wettelijk_uiterlijk" CHAR(10),
    "gegevens" JSONB NOT NULL,
    "gesloten_op" CHAR(10),
    "reden" TEXT,

    CONSTRAINT "taak_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bericht" (
    "id" UUID NOT NULL,
    "werkgever_id" UUID NOT NULL,
    "dienstverband_id" UUID NOT NULL,
    "verzuimgeval_id" UUID,
    "sleutel" TEXT NOT NULL,
    "verplichting" TEXT NOT NULL,
    "stap" TEXT NOT NULL,
    "kanaal" TEXT NOT NULL,
    "ontvanger" TEXT NOT NULL,
    "sjabloon" TEXT NOT NULL,
    "gegevens" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'wachtend',
    "versie" INTEGER NOT NULL,
    "moment" TIMESTAMPTZ(3) NOT NULL,
    "pogingen" INTEGER NOT NULL DEFAULT 0,
    "geclaimd_tot" TIMESTAMPTZ(3),
    "geclaimd_door" TEXT,
    "message_id" TEXT NOT NULL,
    "verzonden_op" TIMESTAMPTZ(3),
    "reden" TEXT,

    CONSTRAINT "bericht_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document" (
    "id" UUID NOT NULL,
    "werkgever_id" UUID NOT NULL,
    "dienstverband_id" UUID NOT NULL,
    "verzuimgeval_id" UUID,
    "soort" TEXT NOT NULL,
    "datum" CHAR(10) NOT NULL,
    "feit_id" UUID,
    "aangemaakt_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_versie" (
    "id" UUID NOT NULL,
    "werkgever_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "versie" INTEGER NOT NULL,
    "bestandsnaam" TEXT NOT NULL,
    "mediatype" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "inhoud" BYTEA NOT NULL,
    "aangemaakt_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "document_versie_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "afspraak" (
    "id" UUID NOT NULL,
    "werkgever_id" UUID NOT NULL,
    "dienstverband_id" UUID NOT NULL,
    "verzuimgeval_id" UUID,
    "sleutel" TEXT NOT NULL,
    "rij" TEXT,
    "moment" TIMESTAMPTZ(3) NOT NULL,
    "uitvoerder" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'gepland',

    CONSTRAINT "afspraak_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "melding" (
    "id" UUID NOT NULL,
    "werkgever_id" UUID NOT NULL,
    "dienstverband_id" UUID NOT NULL,
    "verzuimgeval_id" UUID,
    "sleutel" TEXT NOT NULL,
    "verplichting" TEXT NOT NULL,
    "aard" TEXT NOT NULL DEFAULT 'melding',
    "partij" TEXT NOT NULL DEFAULT 'uwv',
    "status" TEXT NOT NULL DEFAULT 'voorbereiding',
    "kenmerk" TEXT,
    "inhoud" JSONB NOT NULL,
    "pogingen" INTEGER NOT NULL DEFAULT 0,
    "verzonden_op" TIMESTAMPTZ(3),
    "reden" TEXT,
    "aangemaakt_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "melding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "melding_ontvangst" (
    "id" UUID NOT NULL,
    "werkgever_id" UUID NOT NULL,
    "melding_id" UUID NOT NULL,
    "kenmerk" TEXT NOT NULL,
    "uitslag" TEXT NOT NULL,
    "reden" TEXT,
    "ontvangen_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "melding_ontvangst_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "factuurregel" (
    "id" UUID NOT NULL,
    "werkgever_id" UUID NOT NULL,
    "dienstverband_id" UUID,
    "verzuimgeval_id" UUID,
    "sleutel" TEXT NOT NULL,
    "rij" TEXT NOT NULL,
    "omschrijving" TEXT NOT NULL,
    "gegevens" JSONB NOT NULL,
    "datum" CHAR(10) NOT NULL,

    CONSTRAINT "factuurregel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "toestemming" (
    "id" UUID NOT NULL,
    "werkgever_id" UUID NOT NULL,
    "dienstverband_id" UUID NOT NULL,
    "doel" TEXT NOT NULL,
    "gegeven" BOOLEAN NOT NULL,
    "sinds" CHAR(10) NOT NULL,

    CONSTRAINT "toestemming_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mandaat" (
    "id" UUID NOT NULL,
    "werkgever_id" UUID NOT NULL,
    "bereik" TEXT NOT NULL,
    "gegeven" BOOLEAN NOT NULL,
    "sinds" CHAR(10) NOT NULL,

    CONSTRAINT "mandaat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotentie" (
    "werkgever_id" UUID NOT NULL,
    "sleutel" TEXT NOT NULL,
    "route" TEXT NOT NULL,
    "body_hash" TEXT NOT NULL,
    "bericht_id" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'bezig',
    "antwoord_code" INTEGER,
    "antwoord" JSONB,
    "locatie" TEXT,
    "aangemaakt_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotentie_pkey" PRIMARY KEY ("werkgever_id","sleutel")
);

-- CreateTable
CREATE TABLE "audit" (
    "id" UUID NOT NULL,
    "werkgever_id" UUID NOT NULL,
    "moment" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "wie" TEXT NOT NULL,
    "actie" TEXT NOT NULL,
    "onderwerp" TEXT NOT NULL,
    "uitkomst" TEXT NOT NULL,
    "verzoek_id" TEXT,

    CONSTRAINT "audit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "grafsteen" (
    "verzuimgeval_id" UUID NOT NULL,
    "werkgever_id" UUID NOT NULL,
    "grond" TEXT NOT NULL,
    "gewist_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "grafsteen_pkey" PRIMARY KEY ("verzuimgeval_id")
);

-- CreateTable
CREATE TABLE "proefgeval" (
    "dienstverband_id" UUID NOT NULL,
    "werkgever_id" UUID NOT NULL,
    "nu" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "proefgeval_pkey" PRIMARY KEY ("dienstverband_id")
);

-- CreateTable
CREATE TABLE "medisch"."stuk" (
    "id" UUID NOT NULL,
    "werkgever_id" UUID NOT NULL,
    "dienstverband_id" UUID NOT NULL,
    "soort" TEXT NOT NULL,
    "datum" CHAR(10) NOT NULL,
    "inhoud" BYTEA NOT NULL,
    "aangemaakt_op" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stuk_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "gebruiker_werkgever_id_email_rol_key" ON "gebruiker"("werkgever_id", "email", "rol");

-- CreateIndex
CREATE UNIQUE INDEX "api_sleutel_hash_key" ON "api_sleutel"("hash");

-- CreateIndex
CREATE INDEX "dienstverband_volgend_moment_idx" ON "dienstverband"("volgend_moment");

-- CreateIndex
CREATE INDEX "dienstverband_werkgever_id_id_idx" ON "dienstverband"("werkgever_id", "id");

-- CreateIndex
CREATE INDEX "verzuimgeval_werkgever_id_id_idx" ON "verzuimgeval"("werkgever_id", "id");

-- CreateIndex
CREATE INDEX "verzuimgeval_dienstverband_id_idx" ON "verzuimgeval"("dienstverband_id");

-- CreateIndex
CREATE UNIQUE INDEX "feit_dienstverband_id_volgnummer_key" ON "feit"("dienstverband_id", "volgnummer");

-- CreateIndex
CREATE INDEX "verplichting_werkgever_id_intern_uiterlijk_idx" ON "verplichting"("werkgever_id", "intern_uiterlijk");

-- CreateIndex
CREATE UNIQUE INDEX "effect_sleutel_key" ON "effect"("sleutel");

-- CreateIndex
CREATE INDEX "effect_dienstverband_id_volgnummer_idx" ON "effect"("dienstverband_id", "volgnummer");

-- CreateIndex
CREATE UNIQUE INDEX "taak_sleutel_key" ON "taak"("sleutel");

-- CreateIndex
CREATE INDEX "taak_werkgever_id_status_intern_uiterlijk_idx" ON "taak"("werkgever_id", "status", "intern_uiterlijk");

-- CreateIndex
CREATE INDEX "taak_verzuimgeval_id_idx" ON "taak"("verzuimgeval_id");

-- CreateIndex
CREATE UNIQUE INDEX "bericht_sleutel_key" ON "bericht"("sleutel");

-- CreateIndex
CREATE INDEX "bericht_dienstverband_id_status_idx" ON "bericht"("dienstverband_id", "status");

-- CreateIndex
CREATE INDEX "bericht_werkgever_id_status_idx" ON "bericht"("werkgever_id", "status");

-- CreateIndex
CREATE INDEX "bericht_verzuimgeval_id_idx" ON "bericht"("verzuimgeval_id");

-- CreateIndex
CREATE INDEX "document_verzuimgeval_id_idx" ON "document"("verzuimgeval_id");

-- CreateIndex
CREATE UNIQUE INDEX "document_versie_document_id_versie_key" ON "document_versie"("document_id", "versie");

-- CreateIndex
CREATE UNIQUE INDEX "afspraak_sleutel_key" ON "afspraak"("sleutel");

-- CreateIndex
CREATE UNIQUE INDEX "melding_sleutel_key" ON "melding"("sleutel");

-- CreateIndex
CREATE INDEX "melding_verzuimgeval_id_idx" ON "melding"("verzuimgeval_id");

-- CreateIndex
CREATE INDEX "melding_dienstverband_id_idx" ON "melding"("dienstverband_id");

-- CreateIndex
CREATE UNIQUE INDEX "melding_ontvangst_melding_id_kenmerk_key" ON "melding_ontvangst"("melding_id", "kenmerk");

-- CreateIndex
CREATE UNIQUE INDEX "factuurregel_sleutel_key" ON "factuurregel"("sleutel");

-- CreateIndex
CREATE INDEX "factuurregel_verzuimgeval_id_idx" ON "factuurregel"("verzuimgeval_id");

-- CreateIndex
CREATE UNIQUE INDEX "toestemming_dienstverband_id_doel_key" ON "toestemming"("dienstverband_id", "doel");

-- CreateIndex
CREATE UNIQUE INDEX "mandaat_werkgever_id_bereik_key" ON "mandaat"("werkgever_id", "bereik");

-- CreateIndex
CREATE INDEX "audit_werkgever_id_moment_idx" ON "audit"("werkgever_id", "moment");

-- CreateIndex
CREATE INDEX "audit_werkgever_id_verzoek_id_idx" ON "audit"("werkgever_id", "verzoek_id");

-- CreateIndex
CREATE INDEX "ontvangen_bericht_werkgever_id_bericht_id_idx" ON "ontvangen_bericht"("werkgever_id", "bericht_id");

-- CreateIndex
CREATE INDEX "idempotentie_werkgever_id_bericht_id_idx" ON "idempotentie"("werkgever_id", "bericht_id");

-- CreateIndex
CREATE INDEX "werknemer_werkgever_id_id_idx" ON "werknemer"("werkgever_id", "id");

-- CreateIndex
CREATE INDEX "gebruiker_werkgever_id_id_idx" ON "gebruiker"("werkgever_id", "id");

-- ---------------------------------------------------------------------------------------------------------------------
-- From here on by hand. Runs as an owner without superuser, with CREATEROLE, on PostgreSQL 15 and later.
-- ---------------------------------------------------------------------------------------------------------------------

-- Roles. They belong to the server, not to the database, so that another database on it may have made them already.
-- The login roles get their password from prisma/migrate.ts; without one they cannot log in.
DO $$
DECLARE
    rol TEXT;
BEGIN
    FOREACH rol IN ARRAY ARRAY['poortwachter_api', 'poortwachter_worker', 'poortwachter_login', 'poortwachter_beheer',
                               'poortwachter_sweep', 'poortwachter_wis', 'poortwachter_medisch'] LOOP
        BEGIN
            EXECUTE format('CREATE ROLE %I %s', rol,
                CASE WHEN rol IN ('poortwachter_api', 'poortwachter_worker') THEN 'LOGIN' ELSE 'NOLOGIN' END);
        EXCEPTION WHEN duplicate_object OR unique_violation THEN
            IF EXISTS (SELECT FROM pg_roles WHERE rolname = rol AND (rolsuper OR rolbypassrls)) THEN
                RAISE EXCEPTION 'Rol % bestaat al en omzeilt de scheiding tussen werkgevers (SUPERUSER of BYPASSRLS).', rol;
            END IF;
        END;
    END LOOP;
END $$;

-- Foreign keys. Audit lines and tombstones have none: they outlive what they tell about.
DO $$
DECLARE
    tabel REGCLASS;
BEGIN
    FOR tabel IN
        SELECT a.attrelid FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
        WHERE a.attname = 'werkgever_id' AND c.relkind = 'r' AND c.relnamespace IN ('public'::regnamespace, 'medisch'::regnamespace)
          AND c.relname NOT IN ('audit', 'grafsteen')
    LOOP
        EXECUTE format('ALTER TABLE %s ADD FOREIGN KEY ("werkgever_id") REFERENCES "werkgever"("id")', tabel);
    END LOOP;
END $$;
ALTER TABLE "dienstverband" ADD FOREIGN KEY ("werknemer_id") REFERENCES "werknemer"("id");
ALTER TABLE "verzuimgeval" ADD FOREIGN KEY ("dienstverband_id") REFERENCES "dienstverband"("id");
ALTER TABLE "feit" ADD FOREIGN KEY ("dienstverband_id") REFERENCES "dienstverband"("id");
ALTER TABLE "document_versie" ADD FOREIGN KEY ("document_id") REFERENCES "document"("id");
ALTER TABLE "melding_ontvangst" ADD FOREIGN KEY ("melding_id") REFERENCES "melding"("id");

-- Tenants: row-level security on every table with a werkgever, for the owner of the tables too. No setting, no rows.
DO $$
DECLARE
    tabel REGCLASS;
    kolom NAME;
BEGIN
    FOR tabel, kolom IN
        SELECT a.attrelid, a.attname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
        WHERE c.relkind = 'r' AND c.relnamespace IN ('public'::regnamespace, 'medisch'::regnamespace)
          AND (a.attname = 'werkgever_id' OR (a.attname = 'id' AND c.relname = 'werkgever'))
    LOOP
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tabel);
        EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', tabel);
        EXECUTE format(
            'CREATE POLICY "werkgever" ON %1$s
             USING (%2$I = nullif(current_setting(''poortwachter.werkgever'', true), '''')::uuid)
             WITH CHECK (%2$I = nullif(current_setting(''poortwachter.werkgever'', true), '''')::uuid)', tabel, kolom);
    END LOOP;
END $$;

-- The function owners see across employers exactly what their function needs.
CREATE POLICY "login" ON "api_sleutel" FOR SELECT TO "poortwachter_login" USING (true);
CREATE POLICY "beheer" ON "werkgever" FOR SELECT TO "poortwachter_beheer" USING (true);
CREATE POLICY "beheer" ON "api_sleutel" TO "poortwachter_beheer" USING ("werkgever_id" IS NULL) WITH CHECK ("werkgever_id" IS NULL);
CREATE POLICY "sweep" ON "dienstverband" FOR SELECT TO "poortwachter_sweep" USING (true);

-- Append-only: refused for everybody, per statement, so also where no row is met. wis_geval is the one way past it.
CREATE FUNCTION "weiger_wijziging"() RETURNS TRIGGER LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF TG_OP = 'DELETE' AND TG_TABLE_NAME IN ('feit', 'effect') AND current_user = 'poortwachter_wis' THEN
        RETURN NULL;
    END IF;
    RAISE EXCEPTION 'Aan % kan alleen worden toegevoegd: % is niet toegestaan.', TG_TABLE_NAME, TG_OP USING ERRCODE = 'PW001';
END $$;
CREATE TRIGGER "alleen_toevoegen" BEFORE UPDATE OR DELETE OR TRUNCATE ON "feit" EXECUTE FUNCTION "weiger_wijziging"();
CREATE TRIGGER "alleen_toevoegen" BEFORE UPDATE OR DELETE OR TRUNCATE ON "effect" EXECUTE FUNCTION "weiger_wijziging"();
CREATE TRIGGER "alleen_toevoegen" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit" EXECUTE FUNCTION "weiger_wijziging"();
CREATE TRIGGER "alleen_toevoegen" BEFORE UPDATE OR DELETE OR TRUNCATE ON "grafsteen" EXECUTE FUNCTION "weiger_wijziging"();

-- A proef or simulation never becomes a real case, nor the other way round.
CREATE FUNCTION "weiger_andere_soort"() RETURNS TRIGGER LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'Een dienstverband van soort % wordt geen %.', OLD.soort, NEW.soort USING ERRCODE = 'PW002';
END $$;
CREATE TRIGGER "soort_ligt_vast" BEFORE UPDATE ON "dienstverband" FOR EACH ROW
    WHEN (OLD."soort" IS DISTINCT FROM NEW."soort") EXECUTE FUNCTION "weiger_andere_soort"();

-- The API key behind a hash, before the employer is known. No row: unknown or revoked.
CREATE FUNCTION "zoek_api_sleutel"("sleutel_hash" TEXT) RETURNS TABLE ("id" UUID, "werkgever_id" UUID, "rol" TEXT)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT s.id, s.werkgever_id, s.rol FROM api_sleutel s WHERE s.hash = sleutel_hash AND s.ingetrokken_op IS NULL
$$;

-- An operator's key: the one row of api_sleutel without an employer. Only the owner of the database makes one.
CREATE FUNCTION "maak_operatorsleutel"("sleutel_hash" TEXT, "omschrijving" TEXT) RETURNS UUID
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    INSERT INTO api_sleutel (id, rol, hash, omschrijving)
    VALUES (gen_random_uuid(), 'operator', sleutel_hash, maak_operatorsleutel.omschrijving) RETURNING id
$$;

-- All employers, for whoever shows an operator's key. (Making one needs no function: inTenant under the new id does it.)
CREATE FUNCTION "lijst_werkgevers"("operator_hash" TEXT) RETURNS SETOF "werkgever"
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM api_sleutel s WHERE s.hash = operator_hash AND s.rol = 'operator' AND s.ingetrokken_op IS NULL) THEN
        RAISE EXCEPTION 'Alleen een operator kan alle werkgevers zien.' USING ERRCODE = 'PW003';
    END IF;
    RETURN QUERY SELECT * FROM werkgever ORDER BY naam, id;
END $$;

-- What the sweep compares with the facts and with Temporal, for every employment of every employer.
CREATE FUNCTION "sweep_dienstverbanden"()
    RETURNS TABLE ("werkgever_id" UUID, "dienstverband_id" UUID, "volgend_moment" TIMESTAMPTZ, "fase" TEXT, "soort" TEXT)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT d.werkgever_id, d.id, d.volgend_moment, d.fase, d.soort FROM dienstverband d ORDER BY d.id
$$;

-- Erases a closed case of the current employer and leaves a tombstone; again for the same case does nothing.
-- Errors: PW004 no ground, PW005 unknown case, PW006 the case is open.
-- Kept on purpose: that a message was taken (its answer is emptied), so that a repeat is still recognised; invoice lines
-- (seven years by art. 52 AWR), cut loose from the person; the medical file, which has terms and a keeper of its own.
CREATE FUNCTION "wis_geval"("geval" UUID, "grond" TEXT) RETURNS VOID
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    gevonden verzuimgeval;
    berichten TEXT[];
BEGIN
    IF coalesce(btrim(wis_geval.grond), '') = '' THEN
        RAISE EXCEPTION 'Noem de grond waarop dit verzuimgeval wordt gewist.' USING ERRCODE = 'PW004';
    END IF;
    -- The lock that every case transaction takes; the status is read under it.
    PERFORM FROM dienstverband d WHERE d.id = (SELECT v.dienstverband_id FROM verzuimgeval v WHERE v.id = geval) FOR UPDATE;
    SELECT * INTO gevonden FROM verzuimgeval v WHERE v.id = geval;
    IF NOT FOUND THEN
        IF EXISTS (SELECT FROM grafsteen g WHERE g.verzuimgeval_id = geval) THEN
            RETURN;
        END IF;
        RAISE EXCEPTION 'Verzuimgeval % bestaat niet.', geval USING ERRCODE = 'PW005';
    END IF;
    IF gevonden.status IN ('ziek', 'verlof', 'loonsanctie', 'verlengd', 'hersteld-bewaking') THEN
        RAISE EXCEPTION 'Verzuimgeval % loopt nog (%) en kan daarom niet worden gewist.', geval, gevonden.status
            USING ERRCODE = 'PW006';
    END IF;

    WITH gewist AS (
        DELETE FROM feit f WHERE f.dienstverband_id = gevonden.dienstverband_id AND f.gegevens->>'geval' = geval::text
        RETURNING f.bericht_id
    ) SELECT array_agg(bericht_id) INTO berichten FROM gewist;
    UPDATE ontvangen_bericht o SET antwoord = '{"gewist": true}'
        WHERE o.dienstverband_id = gevonden.dienstverband_id AND o.bericht_id = ANY (berichten);
    DELETE FROM idempotentie i WHERE i.bericht_id = ANY (berichten);
    DELETE FROM effect e WHERE e.verzuimgeval_id = geval;
    DELETE FROM verplichting v WHERE v.verzuimgeval_id = geval;
    DELETE FROM taak t WHERE t.verzuimgeval_id = geval;
    DELETE FROM bericht b WHERE b.verzuimgeval_id = geval;
    DELETE FROM afspraak a WHERE a.verzuimgeval_id = geval;
    DELETE FROM document_versie dv USING document d WHERE d.id = dv.document_id AND d.verzuimgeval_id = geval;
    DELETE FROM document d WHERE d.verzuimgeval_id = geval;
    DELETE FROM melding_ontvangst mo USING melding m WHERE m.id = mo.melding_id AND m.verzuimgeval_id = geval;
    DELETE FROM melding m WHERE m.verzuimgeval_id = geval;
    UPDATE factuurregel f SET verzuimgeval_id = NULL, dienstverband_id = NULL WHERE f.verzuimgeval_id = geval;
    DELETE FROM verzuimgeval v WHERE v.id = geval;
    INSERT INTO grafsteen (verzuimgeval_id, werkgever_id, grond) VALUES (geval, gevonden.werkgever_id, wis_geval.grond);
END $$;

-- Rights. The API writes what people enter; what a case decides is written by the case transaction in the worker.
GRANT USAGE ON SCHEMA "public" TO "poortwachter_api", "poortwachter_worker", "poortwachter_login", "poortwachter_beheer",
    "poortwachter_sweep", "poortwachter_wis";
GRANT SELECT ON "werkgever", "gebruiker", "api_sleutel", "werknemer", "dienstverband", "verzuimgeval", "feit",
    "ontvangen_bericht", "verplichting", "effect", "taak", "bericht", "document", "document_versie", "afspraak", "melding",
    "melding_ontvangst", "factuurregel", "toestemming", "mandaat", "idempotentie", "audit", "grafsteen", "proefgeval"
    TO "poortwachter_api", "poortwachter_worker";
GRANT INSERT ON "audit" TO "poortwachter_api", "poortwachter_worker";
GRANT INSERT, UPDATE, DELETE ON "werkgever", "gebruiker", "api_sleutel", "werknemer", "dienstverband", "document",
    "document_versie", "idempotentie", "proefgeval" TO "poortwachter_api";
GRANT INSERT ON "feit", "effect" TO "poortwachter_worker";
GRANT USAGE ON SEQUENCE "effect_volgnummer_seq" TO "poortwachter_worker";
GRANT INSERT, UPDATE, DELETE ON "werkgever", "gebruiker", "werknemer", "dienstverband", "verzuimgeval", "ontvangen_bericht",
    "verplichting", "taak", "bericht", "document", "document_versie", "afspraak", "melding", "melding_ontvangst",
    "factuurregel", "toestemming", "mandaat", "proefgeval" TO "poortwachter_worker";
GRANT SELECT ON "api_sleutel" TO "poortwachter_login";
GRANT SELECT ON "werkgever" TO "poortwachter_beheer";
GRANT SELECT, INSERT ON "api_sleutel" TO "poortwachter_beheer";
GRANT SELECT ON "dienstverband" TO "poortwachter_sweep";
GRANT SELECT, DELETE ON "verzuimgeval", "feit", "effect", "verplichting", "taak", "bericht", "afspraak", "document",
    "document_versie", "melding", "melding_ontvangst", "idempotentie" TO "poortwachter_wis";
GRANT SELECT, UPDATE ("antwoord") ON "ontvangen_bericht" TO "poortwachter_wis";
GRANT SELECT, UPDATE ("verzuimgeval_id", "dienstverband_id") ON "factuurregel" TO "poortwachter_wis";
GRANT SELECT, UPDATE ("versie") ON "dienstverband" TO "poortwachter_wis"; -- for the row lock only
GRANT SELECT, INSERT ON "grafsteen" TO "poortwachter_wis";
GRANT USAGE ON SCHEMA "medisch" TO "poortwachter_medisch";
GRANT SELECT, INSERT, UPDATE, DELETE ON "medisch"."stuk" TO "poortwachter_medisch";

-- Functions go to their owners. That takes membership of the owner and its right to create in the schema, for a moment.
GRANT "poortwachter_login", "poortwachter_beheer", "poortwachter_sweep", "poortwachter_wis" TO CURRENT_USER;
GRANT CREATE ON SCHEMA "public" TO "poortwachter_login", "poortwachter_beheer", "poortwachter_sweep", "poortwachter_wis";
ALTER FUNCTION "zoek_api_sleutel" OWNER TO "poortwachter_login";
ALTER FUNCTION "maak_operatorsleutel" OWNER TO "poortwachter_beheer";
ALTER FUNCTION "lijst_werkgevers" OWNER TO "poortwachter_beheer";
ALTER FUNCTION "sweep_dienstverbanden" OWNER TO "poortwachter_sweep";
ALTER FUNCTION "wis_geval" OWNER TO "poortwachter_wis";
REVOKE ALL ON FUNCTION "zoek_api_sleutel", "maak_operatorsleutel", "lijst_werkgevers", "sweep_dienstverbanden", "wis_geval"
    FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "zoek_api_sleutel", "lijst_werkgevers" TO "poortwachter_api";
GRANT EXECUTE ON FUNCTION "sweep_dienstverbanden" TO "poortwachter_worker";
GRANT EXECUTE ON FUNCTION "wis_geval" TO "poortwachter_api", "poortwachter_worker";
GRANT EXECUTE ON FUNCTION "maak_operatorsleutel" TO CURRENT_USER;
REVOKE CREATE ON SCHEMA "public" FROM "poortwachter_login", "poortwachter_beheer", "poortwachter_sweep", "poortwachter_wis";
REVOKE "poortwachter_login", "poortwachter_beheer", "poortwachter_sweep", "poortwachter_wis" FROM CURRENT_USER;
