-- No request erases anything: commands of an operator and the terms do, as the worker. So the role of the API cannot.
GRANT "poortwachter_wis" TO CURRENT_USER;
REVOKE EXECUTE ON FUNCTION "wis_geval", "wis_persoon", "wis_buiten_geval" FROM "poortwachter_api";
REVOKE "poortwachter_wis" FROM CURRENT_USER;
