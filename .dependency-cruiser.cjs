/** Which rooms a room may import: the floors of docs/ARCHITECTURE.md, lowest first. Any other arrow fails the check. */
const rooms = {
  'packages/examples': [],
  'packages/playbook': [],
  'packages/ui': [],
  'packages/expressions': ['packages/playbook'],
  'packages/connector-kit': ['packages/playbook'],
  'packages/records': ['packages/playbook', 'packages/expressions'],
  'packages/compiler': ['packages/playbook', 'packages/expressions', 'packages/connector-kit'],
  'packages/connectors': ['packages/playbook', 'packages/connector-kit'],
  runtime: [
    'packages/playbook',
    'packages/expressions',
    'packages/connector-kit',
    'packages/records',
    'packages/compiler',
  ],
  'packages/connector-host': ['packages/playbook', 'packages/connector-kit', 'packages/connectors'],
  'packages/fortisoar': ['packages/playbook', 'packages/expressions', 'packages/connector-kit'],
  designer: [
    'packages/playbook',
    'packages/ui',
    'packages/expressions',
    'packages/connector-kit',
    'packages/records',
    'packages/compiler',
  ],
  'packages/db': ['packages/playbook', 'packages/connector-kit', 'packages/records', 'packages/compiler', 'runtime'],
  'packages/workspace': [
    'packages/playbook',
    'packages/expressions',
    'packages/connector-kit',
    'packages/records',
    'packages/compiler',
    'packages/connectors',
    'packages/examples',
    'runtime',
    'packages/connector-host',
    'packages/fortisoar',
    'packages/db',
  ],
  'packages/api': [
    'packages/playbook',
    'packages/expressions',
    'packages/connector-kit',
    'runtime',
    'packages/workspace',
  ],
  'apps/server': [
    'packages/playbook',
    'packages/connector-kit',
    'packages/records',
    'packages/compiler',
    'runtime',
    'packages/connector-host',
    'packages/db',
    'packages/workspace',
    'packages/api',
  ],
  'apps/web': [
    'packages/playbook',
    'packages/ui',
    'packages/expressions',
    'packages/connector-kit',
    'packages/records',
    'packages/compiler',
    'designer',
    'packages/api',
  ],
  'apps/cli': [
    'packages/playbook',
    'packages/expressions',
    'packages/connector-kit',
    'packages/compiler',
    'runtime',
    'packages/connector-host',
    'packages/fortisoar',
    'packages/db',
    'packages/workspace',
    'packages/api',
    'apps/server',
  ],
};

/** Every room's tests may read the examples, and play with the rooms below. */
const tests = '\\.test\\.tsx?$|/testing/|/kill/|/bench/|/dev/';
const sources = (room) => `^${room}/(src|test|kill|bench)`;
const others = (room) =>
  Object.keys(rooms)
    .filter((other) => other !== room && !rooms[room].includes(other))
    .map(sources);

module.exports = {
  forbidden: [
    ...Object.keys(rooms).map((room) => ({
      name: `floors-of-${room.replace('packages/', '').replace('apps/', '')}`,
      comment: `${room} may import only: ${rooms[room].join(', ') || 'nothing'}`,
      severity: 'error',
      from: { path: sources(room), pathNot: tests },
      to: { path: others(room) },
    })),
    {
      name: 'front-doors-only',
      comment: 'Another room is entered through its package name, never through a path',
      severity: 'error',
      from: { path: '^(packages/[^/]+|runtime|designer|apps/[^/]+)/' },
      to: { path: '^(packages/[^/]+|runtime|designer|apps/[^/]+)/', pathNot: '^$1/', dependencyTypes: ['local'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'drizzle-through-one-door',
      comment: 'Drizzle is loaded by src/drizzle.ts only, in the way that costs 15 MB and not 160',
      severity: 'error',
      from: { path: '^packages/db/src/', pathNot: '^packages/db/src/drizzle\\.ts$' },
      to: { path: 'drizzle-orm' },
    },
    {
      name: 'browser-rooms-know-no-node',
      comment: 'These rooms also run in a browser',
      severity: 'error',
      from: {
        path: '^(packages/(playbook|ui|expressions|connector-kit|records|compiler)|designer|apps/web)/src/',
        pathNot: `${tests}|/pool/`,
      },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist/|\\.config\\.ts$' },
    tsPreCompilationDeps: true,
    detectProcessBuiltinModuleCalls: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@setpiece/source', 'import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
