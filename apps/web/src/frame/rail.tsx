import { IconSearch } from '@tabler/icons-react';
import { spotlight } from '@mantine/spotlight';
import { Link } from 'wouter';
import { useOpenTasks } from '../inputs/use-open-tasks.ts';
import { useWaitingInputs } from '../inputs/use-waiting-inputs.ts';
import { areas } from './areas.ts';
import { ColorSchemeToggle } from './color-scheme-toggle.tsx';
import { Logo } from './logo.tsx';
import classes from './rail.module.css';
import { RailItem } from './rail-item.tsx';

/** The way between the areas of the app. */
export function Rail() {
  const questions = useWaitingInputs().data?.length ?? 0;
  const tasks = useOpenTasks().data?.length ?? 0;
  return (
    <nav className={classes['rail']} aria-label="Areas">
      <Link href="/playbooks" className={classes['home']} aria-label="Setpiece, all playbooks">
        <Logo size={32} />
      </Link>
      <RailItem area={areas.playbooks} />
      <RailItem area={areas.runs} />
      <RailItem area={areas.schedules} />
      <RailItem area={areas.inputs} count={questions + tasks} />
      <RailItem area={areas.records} />
      <RailItem area={areas.connectors} />
      <div className={classes['space']} />
      <button type="button" className={classes['item']} title="Ctrl+K" onClick={() => spotlight.open()}>
        <IconSearch size={20} stroke={1.6} aria-hidden />
        Go to
      </button>
      <ColorSchemeToggle />
      <RailItem area={areas.settings} />
    </nav>
  );
}
