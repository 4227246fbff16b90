import { router } from '../trpc.ts';
import { issueSecret } from './issue-secret.ts';

export const webhooks = router({ issueSecret });
