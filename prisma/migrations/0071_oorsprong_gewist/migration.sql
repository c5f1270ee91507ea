-- A line that leaves a case or person that is erased no longer says under which key it was billed first: that key holds an id.
CREATE FUNCTION "vergeet_oorsprong"() RETURNS TRIGGER LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    NEW.gegevens := NEW.gegevens - 'oorsprong';
    RETURN NEW;
END $$;
CREATE TRIGGER "oorsprong_gewist" BEFORE UPDATE ON "factuurregel" FOR EACH ROW
    WHEN (OLD."dienstverband_id" IS NOT NULL AND NEW."dienstverband_id" IS NULL) EXECUTE FUNCTION "vergeet_oorsprong"();
