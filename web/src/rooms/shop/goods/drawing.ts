export type Circle = { x: number; y: number; r: number };
export type Drawing = { tone: string; initials: string; circles: readonly Circle[] };

const TONES = ["info", "good", "warn", "quiet", "bad"];

/** Always the same for one product. */
export function drawingOf(productId: string, name: string): Drawing {
  const seed = sumOf(productId);
  const at = (n: number, max: number) => (seed >> n) % max;
  return {
    tone: TONES[seed % TONES.length] ?? "info",
    initials: initialsOf(name),
    circles: [
      { x: 10 + at(1, 40), y: 5 + at(3, 30), r: 26 + at(5, 14) },
      { x: 75 + at(2, 40), y: 55 + at(4, 35), r: 30 + at(6, 18) },
      { x: 40 + at(7, 50), y: 20 + at(2, 50), r: 10 + at(3, 8) },
    ],
  };
}

/** The first letters of the first two words; of one word alone its first two. */
export function initialsOf(name: string): string {
  const [first = "", second] = name.match(/\p{L}[\p{L}\p{M}'-]*/gu) ?? [];
  const beside = second ? second.charAt(0).toLocaleUpperCase() : first.charAt(1);
  return first.charAt(0).toLocaleUpperCase() + beside;
}

function sumOf(text: string): number {
  let sum = 7;
  for (const letter of text) sum = ((sum + (letter.codePointAt(0) ?? 0)) * 7919) % 999_983;
  return sum;
}
