-- An appointment as the facts of its case leave it: how long and where, and how often it changed.
ALTER TABLE "afspraak" ADD COLUMN "nummer" INTEGER NOT NULL DEFAULT 1, ADD COLUMN "minuten" INTEGER,
    ADD COLUMN "plaats" TEXT, ADD COLUMN "persoon" UUID, ADD COLUMN "wijziging" INTEGER NOT NULL DEFAULT 0;
CREATE INDEX "afspraak_werkgever_id_persoon_moment_idx" ON "afspraak"("werkgever_id", "persoon", "moment");
CREATE INDEX "afspraak_verzuimgeval_id_idx" ON "afspraak"("verzuimgeval_id");
-- A report is carried out where it comes in.
GRANT INSERT, UPDATE ON "afspraak" TO "poortwachter_api";
