-- A row for a werknemer names an employee, every other a user: one column that refers to two tables has no foreign key.
ALTER TABLE "bericht" DROP CONSTRAINT "bericht_gebruiker_id_fkey";
