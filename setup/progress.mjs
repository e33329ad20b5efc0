/** Shows what takes time and how long it took. On a terminal the seconds count; in a log there is a line before and after. */
export async function progress(what, work) {
  const begun = performance.now();
  const elapsed = () => `${((performance.now() - begun) / 1000).toFixed(1)} s`;
  const terminal = process.stderr.isTTY;
  const write = text => process.stderr.write(terminal ? `\r\x1b[K${text}` : `${text}\n`);
  write(`${what} ...`);
  const ticking = terminal ? setInterval(() => write(`${what} ... ${elapsed()}`), 500) : undefined;
  let end = 'failed after';
  try {
    const result = await work();
    end = 'done in';
    return result;
  } finally {
    clearInterval(ticking);
    write(`${what}: ${end} ${elapsed()}`);
    if (terminal) process.stderr.write('\n');
  }
}
