import type { Schema } from "@/api/answers";

export type Product = Schema<"catalog.ProductAnswer">;
export type Image = Schema<"catalog.Image">;
export type Variant = {
  variantId: string;
  sku: string;
  options: Record<string, string>;
  unitPrice: number;
  weightG: number;
  lengthMm: number;
  widthMm: number;
  heightMm: number;
  barcode: string;
  isActive: boolean;
};

export const variantsOf = (product: Product) => product.variants as Variant[];
export const imagesOf = (product: Product) => product.images as Image[];

/** `Red · XL`, or nothing for the only variant there is. */
export function optionWords(variant: Variant): string {
  return Object.values(variant.options).join(" · ");
}
