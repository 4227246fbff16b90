import { Loader } from '@mantine/core';
import classes from './frame.module.css';

/** Shown while the server does not answer; it goes away by itself. */
export function ConnectionBanner() {
  return (
    <div className={classes['banner']} role="status">
      <Loader size={14} color="#4a2c05" />
      The server does not answer. This page reconnects by itself; if it was stopped, start it again in its terminal.
    </div>
  );
}
