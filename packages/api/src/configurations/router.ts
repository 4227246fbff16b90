import { router } from '../trpc.ts';
import { check } from './check.ts';
import { inactive } from './inactive.ts';
import { list } from './list.ts';
import { remove } from './remove.ts';
import { save } from './save.ts';
import { setActive } from './set-active.ts';
import { setDefault } from './set-default.ts';
import { uses } from './uses.ts';
import { wanted } from './wanted.ts';

export const configurations = router({ list, save, remove, setDefault, check, uses, wanted, inactive, setActive });
