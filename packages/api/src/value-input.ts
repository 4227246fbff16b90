import { Value } from '@setpiece/playbook';
import { z } from 'zod';

/** Any JSON value, and named ones. */
export const value = Value;
export const values = z.record(z.string(), Value);
