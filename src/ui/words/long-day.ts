/** Writes a partial date (`2022`, `2022-09`, `2022-09-06`) in full; what is no date comes back as it was. */
export function longDay(locale: string): (partial: string) => string {
  const formats: Readonly<Record<number, Intl.DateTimeFormat>> = {
    4: new Intl.DateTimeFormat(locale, { year: 'numeric', timeZone: 'UTC' }),
    7: new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }),
    10: new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' }),
  };
  return partial => {
    const date = new Date(partial);
    const format = formats[partial.length];
    return format && !Number.isNaN(date.getTime()) ? format.format(date) : partial;
  };
}
