-- What an operator read or did stands among the lines of the installation too, beside the line that the employer has: an erasure takes
-- ids, and what the sender called its request, out of those as well.
CREATE POLICY "wissen_installatie" ON "audit" FOR UPDATE TO "poortwachter_wis"
    USING ("werkgever_id" IS NULL) WITH CHECK ("werkgever_id" IS NULL);

-- Of what was erased before.
ALTER TABLE "audit" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "audit" DISABLE TRIGGER "alleen_toevoegen";
ALTER TABLE "grafsteen" NO FORCE ROW LEVEL SECURITY;
UPDATE "audit" a SET "onderwerp" = replace(a."onderwerp", g."verzuimgeval_id"::text, 'gewist'), "kenmerk_klant" = NULL
    FROM "grafsteen" g WHERE a."werkgever_id" IS NULL AND strpos(a."onderwerp", g."verzuimgeval_id"::text) > 0;
ALTER TABLE "grafsteen" FORCE ROW LEVEL SECURITY;
ALTER TABLE "audit" ENABLE TRIGGER "alleen_toevoegen";
ALTER TABLE "audit" FORCE ROW LEVEL SECURITY;
