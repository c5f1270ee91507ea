-- A report is carried out where it comes in, with the invoice lines of the rows that it closes.
GRANT INSERT, UPDATE ON "factuurregel" TO "poortwachter_api";
