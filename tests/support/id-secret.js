// As an installation has it.
process.env.POORTWACHTER_ID_SECRET ??= 'geheim van de tests, lang genoeg voor de instelling';
