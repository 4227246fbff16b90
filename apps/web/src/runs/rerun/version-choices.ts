export type RerunVersion = 'same' | 'latest';

/** Which playbook a re-run can use. A test run runs the draft as it is now. */
export function versionChoices(mode: 'live' | 'test'): { value: RerunVersion; label: string }[] {
  return [
    { value: 'same', label: 'As it was when the run began' },
    { value: 'latest', label: mode === 'test' ? 'The draft as it is now' : 'The latest published version' },
  ];
}
