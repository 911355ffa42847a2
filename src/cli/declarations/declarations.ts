import type { Declaration } from './declaration.ts';
import { declareAdd } from './declare-add.ts';
import { declareApply } from './declare-apply.ts';
import { declareAssign } from './declare-assign.ts';
import { declareConfig } from './declare-config.ts';
import { declareDiff } from './declare-diff.ts';
import { declareExplain } from './declare-explain.ts';
import { declareExport } from './declare-export.ts';
import { declareFmt } from './declare-fmt.ts';
import { declareGitDrivers } from './declare-git-drivers.ts';
import { declareImport } from './declare-import.ts';
import { declareInit } from './declare-init.ts';
import { declareLint } from './declare-lint.ts';
import { declareLog } from './declare-log.ts';
import { declareMerge } from './declare-merge.ts';
import { declareMove } from './declare-move.ts';
import { declareQuestions } from './declare-questions.ts';
import { declareRename } from './declare-rename.ts';
import { declareRender } from './declare-render.ts';
import { declareRetire } from './declare-retire.ts';
import { declareRules } from './declare-rules.ts';
import { declareSchema } from './declare-schema.ts';
import { declareServe } from './declare-serve.ts';
import { declareUnassign } from './declare-unassign.ts';
import { declareValidate } from './declare-validate.ts';

/** Every command, in the order of the help: making a map, looking at it, changing it, showing it, and help itself. */
export const DECLARATIONS: readonly Declaration[] = [
  declareInit,
  declareImport,
  declareValidate,
  declareLint,
  declareQuestions,
  declareDiff,
  declareMerge,
  declareGitDrivers,
  declareAdd,
  declareAssign,
  declareUnassign,
  declareRename,
  declareMove,
  declareRetire,
  declareFmt,
  declareApply,
  declareLog,
  declareRender,
  declareServe,
  declareExport,
  declareConfig,
  declareExplain,
  declareRules,
  declareSchema,
];
