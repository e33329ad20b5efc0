const start = Date.now();

/** A line of progress, with the seconds since the command began. */
export function say(line) {
  process.stderr.write(`[${((Date.now() - start) / 1000).toFixed(1)} s] ${line}\n`);
}

/** Ends with one clear sentence. */
export function giveUp(sentence, code = 3) {
  process.stderr.write(`${sentence}\n`);
  process.exit(code);
}
