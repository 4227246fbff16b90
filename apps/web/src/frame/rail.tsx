import {
  IconDatabase,
  IconPlayerPlay,
  IconPlugConnected,
  IconRoute2,
  IconSettings,
  IconUserQuestion,
} from '@tabler/icons-react';
import { Link } from 'wouter';
import { useWaitingInputs } from '../inputs/use-waiting-inputs.ts';
import { ColorSchemeToggle } from './color-scheme-toggle.tsx';
import { Logo } from './logo.tsx';
import classes from './rail.module.css';
import { RailItem } from './rail-item.tsx';

/** The way between the areas of the app. */
export function Rail() {
  const waiting = useWaitingInputs().data?.length ?? 0;
  return (
    <nav className={classes['rail']} aria-label="Areas">
      <Link href="/playbooks" className={classes['home']} aria-label="Setpiece, all playbooks">
        <Logo size={32} />
      </Link>
      <RailItem href="/playbooks" label="Playbooks" icon={IconRoute2} />
      <RailItem href="/runs" label="Runs" icon={IconPlayerPlay} />
      <RailItem href="/inputs" label="Inputs" icon={IconUserQuestion} count={waiting} />
      <RailItem href="/records" label="Records" icon={IconDatabase} />
      <RailItem href="/connectors" label="Connectors" icon={IconPlugConnected} />
      <div className={classes['space']} />
      <ColorSchemeToggle />
      <RailItem href="/settings" label="Settings" icon={IconSettings} />
    </nav>
  );
}
