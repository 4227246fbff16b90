// A lock file made while a registry lagged behind may lack platform packages; npm ci then fails on every machine.
import { readFileSync } from 'node:fs';

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies)
    .filter((name) => !packages[`node_modules/${name}`] && !packages[`${place}/node_modules/${name}`])
    .map((name) => `${place || '(root)'} -> ${name}`),
);
if (missing.length) {
  console.error(
    `package-lock.json lacks platform packages; npm ci will fail. Pin an older version of:\n${missing.join('\n')}`,
  );
  process.exit(1);
}
const addresses = Object.values(packages).filter(({ resolved, link }) => resolved && !link);
if (addresses.length) {
  console.error(
    'package-lock.json records download addresses. Install with omit-lockfile-registry-resolved=true (see .npmrc).',
  );
  process.exit(1);
}
console.log('package-lock.json is complete and names no download addresses');
