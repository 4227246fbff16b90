import { router } from '../trpc.ts';
import { about } from './about.ts';
import { limits, setLimits } from './limits.ts';
import { setRetention } from './set-retention.ts';
import { setTimeZone } from './set-time-zone.ts';
import { storage } from './storage.ts';
import { verification, verify } from './verify.ts';

export const settings = router({ about, setTimeZone, storage, setRetention, limits, setLimits, verify, verification });
