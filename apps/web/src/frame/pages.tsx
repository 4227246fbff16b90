import { lazy } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { NotFoundPage } from './not-found-page.tsx';

const PlaybooksPage = lazy(async () => ({ default: (await import('../playbooks/playbooks-page.tsx')).PlaybooksPage }));
const EditorPage = lazy(async () => ({ default: (await import('../playbook-editor/editor-page.tsx')).EditorPage }));
const PlaybookRunsPage = lazy(async () => ({
  default: (await import('../playbook-editor/playbook-runs-page.tsx')).PlaybookRunsPage,
}));
const RunsPage = lazy(async () => ({ default: (await import('../runs/runs-page.tsx')).RunsPage }));
const RunPage = lazy(async () => ({ default: (await import('../runs/run-page.tsx')).RunPage }));
const InputsPage = lazy(async () => ({ default: (await import('../inputs/inputs-page.tsx')).InputsPage }));
const RecordsPage = lazy(async () => ({ default: (await import('../records/records-page.tsx')).RecordsPage }));
const ConnectorsPage = lazy(async () => ({
  default: (await import('../connectors/connectors-page.tsx')).ConnectorsPage,
}));
const SettingsPage = lazy(async () => ({ default: (await import('../settings/settings-page.tsx')).SettingsPage }));

/** Which address shows which page. Each page is loaded when it is first opened. */
export function Pages() {
  return (
    <Switch>
      <Route path="/">
        <Redirect to="/playbooks" replace />
      </Route>
      <Route path="/playbooks" component={PlaybooksPage} />
      <Route path="/playbooks/:id">{({ id }) => <EditorPage key={id} id={id} />}</Route>
      <Route path="/playbooks/:id/runs">{({ id }) => <PlaybookRunsPage key={id} id={id} />}</Route>
      <Route path="/runs" component={RunsPage} />
      <Route path="/runs/:id">{({ id }) => <RunPage key={id} id={id} />}</Route>
      <Route path="/inputs" component={InputsPage} />
      <Route path="/records">
        <RecordsPage />
      </Route>
      <Route path="/records/:module">{({ module }) => <RecordsPage module={module} />}</Route>
      <Route path="/connectors" component={ConnectorsPage} />
      <Route path="/settings" component={SettingsPage} />
      <Route component={NotFoundPage} />
    </Switch>
  );
}
