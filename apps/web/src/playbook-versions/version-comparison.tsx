import { Group, Select, Stack, Switch, Text } from '@mantine/core';
import { diffPlaybooks, diffSummary } from '@setpiece/playbook';
import { useMemo, useState } from 'react';
import { LoadingRows } from '../frame/loading-page.tsx';
import { QueryProblem } from '../frame/query-problem.tsx';
import { PartChangeCard } from './part-change-card.tsx';
import { useVersion } from './use-version.ts';
import { versionLabel, type VersionName } from './version-name.ts';

interface VersionComparisonProps {
  readonly id: string;
  readonly names: readonly VersionName[];
  readonly before: VersionName;
  readonly after: VersionName;
  readonly onCompare: (before: VersionName, after: VersionName) => void;
}

/** What one version says differently from another. */
export function VersionComparison({ id, names, before, after, onCompare }: VersionComparisonProps) {
  const [withLayout, setWithLayout] = useState(false);
  return (
    <Stack gap="sm" component="section" aria-label="Comparison">
      <Group gap="xs" align="flex-end">
        <VersionSelect label="Compare" names={names} value={before} onChange={(chosen) => onCompare(chosen, after)} />
        <VersionSelect label="with" names={names} value={after} onChange={(chosen) => onCompare(before, chosen)} />
        <Switch
          label="Layout too"
          mb={7}
          checked={withLayout}
          onChange={(event) => setWithLayout(event.currentTarget.checked)}
        />
      </Group>
      <Differences id={id} before={before} after={after} withLayout={withLayout} />
    </Stack>
  );
}

interface VersionSelectProps {
  readonly label: string;
  readonly names: readonly VersionName[];
  readonly value: VersionName;
  readonly onChange: (version: VersionName) => void;
}

function VersionSelect({ label, names, value, onChange }: VersionSelectProps) {
  return (
    <Select
      label={label}
      w={150}
      allowDeselect={false}
      data={names.map((name) => ({ value: name, label: versionLabel(name) }))}
      value={value}
      onChange={(chosen) => chosen !== null && onChange(chosen)}
    />
  );
}

interface DifferencesProps {
  readonly id: string;
  readonly before: VersionName;
  readonly after: VersionName;
  readonly withLayout: boolean;
}

function Differences({ id, before, after, withLayout }: DifferencesProps) {
  const [old, now] = [useVersion(id, before), useVersion(id, after)];
  const found = useMemo(() => old.data && now.data && diffPlaybooks(old.data, now.data), [old.data, now.data]);
  const broken = [old, now].find(({ isError }) => isError);
  if (broken) return <QueryProblem what="The version" query={broken} />;
  if (!found) return <LoadingRows />;
  const { changes, layout } = found;
  const shown = withLayout ? [...changes, ...layout] : changes;
  return (
    <>
      <Text c="dimmed" role="status">
        {shown.length ? diffSummary(shown) : 'They say the same.'}
        {!withLayout &&
          layout.length > 0 &&
          ` ${shown.length ? 'The layout differs too.' : 'Only the layout differs.'}`}
      </Text>
      {shown.map((change) => (
        <PartChangeCard key={`${change.part} ${change.change} ${change.id}`} change={change} />
      ))}
    </>
  );
}
