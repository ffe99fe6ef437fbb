import { RoomBar } from "@/shell/RoomBar";
import { CartButton } from "./cart/CartButton";
import { SearchBox } from "./search/SearchBox";

/** On top of every page of the shop: what one looks for, and the cart. */
export function ShopBar() {
  return (
    <RoomBar>
      <div className="shop-bar">
        <SearchBox />
        <CartButton />
      </div>
    </RoomBar>
  );
}
