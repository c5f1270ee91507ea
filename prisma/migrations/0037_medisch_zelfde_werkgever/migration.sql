-- A version of a medical document is of the employer of its document. The owner sees no employer: for this check that is lifted.
ALTER TABLE "document" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "medisch"."versie" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "medisch"."versie" DROP CONSTRAINT "versie_document_id_fkey",
    ADD CONSTRAINT "versie_document_id_werkgever_fkey" FOREIGN KEY ("werkgever_id", "document_id")
        REFERENCES "document" ("werkgever_id", "id") ON DELETE CASCADE;
ALTER TABLE "medisch"."versie" FORCE ROW LEVEL SECURITY;
ALTER TABLE "document" FORCE ROW LEVEL SECURITY;
