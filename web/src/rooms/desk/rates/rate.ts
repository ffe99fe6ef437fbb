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

/** Names between commas or semicolons; a name may have blanks, as `New South Wales`. */
export const namesOf = (typed: string) =>
  typed
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter(Boolean);

/** `food=40030 books=81100`: what a tax provider calls a tax class. */
export function codesOf(typed: string) {
  return wordsOf(typed).map((word) => {
    const [taxClass = "", code = ""] = word.split("=");
    return { taxClass, code };
  });
}

export const typedCodes = (codes: readonly { taxClass: string; code: string }[]) =>
  codes.map(({ taxClass, code }) => `${taxClass}=${code}`).join(" ");

export type ZipSpan = { first: string; last?: string };

/** `968 25859-25869`: beginnings of postal codes, and spans; a code itself is typed without dash. */
export function spansOf(typed: string): ZipSpan[] {
  return wordsOf(typed).map((word) => {
    const [first = "", last = ""] = word.split("-");
    return last ? { first, last } : { first };
  });
}

export const typedSpans = (spans: readonly ZipSpan[]) =>
  spans.map(({ first, last }) => [first, last].filter(Boolean).map(plain).join("-")).join(" ");

/** Postal codes are compared without blanks and dashes. */
const plain = (code = "") => code.replace(/[\s-]/g, "");
