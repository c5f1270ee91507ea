-- Since when the employer gets one mail on Monday with what is due, in place of reminders one by one; null: it does not.
ALTER TABLE "werkgever" ADD COLUMN "weekoverzicht_sinds" CHAR(10);
