-- What was answered to the arbodienst under an Idempotency-Key, the employer does not hear by sending the same.
ALTER TABLE "idempotentie" ADD COLUMN "spreekt_voor" TEXT NOT NULL DEFAULT 'werkgever';
ALTER TABLE "idempotentie" NO FORCE ROW LEVEL SECURITY;
-- Who sent what was answered before is not known. A case knows its message again without its row, and what made a row does not.
UPDATE "idempotentie" SET "spreekt_voor" = 'arbodienst' WHERE "antwoord" IS NOT NULL;
ALTER TABLE "idempotentie" FORCE ROW LEVEL SECURITY;
ALTER TABLE "idempotentie" DROP CONSTRAINT "idempotentie_pkey",
    ADD CONSTRAINT "idempotentie_pkey" PRIMARY KEY ("werkgever_id", "sleutel", "spreekt_voor");
