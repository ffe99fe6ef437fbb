import { useAsk } from "@/api/ask";
import { Answered } from "@/design/Answered";
import { Button, ButtonLink } from "@/design/Button";
import { EmptyState } from "@/design/EmptyState";
import { Page } from "@/design/Page";
import { imagesOf, variantsOf } from "@/goods/product";
import { useSession } from "@/session/session";
import { useLanguage } from "@/words/language";
import { useAccountWords } from "../account/words";
import { nameOf } from "../cart/Contents";
import { ProductTile } from "../goods/ProductTile";
import { useVariantPrices } from "../goods/prices";
import { Trending } from "../goods/recommended";
import { TileSkeletons } from "../goods/TileSkeletons";
import { useShopWords } from "../words";
import { useWishes, useWishing } from "./wishes";

/** What somebody wants to find again. */
export function WishesPage() {
  const say = useAccountWords();
  const who = useSession();
  const shop = useShopWords();
  const found = useWishes();
  return (
    <Page
      title={say("wishlist")}
      lead={say("wishlistLead")}
      crumbs={who ? [{ label: say("account"), to: "/account" }] : undefined}
    >
      <Answered from={found} waiting={<TileSkeletons />}>
        {({ items }) =>
          items.length === 0 ? (
            <div className="stack wide">
              <EmptyState
                icon="heart"
                title={say("noWishes")}
                action={
                  <ButtonLink to="/" kind="main">
                    {shop("toGoods")}
                  </ButtonLink>
                }
              >
                {say("noWishesLead")}
              </EmptyState>
              <Trending />
            </div>
          ) : (
            <ul className="goods">
              {items.map(({ sku }) => (
                <Wish key={sku} sku={sku} />
              ))}
            </ul>
          )
        }
      </Answered>
    </Page>
  );
}

function Wish({ sku }: { sku: string }) {
  const say = useAccountWords();
  const query = { sku, language: useLanguage(), limit: 1 };
  const found = useAsk("/api/v1/products", { query });
  const { remove } = useWishing();
  const product = found.data?.items[0];
  const variant = product && variantsOf(product).find((one) => one.sku === sku);
  const price = useVariantPrices(product?.productId ?? "").get(sku);
  const name = nameOf({ sku, name: null }, product);
  return (
    <li className="wish-tile">
      {product ? (
        <ProductTile
          to={`/products/${product.productId}?sku=${encodeURIComponent(sku)}`}
          goods={{
            ...product,
            name,
            unitPrice: price?.unitPrice ?? variant?.unitPrice ?? product.unitPrice,
            regularPrice: price?.regularPrice,
            image: imagesOf(product)[0]?.url,
          }}
        />
      ) : (
        <div className="tile">
          <span className="about">
            <span className="name mono">{sku}</span>
            <span className="small soft">{found.isPending ? "…" : say("wishGone")}</span>
          </span>
        </div>
      )}
      <Button
        small
        icon="close"
        aria-label={say("unwish", { name })}
        busy={remove.busy}
        onClick={() => remove.run(sku)}
      />
    </li>
  );
}
