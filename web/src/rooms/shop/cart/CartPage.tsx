import { ButtonLink } from "@/design/Button";
import { Card } from "@/design/Card";
import { EmptyState } from "@/design/EmptyState";
import { ErrorState } from "@/design/ErrorState";
import { Page } from "@/design/Page";
import { SkeletonLines } from "@/design/Skeleton";
import { useChosen } from "@/goods/chosen";
import { Trending } from "../goods/recommended";
import { useShopWords } from "../words";
import { CartLine } from "./CartLine";
import { CouponField } from "./CouponField";
import { itemsOf, useCart, useCartId } from "./cart";
import { Sums } from "./Sums";

/** What somebody means to buy, priced line by line. */
export function CartPage() {
  const say = useShopWords();
  const id = useCartId();
  const found = useCart(id);
  const cart = found.data;
  const items = cart && cart.status !== "Ordered" ? itemsOf(cart) : [];
  const products = useChosen(items.flatMap(({ productId }) => productId ?? []));
  if (id && found.error && found.error.status !== 404) {
    return <ErrorState problem={found.error} retry={() => void found.refetch()} page />;
  }
  if (id && found.isPending) return <SkeletonLines />;
  if (!cart || items.length === 0) {
    return (
      <div className="stack wide">
        <EmptyState
          icon="cart"
          title={say("cartEmpty")}
          action={
            <ButtonLink to="/" kind="main">
              {say("toGoods")}
            </ButtonLink>
          }
          page
        >
          {say("cartEmptyLead")}
        </EmptyState>
        <Trending />
      </div>
    );
  }
  return (
    <Page title={say("cart")} crumbs={[{ label: say("goods"), to: "/" }]}>
      <div className="two">
        <Card>
          <ul className="plain-list">
            {items.map((item) => (
              <CartLine
                key={item.sku}
                cart={cart}
                item={item}
                product={products.get(item.productId ?? "")}
              />
            ))}
          </ul>
          {cart.missing.length > 0 && (
            <p className="problem-note" role="alert">
              {say("notSold", { skus: cart.missing.join(", ") })}
            </p>
          )}
        </Card>
        <Card>
          <div className="stack">
            <CouponField cart={cart} />
            <Sums cart={cart} />
            <ButtonLink to="/checkout" kind="main">
              {say("toCheckout")}
            </ButtonLink>
          </div>
        </Card>
      </div>
    </Page>
  );
}
