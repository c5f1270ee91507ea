-- In whose name mails go, where answers go, and whom a reader can call.
ALTER TABLE "werkgever" ADD COLUMN "afzender_naam" TEXT, ADD COLUMN "antwoordadres" TEXT;
ALTER TABLE "gebruiker" ADD COLUMN "telefoon" TEXT;
