-- What a sender calls its request is kept as a name that follows from it under the secret of ids. The database cannot make that of what
-- was kept before as it came, and a person may stand in it: that goes.
ALTER TABLE "audit" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "audit" DISABLE TRIGGER "alleen_toevoegen";
UPDATE "audit" SET "kenmerk_klant" = NULL WHERE "kenmerk_klant" IS NOT NULL;
ALTER TABLE "audit" ENABLE TRIGGER "alleen_toevoegen";
ALTER TABLE "audit" FORCE ROW LEVEL SECURITY;
