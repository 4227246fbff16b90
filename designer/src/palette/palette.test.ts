import { ConnectorManifest, emptyCatalog } from '@setpiece/connector-kit';
import { Step, stepKinds } from '@setpiece/playbook';
import { describe, expect, it } from 'vitest';
import { stepViews } from '../steps/step-views.ts';
import { smallPlaybook } from '../../testing/small-playbook.ts';
import { freeStart, jointForNew } from './joint-for-new.ts';
import { filterPresets, presets } from './presets.ts';

const http = (version: string, title: string) =>
  ConnectorManifest.parse({ name: 'http', label: 'HTTP', version, operations: [{ operation: 'request', title }] });
const catalog = { ...emptyCatalog, connectors: [http('1.9.0', 'Old'), http('1.10.0', 'Call an address')] };

describe('the palette', () => {
  it('offers every kind but foreign, each as a step that the format accepts', () => {
    const offered = presets(emptyCatalog).flatMap(({ step }) => (step ? [step] : []));
    expect([...new Set(offered.map(({ kind }) => kind))].toSorted()).toEqual(
      stepKinds.filter((kind) => kind !== 'foreign').toSorted(),
    );
    for (const step of offered) expect(Step.safeParse({ id: 'x', ...step }).error).toBeUndefined();
  });

  it('offers the actions of the newest version of a connector', () => {
    const found = presets(catalog).filter(({ id }) => id.startsWith('operation:'));
    expect(found.map(({ label, detail }) => [label, detail])).toEqual([['Call an address', 'HTTP']]);
  });

  it('finds by label, connector and other words', () => {
    const labels = (text: string) => filterPresets(presets(catalog), text).map(({ label }) => label);
    expect(labels('http addr')).toEqual(['Call an address']);
    expect(labels('approval')).toEqual(['Approval']);
    expect(labels('zzz')).toEqual([]);
  });
});

describe('a step added by a click', () => {
  const wait = stepViews.wait.create!();
  const end = stepViews.end.create!();

  it('follows the first way out that is free', () => {
    const playbook = smallPlaybook();
    playbook.routes = playbook.routes.filter(({ id }) => id !== 'r3');
    expect(jointForNew(playbook, 'decide', wait)).toEqual({ from: 'decide', on: { option: 'No' } });
  });

  it('goes into the route when no way out is free', () => {
    expect(jointForNew(smallPlaybook(), 'set', wait)).toEqual({ route: 'r6' });
    expect(jointForNew(smallPlaybook(), 'r4', wait)).toEqual({ route: 'r4' });
  });

  it('follows the trigger of a playbook that is still empty', () => {
    const empty = { ...smallPlaybook(), steps: [], routes: [] };
    expect(jointForNew(empty, freeStart(empty), wait)).toEqual({ from: 'start' });
    expect(freeStart(smallPlaybook())).toBeUndefined();
  });

  it('stands alone when it ends its path and no way out is free, or nothing is chosen', () => {
    expect(jointForNew(smallPlaybook(), 'set', end)).toBeUndefined();
    expect(jointForNew(smallPlaybook(), undefined, wait)).toBeUndefined();
  });
});
