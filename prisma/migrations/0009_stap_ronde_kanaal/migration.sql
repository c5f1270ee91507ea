-- What a key says stands in columns of its own: from here on keys are made and never read.
--
-- The rows that exist are filled once from their keys. A column that is generated and then keeps its value is filled by
-- rewriting the table: effect stays closed to every change meanwhile, and the rows of all employers are reached, which an
-- UPDATE of the owner would not do under forced row-level security. The id of a message may hold slashes; where it
-- stands in a key, the round is 1.

ALTER TABLE "effect"
    ADD COLUMN "stap" TEXT NOT NULL GENERATED ALWAYS AS (coalesce("gegevens"->>'step', split_part("sleutel", '/', 3))) STORED,
    ADD COLUMN "ronde" INTEGER NOT NULL GENERATED ALWAYS AS
        (CASE WHEN split_part("sleutel", '/', 4) ~ '^[0-9]{1,9}$' THEN split_part("sleutel", '/', 4)::integer ELSE 1 END) STORED,
    ADD COLUMN "kanaal" TEXT NOT NULL GENERATED ALWAYS AS
        (CASE "soort" WHEN 'taak' THEN 'taak' WHEN 'bericht' THEN 'email'
            ELSE CASE split_part("sleutel", '/', 5) WHEN 'uwv' THEN 'uwv' ELSE 'dossier' END END) STORED;
ALTER TABLE "effect"
    ALTER COLUMN "stap" DROP EXPRESSION, ALTER COLUMN "ronde" DROP EXPRESSION, ALTER COLUMN "kanaal" DROP EXPRESSION;

-- A task is its own channel. `onderdeel` tells which of several it is, such as the item that is missing.
ALTER TABLE "taak"
    ADD COLUMN "stap" TEXT NOT NULL GENERATED ALWAYS AS
        (CASE WHEN "sleutel" LIKE '%/levering' THEN 'levering'
            WHEN "verplichting" = 'onbegrepen-bericht' THEN 'bericht'
            WHEN "verplichting" = 'database-teruggezet' THEN 'teruggezet'
            ELSE split_part("sleutel", '/', 3) END) STORED,
    ADD COLUMN "ronde" INTEGER NOT NULL GENERATED ALWAYS AS
        (CASE WHEN split_part("sleutel", '/', 4) ~ '^[0-9]{1,9}$' THEN split_part("sleutel", '/', 4)::integer ELSE 1 END) STORED,
    ADD COLUMN "kanaal" TEXT NOT NULL GENERATED ALWAYS AS ('taak') STORED,
    ADD COLUMN "onderdeel" TEXT GENERATED ALWAYS AS
        (CASE WHEN split_part("sleutel", '/', 3) = 'voorbereiding' THEN nullif(split_part("sleutel", '/', 7), '') END) STORED;
ALTER TABLE "taak"
    ALTER COLUMN "stap" DROP EXPRESSION, ALTER COLUMN "ronde" DROP EXPRESSION, ALTER COLUMN "kanaal" DROP EXPRESSION,
    ALTER COLUMN "onderdeel" DROP EXPRESSION;

ALTER TABLE "bericht"
    ADD COLUMN "ronde" INTEGER NOT NULL GENERATED ALWAYS AS
        (CASE WHEN split_part("sleutel", '/', 4) ~ '^[0-9]{1,9}$' THEN split_part("sleutel", '/', 4)::integer ELSE 1 END) STORED;
ALTER TABLE "bericht" ALTER COLUMN "ronde" DROP EXPRESSION;

-- Which of its kind (`verplichting`) a melding is in its geval.
ALTER TABLE "melding"
    ADD COLUMN "nummer" INTEGER NOT NULL GENERATED ALWAYS AS
        (CASE WHEN split_part("sleutel", '/', 4) ~ '^[0-9]{1,9}$' THEN split_part("sleutel", '/', 4)::integer ELSE 1 END) STORED;
ALTER TABLE "melding" ALTER COLUMN "nummer" DROP EXPRESSION;
