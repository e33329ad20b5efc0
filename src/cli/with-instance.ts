import { type OpenInstance, openInstance } from '../open-instance.ts';
import type { Call } from './verb.ts';

/** Opens the instance for one verb, beside a running server or alone, and closes it whatever happens. */
export async function withInstance<Result>(
  { config, console }: Call,
  work: (instance: OpenInstance) => Promise<Result>,
): Promise<Result> {
  let fatal: Error | undefined;
  const instance = await openInstance({ config, log: line => console.err(line), onFatal: fault => (fatal = fault) });
  try {
    return await work(instance);
  } finally {
    await instance.close();
    if (fatal) console.err(fatal.message);
  }
}
