-- Documents that are made here: in which language, for which version the answers are, and who approved it.
ALTER TABLE "document" ADD COLUMN "taal" TEXT NOT NULL DEFAULT 'nl', ADD COLUMN "gemaakt" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "document_versie" ADD COLUMN "antwoorden" JSONB, ADD COLUMN "gemaakt_op" CHAR(10),
    ADD COLUMN "getekend" JSONB NOT NULL DEFAULT '[]';
