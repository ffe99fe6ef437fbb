import { Icon } from "@/design/Icon";
import type { Image } from "./product";
import "./goods.css";

/** A product's picture, small; a box where there is none. */
export function Thumb({ image, size = 40 }: { image?: Image; size?: number }) {
  return (
    <span className="thumb" style={{ width: size, height: size }}>
      {image ? (
        <img src={image.url} alt={image.alt ?? ""} loading="lazy" width={size} height={size} />
      ) : (
        <Icon name="box" size={size / 2} />
      )}
    </span>
  );
}
