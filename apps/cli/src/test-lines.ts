import type { Difference, MissedRoute, RunEffect, TestReport, TestResult } from '@setpiece/workspace';

/** The results of a playbook's tests as lines for a person: tick or cross, what differed, what would have happened, coverage. */
export function testLines(file: string, { name, tests, coverage }: TestReport): string[] {
  if (!tests.length) return [`${file}: "${name}" has no such test`];
  const { taken, routes, percent, missed } = coverage;
  return [
    `${file}: ${name}`,
    ...tests.flatMap(linesOfTest),
    `  routes: ${taken} of ${routes} taken (${percent} %)${missed.length ? '; no test takes' : ''}`,
    ...missed.map((route) => `    ${routeLine(route)}`),
  ];
}

/** What a simulation would have done to the world: `[not called] Call Firewall › Block IP, step "Block": {"ip": …}`. */
export function effectLine({ stepName, sentence, inputs, fate }: RunEffect): string {
  const became = { simulated: 'not called', mocked: 'mocked', written: 'in memory only' }[fate];
  return `[${became}] ${sentence}, step "${stepName}": ${JSON.stringify(inputs)}`;
}

function linesOfTest({ passed, name, differences, effects }: TestResult): string[] {
  const outside = effects.filter(({ fate }) => fate !== 'written');
  return [
    `  ${passed ? '✓' : '✗'} ${name}`,
    ...differences.map((one) => `      ${differenceLine(one)}`),
    ...outside.map((one) => `      ${effectLine(one)}`),
  ];
}

function differenceLine({ path, expected, got, message }: Difference): string {
  const parts = [
    expected === undefined ? '' : `expected ${JSON.stringify(expected)}`,
    got === undefined ? (message === undefined ? 'got nothing' : '') : `got ${JSON.stringify(got)}`,
    message ?? '',
  ];
  return `${path}: ${parts.filter(Boolean).join(', ')}`;
}

function routeLine({ from, to, on }: MissedRoute): string {
  const when = on === undefined ? '' : ` (${typeof on === 'object' ? on.option : on})`;
  return `${from} → ${to}${when}`;
}
