import { defineConfig } from 'prisma/config';

// Only `prisma generate` and `prisma validate` read this; migrations run through the engine in prisma/migrate.ts.
export default defineConfig({
  schema: 'prisma/schema.prisma',
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://localhost/poortwachter' },
});
