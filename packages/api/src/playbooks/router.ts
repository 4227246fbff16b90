import { router } from '../trpc.ts';
import { check } from './check.ts';
import { create } from './create.ts';
import { exportPlaybook } from './export.ts';
import { get } from './get.ts';
import { importPlaybooks } from './import.ts';
import { list } from './list.ts';
import { planImport } from './plan-import.ts';
import { publish } from './publish.ts';
import { remove } from './remove.ts';
import { rename } from './rename.ts';
import { save } from './save.ts';
import { setActive } from './set-active.ts';
import { versions } from './versions.ts';

export const playbooks = router({
  list,
  get,
  create,
  rename,
  save,
  remove,
  setActive,
  publish,
  check,
  versions,
  export: exportPlaybook,
  planImport,
  import: importPlaybooks,
});
