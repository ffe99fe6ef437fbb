import { Button } from "@/design/Button";
import { useProductWords } from "../product/words";
import { useWishes, useWishing } from "./wishes";

/** Keeps a variant on the wishlist, or takes it off. */
export function WishButton({ sku }: { sku: string }) {
  const say = useProductWords();
  const { data } = useWishes();
  const { add, remove } = useWishing();
  const isWished = data?.items.some((one) => one.sku === sku) ?? false;
  return (
    <Button
      icon="heart"
      className="wish"
      aria-pressed={isWished}
      aria-label={say(isWished ? "wished" : "wish")}
      title={say(isWished ? "wished" : "wish")}
      busy={add.busy || remove.busy}
      onClick={() => void (isWished ? remove : add).run(sku)}
    />
  );
}
