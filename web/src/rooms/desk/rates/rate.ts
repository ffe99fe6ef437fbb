const PPM_PER_PERCENT = 10_000;

/** `19` or `8,875` as parts per million; null when it is no rate. */
export function ppmOf(percent: string): number | null {
  const value = Number(percent.trim().replace(",", "."));
  if (!percent.trim() || Number.isNaN(value) || value < 0 || value > 100) return null;
  return Math.round(value * PPM_PER_PERCENT);
}

export const percentOf = (ppm: number) => ppm / PPM_PER_PERCENT;

/** Words between blanks, commas or semicolons. */
export const wordsOf = (typed: string) => typed.split(/[\s,;]+/).filter(Boolean);

/** `food=40030 books=81100`: what a tax provider calls a tax class. */
export function codesOf(typed: string) {
  return wordsOf(typed).map((word) => {
    const [taxClass = "", code = ""] = word.split("=");
    return { taxClass, code };
  });
}

export const typedCodes = (codes: readonly { taxClass: string; code: string }[]) =>
  codes.map(({ taxClass, code }) => `${taxClass}=${code}`).join(" ");
