/** One line of the report: what Comity does, what bare code does in the same run, and the ratio. */
export function tell(what: string, ours: number, bare: number, unit: string, reach?: number): void {
  const ratio = ours / bare;
  const aim = reach === undefined ? '' : `   aim ${reach}${ratio >= reach ? '' : '  NOT REACHED'}`;
  process.stdout.write(
    `${what.padEnd(46)} ${number(ours)} ${unit}   bare ${number(bare)} ${unit}   ratio ${ratio.toFixed(2)}${aim}\n`,
  );
}

export function say(what: string, value: string): void {
  process.stdout.write(`${what.padEnd(46)} ${value}\n`);
}

function number(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 1 : 0 }).padStart(9);
}
