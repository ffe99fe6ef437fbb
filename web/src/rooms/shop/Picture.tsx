import { Icon } from "@/design/Icon";
import { imagesOf, type Product } from "@/goods/product";

const TONES = ["a", "b", "c", "d"];

/** A product's picture; where it has none, a box on a ground that is always the same for it. */
export function Picture({ product, large }: { product: Product; large?: boolean }) {
  const [image] = imagesOf(product);
  const tone = TONES[[...product.productId].reduce((sum, c) => sum + c.charCodeAt(0), 0) % 4];
  return (
    <span className={`picture ${tone}${large ? " large" : ""}`}>
      {image ? (
        <img src={image.url} alt={image.alt ?? ""} loading={large ? "eager" : "lazy"} />
      ) : (
        <Icon name="box" size={large ? 96 : 48} />
      )}
    </span>
  );
}
