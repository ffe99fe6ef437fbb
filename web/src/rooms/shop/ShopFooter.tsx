import { Link } from "wouter";
import { useBusiness } from "@/shell/Brand";
import { useGuestOrderWords } from "./orders/words.guest";
import { useGuestReturnWords } from "./returns/words";
import { useTrackWords } from "./track/words";

/** Under every page of the shop: what one looks for after buying. */
export function ShopFooter() {
  const returns = useGuestReturnWords();
  const order = useGuestOrderWords();
  const track = useTrackWords();
  const business = useBusiness();
  return (
    <footer className="shop-foot no-print">
      <nav className="row" aria-label={returns("footer")}>
        <Link href="/order">{order("title")}</Link>
        <Link href="/track">{track("track")}</Link>
        <Link href="/return">{returns("title")}</Link>
      </nav>
      {business?.email && (
        <p className="small soft row">
          <b>{business.name}</b>
          {business.contact && <span>{business.contact}</span>}
          <a href={`mailto:${business.email}`}>{business.email}</a>
        </p>
      )}
    </footer>
  );
}
