-- What an operator read or did stands among the lines of the installation too, beside the line that the employer has: an erasure takes
-- ids, and what the sender called its request, out of those as well.
CREATE POLICY "wissen_installatie" ON "audit" FOR UPDATE TO "poortwachter_wis"
    USING ("werkgever_id" IS NULL) WITH CHECK ("werkgever_id" IS NULL);

-- Of what was erased before, as an erasure does it: each line is read once, and each of its ids is looked up.
ALTER TABLE "audit" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "audit" DISABLE TRIGGER "alleen_toevoegen";
ALTER TABLE "grafsteen" NO FORCE ROW LEVEL SECURITY;
DO $$
DECLARE
    gevonden RECORD;
BEGIN
    FOR gevonden IN SELECT a.id, gevonden_id FROM audit a CROSS JOIN ids_in(a.onderwerp) AS gevonden_id
            JOIN grafsteen g ON g.verzuimgeval_id = gevonden_id::uuid WHERE a.werkgever_id IS NULL LOOP
        UPDATE audit a SET onderwerp = replace(a.onderwerp, gevonden.gevonden_id, 'gewist'), kenmerk_klant = NULL
            WHERE a.id = gevonden.id;
    END LOOP;
END $$;
ALTER TABLE "grafsteen" FORCE ROW LEVEL SECURITY;
ALTER TABLE "audit" ENABLE TRIGGER "alleen_toevoegen";
ALTER TABLE "audit" FORCE ROW LEVEL SECURITY;
