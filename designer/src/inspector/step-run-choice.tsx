import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { stepRunsOf, type StepRunView } from '../run/run-view.ts';
import { useDesignerState } from '../store/use-designer.ts';
import { statusLooks } from '@setpiece/ui';

/** The StepRuns of a step in the run on the screen, and the one that is looked at, which `shownFirst` picks until another is chosen. */
export function useStepRunChoice(
  step: string,
  shownFirst: (stepRuns: readonly StepRunView[]) => StepRunView | undefined,
) {
  const run = useDesignerState((state) => state.run);
  const stepRuns = useMemo(() => (run ? stepRunsOf(run, step) : []), [run, step]);
  const [chosen, setChosen] = useState<string>();
  const stepRun = stepRuns.find((one) => nameOf(one) === chosen) ?? shownFirst(stepRuns);
  return { run, stepRuns, stepRun, choose: setChosen };
}

/** The last visit, as a whole where it has items. */
export function lastWhole(stepRuns: readonly StepRunView[]): StepRunView | undefined {
  return stepRuns.findLast(({ item }) => item === undefined) ?? stepRuns.at(-1);
}

/** The last one with inputs of its own: of a looped step those are its items. */
export function lastWithInputs(stepRuns: readonly StepRunView[]): StepRunView | undefined {
  return (
    stepRuns.findLast(({ attempts }) => attempts.some(({ inputs }) => inputs !== undefined)) ?? lastWhole(stepRuns)
  );
}

/** Which visit and item is looked at, where there are several. */
export function StepRunChoice(props: {
  stepRuns: readonly StepRunView[];
  stepRun: StepRunView;
  onChoose: (name: string) => void;
}) {
  if (props.stepRuns.length < 2) return null;
  return (
    <Select
      size="xs"
      mb="xs"
      label="Visit and item"
      allowDeselect={false}
      searchable
      data={props.stepRuns.map((one) => ({
        value: nameOf(one),
        label: `${nameOf(one)} (${statusLooks[one.status].label})`,
      }))}
      value={nameOf(props.stepRun)}
      onChange={(name) => name && props.onChoose(name)}
    />
  );
}

function nameOf({ visit, item }: StepRunView): string {
  return item === undefined ? `Visit ${visit}, whole step` : `Visit ${visit}, item ${item + 1}`;
}
