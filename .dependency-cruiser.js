/** The directions of import (docs/architecture.md). */
const rule = (name, from, to, extra = {}) => ({ name, severity: 'error', from, to: { ...to, ...extra } });

module.exports = {
  forbidden: [
    rule('no-circular', {}, { circular: true }),
    rule('domain-imports-nothing-but-itself', { path: '^domain/' }, { pathNot: '^domain/' }),
    rule(
      'workflows-know-the-contract-only',
      { path: '^workflows/' },
      {
        pathNot: [
          '^workflows/',
          '^domain/case/(contract|lineage)\\.ts$',
          '^node_modules/@temporalio/(workflow|common)/',
        ],
      },
    ),
    rule(
      'schemas-know-the-domain-only',
      { path: '^schemas/' },
      { path: '^(store|stuck|documents|activities|workers|client|api|cli|embedded|workflows)/' },
    ),
    rule(
      'store-knows-no-caller',
      { path: '^store/' },
      { path: ['^(stuck|activities|workers|client|api|cli|embedded|workflows)/', '^node_modules/@temporalio/'] },
    ),
    rule(
      'stuck-knows-no-caller',
      { path: '^stuck/' },
      { path: '^(activities|workers|client|api|cli|embedded|workflows)/' },
    ),
    rule(
      'documents-know-the-domain-only',
      { path: '^documents/' },
      { path: '^(schemas|store|stuck|activities|workers|client|api|cli|embedded|workflows)/' },
    ),
    rule(
      'activities-know-no-caller',
      { path: '^activities/' },
      { path: '^(workers|client|api|cli|embedded|workflows)/' },
    ),
    rule('workers-know-no-caller', { path: '^workers/' }, { path: '^(api|cli|embedded)/' }),
    rule(
      'client-knows-the-contract-only',
      { path: '^client/' },
      {
        path: '^(domain|schemas|store|stuck|workflows|activities|workers|api|cli|embedded)/',
        pathNot: '^domain/case/(contract|lineage)\\.ts$',
      },
    ),
    rule(
      'api-stands-on-store-and-client',
      { path: '^api/' },
      { path: '^(activities|workers|cli|embedded|workflows)/' },
    ),
    rule(
      'only-the-cli-starts-embedded-parts',
      { path: '^(domain|schemas|store|stuck|documents|workflows|activities|workers|client|api)/' },
      { path: '^embedded/' },
    ),
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules|prisma/client' },
    exclude: { path: '^(dist|prisma/client)/' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'], conditionNames: ['require', 'node', 'types'] },
  },
};
