import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { expect, onTestFinished, test } from 'vitest';
import { openWorkspace } from '../open-workspace.ts';

const step = (uuid: string, name: string, stepType: string, given: object) => ({
  '@type': 'WorkflowStep',
  uuid,
  name,
  description: null,
  status: null,
  top: '0',
  left: '0',
  stepType: `/api/3/workflow_step_types/${stepType}`,
  arguments: given,
});

/** As FortiSOAR exports it: the configuration is an id of that system. */
const workflow = {
  '@type': 'Workflow',
  triggerLimit: null,
  name: 'Tell the owner',
  tag: null,
  description: null,
  isActive: false,
  singleRecordExecution: false,
  parameters: [],
  synchronous: false,
  collection: '/api/3/workflow_collections/c1',
  triggerStep: '/api/3/workflow_steps/s1',
  uuid: 'w1',
  recordTags: [],
  steps: [
    step('s1', 'Start', 'b348f017-9a94-471f-87f8-ce88b6a7ad62', { step_variables: { input: { params: [] } } }),
    step('s2', 'Send Email', '4c0019b2-055c-44d0-968c-678a0c2d762e', {
      name: 'SMTP',
      config: '88c3d39c-2fa9-4731-b00d-29815008f17c',
      version: '2.4.3',
      from_str: 'soc@example.com',
      connector: 'smtp',
      operation: 'send_email_new',
      operationTitle: 'Send Email',
      step_variables: [],
      params: {
        type: 'Manual Input',
        to: '{{vars.input.params.owner}}',
        cc: '',
        bcc: '',
        from: '',
        subject: 'Host {{vars.input.params.host}} is isolated',
        content: '<p>Call the <b>service desk</b>.</p>',
        body_type: 'Rich Text',
        file_name: '',
        file_path: '',
        iri_list: '',
      },
    }),
  ],
  routes: [
    {
      '@type': 'WorkflowRoute',
      uuid: 'r1',
      name: 'Start -> Send Email',
      sourceStep: '/api/3/workflow_steps/s1',
      targetStep: '/api/3/workflow_steps/s2',
      label: null,
      isExecuted: false,
    },
  ],
};

async function mailServer() {
  const mails: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        mails.push(Buffer.concat(chunks).toString('utf8'));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(resolve)));
  return { mails, port: (server.server.address() as AddressInfo).port };
}

test('a SendMail step of an imported playbook sends, once the configuration that it names is made', async () => {
  const { mails, port } = await mailServer();
  const workspace = await openWorkspace({ data: ':memory:', seedExamples: false });
  onTestFinished(() => workspace.close());
  await workspace.playbooks.import({ files: [{ path: 'Tell the owner.json', text: JSON.stringify(workflow) }] });
  const [wanted] = await workspace.configurations.wanted({ connector: 'smtp' });
  expect(wanted).toMatchObject({ playbooks: [{ name: 'Tell the owner' }] });
  await workspace.configurations.save({
    id: wanted!.configuration,
    connector: 'smtp',
    name: 'Office',
    values: { server: '127.0.0.1', port, security: 'None', from_email: 'soc@example.com' },
  });
  const { run } = await workspace.runs.start({
    playbook: wanted!.playbooks[0]!.id,
    input: { params: { owner: 'lea@example.com', host: 'PC-7' } },
  });
  await workspace.finished(run);
  const { run: ended, steps } = await workspace.runs.get({ id: run });
  expect([ended.status, ended.error]).toEqual(['succeeded', undefined]);
  expect(steps.at(-1)?.output).toMatchObject({ status: 'Success', operation: 'send_email_new' });
  expect(mails[0]).toContain('Subject: Host PC-7 is isolated');
  expect(mails[0]).toContain('<b>service desk</b>');
  expect(mails[0]).toContain('To: lea@example.com');
});
