import { router } from '../trpc.ts';
import { preview } from './preview.ts';

export const expressions = router({ preview });
