/** What went wrong, as one sentence for whoever typed the command. `output` is what the failed program said. */
export class Problem extends Error {
  /** @param {string} sentence @param {{ output?: string, code?: number }} [more] */
  constructor(sentence, { output = '', code = 3 } = {}) {
    super(sentence);
    this.output = output;
    this.code = code;
  }
}
