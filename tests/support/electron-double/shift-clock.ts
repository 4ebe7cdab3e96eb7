/**
 * A script that makes a page or a worker believe that its laptop's clock is wrong. Only the tests' double puts it in front of our
 * scripts: the product has no such switch.
 */
export function shiftClockScript(offsetMs: number): string {
  return offsetMs === 0 ? '' : `(${shiftClock.toString()})(${offsetMs});\n`;
}

/** Self-contained, because it travels as text. */
function shiftClock(offsetMs: number): void {
  const RealDate = Date;
  const now = () => RealDate.now() + offsetMs;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as object,
    apply: () => new RealDate(now()).toString(),
    get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
  });
  type Instant = { add(duration: { milliseconds: number }): Instant; toZonedDateTimeISO(zone: string): Zoned };
  type Zoned = { toPlainDate(): unknown; toPlainTime(): unknown; toPlainDateTime(): unknown };
  const native = (globalThis as { Temporal?: { Now: { instant(): Instant; timeZoneId(): string } } }).Temporal;
  if (native === undefined) return;
  const instantNow = native.Now.instant.bind(native.Now);
  const instant = () => instantNow().add({ milliseconds: offsetMs });
  const zoned = (zone = native.Now.timeZoneId()) => instant().toZonedDateTimeISO(zone);
  Object.assign(native.Now, {
    instant,
    zonedDateTimeISO: zoned,
    plainDateISO: (zone?: string) => zoned(zone).toPlainDate(),
    plainTimeISO: (zone?: string) => zoned(zone).toPlainTime(),
    plainDateTimeISO: (zone?: string) => zoned(zone).toPlainDateTime(),
  });
}
