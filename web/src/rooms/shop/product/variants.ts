import type { Variant } from "@/goods/product";

export type Axis = { name: string; values: readonly string[] };

/** What variants differ in: each option with all its values. */
export function axesOf(variants: readonly Variant[]): Axis[] {
  const found = new Map<string, Set<string>>();
  for (const { options } of variants) {
    for (const [name, value] of Object.entries(options)) {
      found.set(name, (found.get(name) ?? new Set()).add(value));
    }
  }
  return [...found].map(([name, values]) => ({ name, values: [...values].sort(bySize) }));
}

const SIZES = ["XXS", "XS", "S", "M", "L", "XL", "XXL", "XXXL"];

/** Sizes from small to large, numbers as numbers, words as words. */
function bySize(one: string, other: string): number {
  const known = SIZES.indexOf(one.toUpperCase()) - SIZES.indexOf(other.toUpperCase());
  const areBoth = [one, other].every((value) => SIZES.includes(value.toUpperCase()));
  return areBoth ? known : one.localeCompare(other, undefined, { numeric: true });
}

/** Whether the options alone say which variant it is. */
export function areTold(variants: readonly Variant[]): boolean {
  const said = variants.map(({ options }) => JSON.stringify(Object.entries(options).sort()));
  return new Set(said).size === said.length;
}

/** The variant with this value that keeps most of what was chosen before. */
export function withOption(
  variants: readonly Variant[],
  before: Variant | undefined,
  name: string,
  value: string,
): Variant | undefined {
  const kept = (variant: Variant) =>
    Object.entries(before?.options ?? {}).filter(([key, had]) => variant.options[key] === had)
      .length;
  return variants
    .filter((variant) => variant.options[name] === value)
    .reduce<Variant | undefined>(
      (best, one) => (best === undefined || kept(one) > kept(best) ? one : best),
      undefined,
    );
}

/** Whether there is one with this value and all else as it is chosen. */
export function isMade(
  variants: readonly Variant[],
  chosen: Variant | undefined,
  name: string,
  value: string,
): boolean {
  const wanted = Object.entries({ ...chosen?.options, [name]: value });
  return variants.some(({ options }) => wanted.every(([key, one]) => options[key] === one));
}
