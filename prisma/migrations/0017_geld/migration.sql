-- What a line charges, in euros excluding VAT; null while it is not known.
ALTER TABLE "factuurregel" ADD COLUMN "prijs" DECIMAL(12,2), ADD COLUMN "bedrag" DECIMAL(12,2), ADD COLUMN "btw" DECIMAL(12,2),
    ADD COLUMN "bedrag_verzekeraar" DECIMAL(12,2), ADD COLUMN "bedrag_werkgever" DECIMAL(12,2),
    -- From 1; each correction of the same activity makes another.
    ADD COLUMN "uitgave" INTEGER NOT NULL DEFAULT 1,
    -- The line that this one takes back.
    ADD COLUMN "crediteert" UUID REFERENCES "factuurregel"("id");
CREATE UNIQUE INDEX "factuurregel_crediteert_key" ON "factuurregel"("crediteert");
CREATE INDEX "factuurregel_werkgever_id_datum_id_idx" ON "factuurregel"("werkgever_id", "datum", "id");

DO $$
BEGIN
    -- Row-level security is forced on the owner as well: for this one change it is lifted.
    ALTER TABLE "factuurregel" NO FORCE ROW LEVEL SECURITY;
    UPDATE "factuurregel" SET "bedrag" = round(("gegevens"->>'bedrag')::numeric, 2), "btw" = round(("gegevens"->>'btw')::numeric, 2),
        "bedrag_werkgever" = round(coalesce("gegevens"->>'bedragWerkgever',
            CASE WHEN "gegevens" ? 'aandeelVerzekeraar' THEN NULL ELSE "gegevens"->>'bedrag' END)::numeric, 2);
    ALTER TABLE "factuurregel" FORCE ROW LEVEL SECURITY;
END $$;

-- What a case may cost the employer before it has to approve.
ALTER TABLE "werkgever" ADD COLUMN "bestedingsgrens" DECIMAL(12,2);

-- Prices that an employer agreed on, one row for each list; they follow each other without gap or overlap.
CREATE TABLE "prijslijst" (
    "werkgever_id" UUID NOT NULL,
    "vanaf" CHAR(10) NOT NULL,
    "tot" CHAR(10),
    "inhoud" JSONB NOT NULL,

    CONSTRAINT "prijslijst_pkey" PRIMARY KEY ("werkgever_id", "vanaf")
);

-- An employer does not agree with a line.
CREATE TABLE "betwisting" (
    "id" UUID NOT NULL,
    "werkgever_id" UUID NOT NULL,
    "factuurregel_id" UUID NOT NULL,
    "reden" TEXT NOT NULL,
    "betwist_op" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "betwisting_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "betwisting_factuurregel_id_key" ON "betwisting"("factuurregel_id");
ALTER TABLE "betwisting" ADD FOREIGN KEY ("factuurregel_id") REFERENCES "factuurregel"("id");

DO $$
DECLARE
    tabel TEXT;
BEGIN
    FOREACH tabel IN ARRAY ARRAY['prijslijst', 'betwisting'] LOOP
        EXECUTE format('ALTER TABLE %I ADD FOREIGN KEY ("werkgever_id") REFERENCES "werkgever"("id")', tabel);
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tabel);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tabel);
        EXECUTE format(
            'CREATE POLICY "werkgever" ON %1$I
                USING ("werkgever_id" = NULLIF(current_setting(''poortwachter.werkgever'', true), '''')::uuid)
                WITH CHECK ("werkgever_id" = NULLIF(current_setting(''poortwachter.werkgever'', true), '''')::uuid)', tabel);
        EXECUTE format('CREATE POLICY "reserve" ON %I FOR SELECT TO "poortwachter_reserve" USING (true)', tabel);
    END LOOP;
END $$;
GRANT SELECT ON "prijslijst", "betwisting" TO "poortwachter_reserve";
GRANT SELECT, INSERT, UPDATE, DELETE ON "prijslijst" TO "poortwachter_api", "poortwachter_worker";
GRANT SELECT, INSERT ON "betwisting" TO "poortwachter_api", "poortwachter_worker";
