const SOON_DAYS = 30;
const DAY_MS = 86_400_000;

/** Whether goods that keep until a day are past it, or will be within the month. */
export function expiryOf(expiresOn: string | null, now = Date.now()): "expired" | "soon" | null {
  if (!expiresOn) return null;
  // They keep through the whole of the day.
  const leftMs = new Date(expiresOn).getTime() + DAY_MS - now;
  if (leftMs <= 0) return "expired";
  return leftMs <= SOON_DAYS * DAY_MS ? "soon" : null;
}
