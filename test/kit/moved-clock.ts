/** Loaded into a served process before all else: its clock runs ahead of the machine's, as far as the test says. */
const RealDate = Date;
let ahead = Number(process.env.COMITY_TEST_AHEAD);

globalThis.Date = class extends RealDate {
  constructor(...of: []) {
    super(...((of.length === 0 ? [RealDate.now() + ahead] : of) as []));
  }

  static override now(): number {
    return RealDate.now() + ahead;
  }
} as DateConstructor;

process.on('message', (more: number) => {
  ahead += more;
  process.send?.(ahead);
});
process.channel?.unref();
