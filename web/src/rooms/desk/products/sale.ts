import { api } from "@/api/client";
import { patch } from "@/api/do";
import type { Product } from "@/goods/product";

/** Puts a product on sale, or hides it from the shop. */
export const setOnSale = ({ productId }: Product, isActive: boolean) =>
  api.PUT("/api/v1/products/{productId}/status", {
    params: { path: { productId } },
    body: { status: isActive ? "active" : "inactive" },
  });

/** Shows products as they will be once the server has been told. */
export function becomeOnSale(products: readonly Product[], isActive: boolean): void {
  const ids = new Set(products.map((one) => one.productId));
  const shown = (one: Product) => (ids.has(one.productId) ? { ...one, isActive } : one);
  patch<Product>("/api/v1/products/all", shown);
  patch<Product>("/api/v1/products", shown);
  patch<Product>("/api/v1/products/all/{productId}", shown);
}
