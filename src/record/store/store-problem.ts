/** Why the store cannot be opened or used, as one sentence for the operator. Edges print the message and no stack. */
export class StoreProblem extends Error {
  override readonly name = 'StoreProblem';
}
