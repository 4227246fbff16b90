import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Playbook } from '@setpiece/playbook';
import { planSummary } from './plan-summary.ts';
import { readFortisoar } from './read-fortisoar.ts';

const file = (name: string) => ({
  path: `mini/${name}`,
  text: readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8'),
});
const plan = readFortisoar([file('mini-collection.json'), file('mini-scanner.info.json')]);
const named = (name: string) => plan.playbooks.find(({ playbook }) => playbook.name === name)!;
const check = named('Check a host');
const followUp = named('> Follow up');
const step = ({ playbook }: { playbook: Playbook }, name: string) => playbook.steps.find((one) => one.name === name)!;
const routes = ({ playbook }: { playbook: Playbook }, from: string) => {
  const names = new Map([playbook.trigger, ...playbook.steps].map(({ id, name }) => [id, name]));
  return playbook.routes
    .filter((route) => names.get(route.from) === from)
    .map(({ to, on }) => ({ to: names.get(to), ...(on && { on }) }));
};

describe('a collection export', () => {
  test('gives its workflows as playbooks with their own ids, inactive, what the source said beside them', () => {
    expect(plan.playbooks.map(({ iri, active }) => ({ iri, active }))[0]).toEqual({
      iri: '/api/3/workflows/00000001-0000-4000-8000-000000000000',
      active: true,
    });
    expect(check.playbook).toMatchObject({
      id: '00000001-0000-4000-8000-000000000000',
      values: 'fortisoar',
      description: 'Looks a host up and asks what to do.',
      tags: ['mini', 'house'],
    });
  });

  test('brings its collection, tags, macros, schedules and the connector that lies beside it', () => {
    expect(plan.collection).toEqual({
      id: 'c0000000-0000-4000-8000-00000000000c',
      name: 'Mini',
      description: 'Every step type once.',
    });
    expect(plan.tags).toEqual(['mini', 'house']);
    expect(plan.macros).toEqual([{ name: 'MiniLimit', value: '5' }]);
    expect(plan.connectors.map(({ name }) => name)).toEqual(['mini-scanner']);
    expect(plan.schedules).toEqual([
      {
        id: '00000001-0000-4000-8000-000000000000-schedule-1',
        name: 'Every five minutes',
        playbook: '00000001-0000-4000-8000-000000000000',
        cron: '*/5 * * * *',
        timeZone: 'Europe/Berlin',
        oneActive: true,
      },
    ]);
  });

  test('is counted by kind, triggers too', () => {
    const summary = planSummary(plan);
    expect(summary).toMatchObject({ workflows: 6, steps: 30, routes: 26 });
    expect(summary.byKind).toMatchObject({ connector: 5, 'trigger:manual': 1, manual_input: 3, foreign: 1 });
    expect(summary.originKeys).toMatchObject({ 'step.arguments.operationTitle': 4, 'route.name': 1 });
    expect(summary.diagnostics).toMatchObject({ STEP_TYPE_UNKNOWN: 1, PRE_TRIGGER: 1, REMOTE_REFERENCE: 1 });
  });
});

describe('a trigger', () => {
  test('on records asks its inputs, shows by its conditions and sets only what it computes', () => {
    expect(check.playbook.trigger).toMatchObject({
      kind: 'manual',
      title: 'Check a host',
      modules: ['alerts'],
      records: 'each',
      inputs: [
        { name: 'reason', label: 'Reason', type: 'text', required: true, default: 'Routine', tooltip: 'Why' },
        { name: 'severity', label: 'Severity', type: 'picklist', picklist: 'Severity' },
      ],
      visible: { alerts: { logic: 'and', filters: [{ field: 'status', operator: 'eq' }] } },
      variables: [
        { name: 'limit', value: '{{ vars.input.params.limit }}' },
        { name: 'input', value: { params: { doubled: '{{ vars.limit * 2 }}' } } },
        { name: 'owner', value: '{{ vars.currentUser }}' },
      ],
    });
    expect(check.playbook.parameters).toEqual([
      { name: 'limit', type: 'text' },
      { name: 'doubled', type: 'text' },
    ]);
  });

  test('of another playbook keeps the form of the ingestion wizard as a variable', () => {
    const { trigger } = followUp.playbook;
    expect(trigger.kind).toBe('referenced');
    expect(trigger.variables?.map(({ name }) => name)).toEqual(['_configuration_schema']);
    expect(followUp.playbook.parameters).toEqual([{ name: 'incident', type: 'text' }]);
  });

  test.each([
    ['On new alert', 'on_create', 'isnull'],
    ['On changed alert', 'on_update', 'changed'],
  ])('%s waits for records of a module by a filter', (name, kind, operator) => {
    const { trigger } = named(name).playbook;
    expect(trigger).toMatchObject({ kind, module: 'alerts', filter: { filters: [{ field: 'severity', operator }] } });
    expect(trigger.variables).toBeUndefined();
  });

  test('that ran before the record was written says that it runs after it here', () => {
    const { playbook, diagnostics } = named('Before deletion');
    expect(playbook.trigger.kind).toBe('on_delete');
    expect(diagnostics.map(({ code }) => code)).toEqual(['PRE_TRIGGER']);
  });

  test('over HTTP asks for a token and answers at once when its address is deferred', () => {
    expect(named('Called from outside').playbook.trigger).toMatchObject({
      kind: 'webhook',
      authentication: 'token',
      respond: 'accepted',
      path: 'deferred/mini',
      variables: [{ name: 'input', value: { params: { api_body: '{{vars.request.data}}' } } }],
    });
  });
});

describe('a step', () => {
  test('of a connector carries its loop, repetition, condition, mock, variables and comment', () => {
    expect(step(check, 'Scan host')).toMatchObject({
      kind: 'connector',
      connector: 'mini-scanner',
      operation: 'scan',
      version: '1.0.0',
      parameters: { host: '{{ vars.host }}', depth: 2 },
      when: '{{ vars.host }}',
      forEach: { items: '{{ vars.hosts }}', parallel: true, condition: '{{ vars.item }}' },
      until: { condition: "{{ vars.result.status == 'done' }}", delay: 10, retries: 3 },
      onError: 'continue',
      mockOutput: { open: [22, 443] },
      variables: [{ name: 'ports', value: '{{ vars.result.data.open }}' }],
      message: '<p>Scanned {{ vars.host }}</p>',
    });
    expect(step(check, 'Scan host')).not.toHaveProperty('configuration');
    expect(step(check, 'Scan host').origin).toMatchObject({
      stepType: 'Connectors',
      arguments: { name: 'Mini Scanner', mock_result: { status: 'Success', operation: 'scan' } },
    });
  });

  test('that sets variables keeps their order and does not take its loop for one', () => {
    expect(step(check, 'Configuration')).toMatchObject({
      kind: 'set_variable',
      description: 'Values of this run',
      variables: [{ name: 'host' }, { name: 'limit', value: '5' }],
      forEach: { items: '{{ [1, 2] }}' },
    });
  });

  test('that writes records says the module, how, and which relations', () => {
    expect(step(check, 'Create incident')).toMatchObject({
      kind: 'create_record',
      module: 'incidents',
      mode: 'upsert',
      fields: { name: 'Open ports on {{ vars.host }}' },
      links: { alerts: '{{ vars.input.records[0]["@id"] }}' },
      updateFields: ['severity'],
      write: 'overwrite',
      fieldModes: { recordTags: 'append' },
      origin: { arguments: { resource: { __replace: 'true' } } },
    });
    expect(step(check, 'Update alert')).toMatchObject({ kind: 'update_record', module: 'alerts', write: 'append' });
    expect(step(followUp, 'Ingest feed')).toMatchObject({
      kind: 'create_record',
      module: 'threat_intel_feeds',
      mode: 'upsert',
      forEach: { bulk: true, batchSize: 200 },
    });
  });

  test('that finds records reads the options behind its module', () => {
    expect(step(check, 'Find tasks')).toMatchObject({
      kind: 'find_records',
      module: 'tasks',
      limit: 7,
      relationships: true,
      select: ['id', 'name'],
      sort: [{ field: 'id', direction: 'desc' }],
      filter: {
        logic: 'or',
        filters: [{ field: 'name' }, { logic: 'and', filters: [{ field: 'id', operator: 'gt' }] }],
      },
      origin: { arguments: { search: { $fsr_max_relation_count: '100' } } },
    });
  });

  test('that waits ends with a time or with a change of a record', () => {
    expect(step(check, 'Pause')).toMatchObject({
      kind: 'wait',
      for: { kind: 'duration', duration: { minutes: '{{ vars.limit }}', seconds: 30 } },
    });
    expect(step(followUp, 'Wait for change')).toMatchObject({
      kind: 'wait',
      for: { kind: 'record', module: 'incidents', filter: { filters: [{ field: 'status', operator: 'changed' }] } },
      timeout: { minutes: 2 },
    });
  });

  test('that asks a person has fields, answers, somebody to ask and a time limit', () => {
    expect(step(check, 'Ask analyst')).toMatchObject({
      kind: 'manual_input',
      title: 'Block {{ vars.host }}?',
      text: 'It has open ports.',
      fields: [{ name: 'comment', type: 'textarea' }],
      options: [{ name: 'Block', primary: true }, { name: 'Ignore' }],
      assignee: { user: '/api/3/people/3451141c-bac6-467c-8d72-85e0fab569ce' },
      timeout: { hours: 1 },
    });
    expect(step(followUp, 'New approval')).toMatchObject({ kind: 'manual_input', approval: true });
    expect(step(followUp, 'Old approval')).toMatchObject({
      kind: 'manual_input',
      approval: true,
      text: 'Deploy the patch?',
    });
  });

  test('that runs another playbook keeps its IRI', () => {
    expect(step(followUp, 'Run check')).toMatchObject({
      kind: 'reference',
      playbook: '/api/3/workflows/00000001-0000-4000-8000-000000000000',
      arguments: { limit: '3' },
      passRecords: true,
    });
    expect(step(followUp, 'Run on tenant')).toMatchObject({ kind: 'reference', playbook: 'follow-up' });
  });

  test.each([
    ['Open task', 'manual_task', { fields: { name: 'Call the owner' }, wait: true }],
    ['Tell team', 'connector', { connector: 'smtp', configuration: '88c3d39c-2fa9-4731-b00d-29815008f17c' }],
    ['Count', 'connector', { connector: 'code-snippet', operation: 'python_inline_code_editor' }],
    ['Nothing', 'connector', { connector: 'cyops_utilities', operation: 'no_op' }],
    ['Query database', 'foreign', { source: 'DatabaseQuery' }],
  ])('%s becomes a %s step', (name, kind, shape) => {
    expect(step(followUp, name)).toMatchObject({ kind, ...shape });
  });

  test('that needs a connector shows in what the playbook requires', () => {
    expect(check.playbook.requires).toEqual([
      { connector: 'mini-scanner', operations: ['scan'] },
      { connector: 'cyops_utilities', operations: ['no_op'] },
    ]);
    expect(followUp.playbook.requires?.[0]).toEqual({
      connector: 'smtp',
      operations: ['send_email_new'],
      slots: ['88c3d39c-2fa9-4731-b00d-29815008f17c'],
    });
  });
});

describe('a route', () => {
  test('of a decision takes the option that leads to its target, its label or not', () => {
    expect(step(check, 'Any open port')).toMatchObject({
      options: [
        { name: 'yes', condition: '{{ vars.ports | length > 0 }}' },
        { name: 'Pause', default: true },
      ],
    });
    expect(routes(check, 'Any open port')).toEqual([
      { to: 'Ask analyst', on: { option: 'yes' } },
      { to: 'Pause', on: { option: 'Pause' } },
    ]);
  });

  test('of a question that gives up where an option leads too is drawn a second time', () => {
    expect(routes(check, 'Ask analyst')).toEqual([
      { to: 'Create incident', on: { option: 'Block' } },
      { to: 'Pause', on: { option: 'Ignore' } },
      { to: 'Pause', on: 'timeout' },
    ]);
  });

  test('of a wait that may give up is taken then', () => {
    expect(routes(followUp, 'Wait for change')).toEqual([{ to: 'Query database', on: 'timeout' }]);
  });

  test('keeps its own name only when it says something else than its ends', () => {
    const kept = check.playbook.routes.filter(({ origin }) => origin);
    expect(kept.map(({ origin }) => origin)).toEqual([{ name: 'Old name -> Make note' }]);
  });

  test('that is missing for an option is told', () => {
    expect(followUp.diagnostics.map(({ code }) => code)).toContain('OPTION_WITHOUT_ROUTE');
  });
});

test('frames, stickers and boxes stand where the source drew them', () => {
  const { groups, notes, layout } = check.playbook;
  expect(groups).toEqual([
    {
      id: '99999999-0000-4000-8000-000000000001',
      name: 'Look up',
      description: '<p>Asks the scanner</p>',
      steps: [step(check, 'Configuration').id, step(check, 'Scan host').id],
      width: 400,
      height: 260,
    },
  ]);
  expect(notes).toEqual([
    {
      id: '99999999-0000-4000-8000-000000000002',
      text: 'Remember\n\nThe scanner is slow.',
      width: 200,
      height: 100,
    },
  ]);
  expect(layout?.positions['99999999-0000-4000-8000-000000000002']).toEqual({ x: 700, y: 10 });
  expect(layout?.positions[step(check, 'Scan host').id]).toEqual({ x: 300, y: 250 });
  expect(layout?.positions[step(check, 'Make note').id]).toEqual({ x: 300, y: 400 });
});
