import { useEffect } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { loadedLater } from './loaded-later.tsx';
import { NotFoundPage } from './not-found-page.tsx';

const Playbooks = loadedLater(async () => (await import('../playbooks/playbooks-page.tsx')).PlaybooksPage);
const Editor = loadedLater(async () => (await import('../playbook-editor/editor-page.tsx')).EditorPage);
const PlaybookRuns = loadedLater(
  async () => (await import('../playbook-editor/playbook-runs-page.tsx')).PlaybookRunsPage,
);
const PlaybookTests = loadedLater(async () => (await import('../playbook-tests/tests-page.tsx')).TestsPage);
const PlaybookVersions = loadedLater(async () => (await import('../playbook-versions/versions-page.tsx')).VersionsPage);
const Runs = loadedLater(async () => (await import('../runs/runs-page.tsx')).RunsPage);
const Run = loadedLater(async () => (await import('../runs/run-page.tsx')).RunPage);
const Schedules = loadedLater(async () => (await import('../schedules/schedules-page.tsx')).SchedulesPage);
const Inputs = loadedLater(async () => (await import('../inputs/inputs-page.tsx')).InputsPage);
const Records = loadedLater(async () => (await import('../records/records-page.tsx')).RecordsPage);
const Connectors = loadedLater(async () => (await import('../connectors/connectors-page.tsx')).ConnectorsPage);
const Settings = loadedLater(async () => (await import('../settings/settings-page.tsx')).SettingsPage);

/** The small pages first: the editor is most of the app's weight. */
const inOrder = [
  Playbooks,
  Runs,
  Run,
  Schedules,
  Inputs,
  Records,
  Connectors,
  Settings,
  PlaybookRuns,
  PlaybookTests,
  PlaybookVersions,
  Editor,
];

/** Which address shows which page. A page is loaded when it is opened, or when the browser has nothing else to do. */
export function Pages() {
  useEffect(() => loadWhenIdle(inOrder.map((page) => page.load)), []);
  return (
    <Switch>
      <Route path="/">
        <Redirect to="/playbooks" replace />
      </Route>
      <Route path="/playbooks">
        <Playbooks.Page />
      </Route>
      <Route path="/playbooks/:id">{({ id }) => <Editor.Page key={id} id={id} />}</Route>
      <Route path="/playbooks/:id/runs">{({ id }) => <PlaybookRuns.Page key={id} id={id} />}</Route>
      <Route path="/playbooks/:id/tests">{({ id }) => <PlaybookTests.Page key={id} id={id} />}</Route>
      <Route path="/playbooks/:id/versions">{({ id }) => <PlaybookVersions.Page key={id} id={id} />}</Route>
      <Route path="/runs">
        <Runs.Page />
      </Route>
      <Route path="/runs/:id">{({ id }) => <Run.Page key={id} id={id} />}</Route>
      <Route path="/schedules">
        <Schedules.Page />
      </Route>
      <Route path="/inputs">
        <Inputs.Page />
      </Route>
      <Route path="/records">
        <Records.Page />
      </Route>
      <Route path="/records/:module">{({ module }) => <Records.Page module={module} />}</Route>
      <Route path="/connectors">
        <Connectors.Page />
      </Route>
      <Route path="/settings">
        <Settings.Page />
      </Route>
      <Route component={NotFoundPage} />
    </Switch>
  );
}

/** One after the other, so that what is opened meanwhile does not have to wait. */
function loadWhenIdle(loads: readonly (() => Promise<unknown>)[]): () => void {
  let isStopped = false;
  const loadAll = async () => {
    for (const load of loads) if (!isStopped) await load().catch(() => {});
  };
  const timer = setTimeout(() => void loadAll(), 1_500);
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
