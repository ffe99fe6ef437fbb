import { Link } from "wouter";
import { useGuestOrderWords } from "./orders/words.guest";
import { useGuestReturnWords } from "./returns/words";
import { useTrackWords } from "./track/words";

/** Under every page of the shop: what one looks for after buying. */
export function ShopFooter() {
  const returns = useGuestReturnWords();
  const order = useGuestOrderWords();
  const track = useTrackWords();
  return (
    <footer className="shop-foot no-print">
      <nav className="row" aria-label={returns("footer")}>
        <Link href="/order">{order("title")}</Link>
        <Link href="/track">{track("track")}</Link>
        <Link href="/return">{returns("title")}</Link>
      </nav>
    </footer>
  );
}
