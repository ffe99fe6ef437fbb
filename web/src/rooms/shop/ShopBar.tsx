import { ButtonLink } from "@/design/Button";
import { RoomBar } from "@/shell/RoomBar";
import { useAccountWords } from "./account/words";
import { CartButton } from "./cart/CartButton";
import { SearchBox } from "./search/SearchBox";
import { useClaimedWishes } from "./wishes/wishes";

/** On top of every page of the shop: what one looks for, and the cart. */
export function ShopBar() {
  const say = useAccountWords();
  useClaimedWishes();
  return (
    <RoomBar>
      <div className="shop-bar">
        <SearchBox />
        <ButtonLink to="/wishlist" kind="plain" icon="heart" aria-label={say("wishlist")} />
        <CartButton />
      </div>
    </RoomBar>
  );
}
