-- What the forms of the law ask of who acts in a case: function, organisation, and of a doctor the number in the BIG register.
ALTER TABLE "gebruiker" ADD COLUMN "functie" TEXT, ADD COLUMN "organisatie" TEXT, ADD COLUMN "big_nummer" CHAR(11);
