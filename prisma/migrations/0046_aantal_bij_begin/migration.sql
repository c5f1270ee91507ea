-- How many employees there were when the contract began, once the number is another since; null: it still is.
ALTER TABLE "werkgever" ADD COLUMN "aantal_bij_begin" INTEGER;
