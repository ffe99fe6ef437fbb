import { useState } from "react";
import { Dialog } from "@/design/Dialog";
import { imagesOf, type Product } from "@/goods/product";
import { Picture } from "../goods/Picture";
import { useProductWords } from "./words";

/** The product's pictures: one large, the others to be put in its place. */
export function Gallery({ product }: { product: Product }) {
  const say = useProductWords();
  const [at, setAt] = useState(0);
  const [isLarge, setLarge] = useState(false);
  const images = imagesOf(product);
  const shown = images[at] ?? images[0];
  return (
    <div className="stack tight gallery">
      {shown ? (
        <button
          type="button"
          className="zoom"
          aria-label={say("enlarge", { name: shown.alt || product.name })}
          onClick={() => setLarge(true)}
        >
          <Picture of={product} url={shown.url} large />
        </button>
      ) : (
        <Picture of={product} large />
      )}
      <Dialog open={isLarge} onClose={() => setLarge(false)} title={product.name} wide>
        {shown && <Zoomed url={shown.url} alt={shown.alt || product.name} />}
      </Dialog>
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

/** As large as the window lets it; pressed once more, twice that, to be moved about in. */
function Zoomed({ url, alt }: { url: string; alt: string }) {
  const say = useProductWords();
  const [isTwice, setTwice] = useState(false);
  return (
    <button
      type="button"
      className={isTwice ? "zoomed twice" : "zoomed"}
      aria-pressed={isTwice}
      aria-label={say("larger")}
      onClick={() => setTwice(!isTwice)}
    >
      <img src={url} alt={alt} />
    </button>
  );
}
