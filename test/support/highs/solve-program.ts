import loadHighs from 'highs';
import { printProgram, type LinearProgram } from './linear-program';

/** The best value of a linear program. */
export type SolveProgram = (program: LinearProgram) => number;

/** Feasibility to a hundred-thousandth of a penny on the scale of the rows, and no gap where variables are 0 or 1. */
const OPTIONS = { output_flag: false, primal_feasibility_tolerance: 1e-9, mip_rel_gap: 0 } as const;

/**
 * HiGHS, ready to solve. A program that it does not solve to the end throws with the program in the message: our programs always have an
 * answer, so it is a slip in the program.
 */
export async function loadSolver(): Promise<SolveProgram> {
  const highs = await loadHighs();
  // One model for all programs, read anew each time: making one takes longer than solving ours.
  const model = highs.createModel();
  model.options.set(OPTIONS);
  return (program) => {
    if (program.objective.length === 0) return 0;
    const text = printProgram(program);
    model.readModel({ format: 'lp', data: text });
    model.run();
    if (model.getModelStatus() !== highs.constants.modelStatus.optimal) {
      throw new Error(`HiGHS says ${model.getModelStatus()} to:\n${text}`);
    }
    return model.getObjectiveValue();
  };
}
