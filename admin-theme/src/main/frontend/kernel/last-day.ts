/** The day in a time zone on which something ends; an end at midnight belongs to the day before. */
export function lastDay(end: string | null | undefined, timeZone: string): string {
  if (!end) return "";
  const parts = new Intl.DateTimeFormat("en", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  const of = Object.fromEntries(
    parts.formatToParts(new Date(Date.parse(end) - 1)).map(({ type, value }) => [type, value]),
  );
  return `${of.year}-${of.month}-${of.day}`;
}
