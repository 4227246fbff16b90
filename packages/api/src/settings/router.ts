import { router } from '../trpc.ts';
import { about } from './about.ts';
import { setTimeZone } from './set-time-zone.ts';

export const settings = router({ about, setTimeZone });
