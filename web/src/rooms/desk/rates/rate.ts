const PPM_PER_PERCENT = 10_000;

/** `19` or `8,875` as parts per million; null when it is no rate. */
export function ppmOf(percent: string): number | null {
  const value = Number(percent.trim().replace(",", "."));
  if (!percent.trim() || Number.isNaN(value) || value < 0 || value > 100) return null;
  return Math.round(value * PPM_PER_PERCENT);
}

export const percentOf = (ppm: number) => ppm / PPM_PER_PERCENT;
