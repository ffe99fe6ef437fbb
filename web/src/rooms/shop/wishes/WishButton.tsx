import { useLocation } from "wouter";
import { Button } from "@/design/Button";
import { useSession } from "@/session/session";
import { useProductWords } from "../product/words";
import { useWishes, useWishing } from "./wishes";

/** Keeps a variant on the wishlist, or takes it off; a guest is asked to sign in first. */
export function WishButton({ sku }: { sku: string }) {
  const say = useProductWords();
  const who = useSession();
  const [here, navigate] = useLocation();
  const { data } = useWishes();
  const { add, remove } = useWishing();
  const isWished = data?.items.some((one) => one.sku === sku) ?? false;
  function press(): void {
    if (!who) navigate(`/sign-in?then=${encodeURIComponent(here)}`);
    else void (isWished ? remove : add).run(sku);
  }
  return (
    <Button
      icon="heart"
      className="wish"
      aria-pressed={isWished}
      aria-label={say(isWished ? "wished" : "wish")}
      title={say(isWished ? "wished" : "wish")}
      busy={add.busy || remove.busy}
      onClick={press}
    />
  );
}
