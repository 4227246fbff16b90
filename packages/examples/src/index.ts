import enrichIndicator from './playbooks/enrich-indicator.playbook.json' with { type: 'json' };
import triageReportedLogins from './playbooks/triage-reported-logins.playbook.json' with { type: 'json' };
import waitAndNotify from './playbooks/wait-and-notify.playbook.json' with { type: 'json' };

/** One playbook that comes with Setpiece: the name of its file and what stands in it. */
export interface ExamplePlaybook {
  readonly file: string;
  /** Byte for byte as in the file. */
  readonly text: string;
}

/** The playbooks that a new workspace begins with, the one to open first first. */
export const examplePlaybooks: readonly ExamplePlaybook[] = [
  example('triage-reported-logins.playbook.json', triageReportedLogins),
  example('enrich-indicator.playbook.json', enrichIndicator),
  example('wait-and-notify.playbook.json', waitAndNotify),
];

/** The files are written in the format's one canonical form, so that their bytes follow from their content. */
function example(file: string, content: object): ExamplePlaybook {
  return { file, text: `${JSON.stringify(content, null, 2)}\n` };
}
