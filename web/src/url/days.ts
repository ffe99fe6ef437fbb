/** The beginning of a day, or of one some days later, so that "until" holds the day itself. */
export function begins(day: string | undefined, later = 0): string | undefined {
  if (!day) return undefined;
  const begin = new Date(`${day}T00:00`);
  if (Number.isNaN(begin.getTime())) return undefined;
  begin.setDate(begin.getDate() + later);
  return begin.toISOString();
}
