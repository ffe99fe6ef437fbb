import type { Schema } from "@/api/answers";

export type Product = Schema<"catalog.ProductAnswer">;
export type Image = Schema<"catalog.Image">;
export type Variant = Schema<"catalog.Variant">;

export const variantsOf = (product: Product) => product.variants;
export const imagesOf = (product: Product) => product.images;

/** `Red · XL`, or nothing for the only variant there is. */
export function optionWords(variant: Variant): string {
  return Object.values(variant.options).join(" · ");
}
