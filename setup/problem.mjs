/** What went wrong, as one sentence for whoever typed the command. `output` is what the failed program said. */
export class Problem extends Error {
  /** @param {string} sentence @param {{ output?: string, code?: number }} [more] */
  constructor(sentence, { output = '', code = 3 } = {}) {
    super(sentence);
    this.output = output;
    this.code = code;
  }
}

/** Tells a problem where people read it, behind what the failed program said. Anything else is a fault of ours and thrown on. */
export function tell(error) {
  if (!(error instanceof Problem)) throw error;
  if (error.output) process.stderr.write(`${error.output.trimEnd()}\n`);
  process.stderr.write(`${error.message}\n`);
}
