-- The employer says itself, through the API, what the platform files for it.
GRANT INSERT, UPDATE, DELETE ON "mandaat" TO "poortwachter_api";

-- Whether reports under a vangnet are left out of the count of frequent absence (equal treatment).
ALTER TABLE "werkgever" ADD COLUMN "frequent_zonder_vangnet" BOOLEAN NOT NULL DEFAULT false;

-- A claim ends with the delivery that made it, not at a moment.
ALTER TABLE "bericht" DROP COLUMN "geclaimd_tot";
