import { useState } from "react";
import { imagesOf, type Product } from "@/goods/product";
import { Picture } from "../goods/Picture";
import { useProductWords } from "./words";

/** The product's pictures: one large, the others to be put in its place. */
export function Gallery({ product }: { product: Product }) {
  const say = useProductWords();
  const [at, setAt] = useState(0);
  const images = imagesOf(product);
  const shown = images[at] ?? images[0];
  return (
    <div className="stack tight gallery">
      <Picture of={product} url={shown?.url} alt={shown?.alt || product.name} large />
      {images.length > 1 && (
        <ul className="row tight" aria-label={say("pictures")}>
          {images.map((image, n) => (
            <li key={image.url}>
              <button
                type="button"
                className="thumb-button"
                aria-pressed={image === shown}
                aria-label={image.alt || say("picture", { n: n + 1 })}
                onClick={() => setAt(n)}
              >
                <img src={image.url} alt="" width="64" height="48" loading="lazy" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
