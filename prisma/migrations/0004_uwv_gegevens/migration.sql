-- What meldingen to UWV about ziekengeld need: where UWV can call the employer, and where it pays.
ALTER TABLE "werkgever" ADD COLUMN "telefoon" TEXT, ADD COLUMN "iban" TEXT;
ALTER TABLE "werknemer" ADD COLUMN "iban" TEXT;
