-- Late cancellations that the contract does not charge though the protocol does: `[{ occasions, basis, from, until }]`.
ALTER TABLE "werkgever" ADD COLUMN "afzegafspraken" JSONB NOT NULL DEFAULT '[]';
