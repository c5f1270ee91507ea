-- What the CAO pays during sickness, per sick week of the chain.
ALTER TABLE "werkgever" ADD COLUMN "doorbetaling" JSONB;
ALTER TABLE "dienstverband" ADD COLUMN "doorbetaling" JSONB;
