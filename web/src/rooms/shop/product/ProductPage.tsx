import { useState } from "react";
import { useParams } from "wouter";
import { useAsk } from "@/api/ask";
import { useDo } from "@/api/do";
import { Answered } from "@/design/Answered";
import { Button, ButtonLink } from "@/design/Button";
import { Money } from "@/design/Money";
import { Page } from "@/design/Page";
import { Select } from "@/design/Select";
import { imagesOf, optionWords, type Product, variantsOf } from "@/goods/product";
import { language } from "@/words/language";
import { addToCart } from "../cart/cart";
import { Picture } from "../goods/Picture";
import { useShopWords } from "../words";

/** One product: its picture, its variants, its price, and the way into the cart. */
export function ProductPage() {
  const { productId = "" } = useParams();
  const query = { language: language() };
  const found = useAsk("/api/v1/products/{productId}", { path: { productId }, query });
  return (
    <Answered from={found} page>
      {(product) => <Shown product={product} />}
    </Answered>
  );
}

function Shown({ product }: { product: Product }) {
  const say = useShopWords();
  const variants = variantsOf(product).filter((variant) => variant.isActive);
  const [sku, setSku] = useState(variants[0]?.sku ?? "");
  const chosen = variants.find((variant) => variant.sku === sku) ?? variants[0];
  const adding = useDo({
    act: () => addToCart(chosen?.sku ?? "", product.currency),
    said: () => say("added"),
  });
  return (
    <Page title={product.name} crumbs={[{ label: say("goods"), to: "/" }]}>
      <div className="two">
        <Picture of={product} url={imagesOf(product)[0]?.url} large />
        <div className="stack">
          <p className="price">
            <Money amount={chosen?.unitPrice ?? product.unitPrice} currency={product.currency} />
          </p>
          {product.description && <p>{product.description}</p>}
          {variants.length > 1 && (
            <Select
              label={say("variant")}
              options={variants.map((one) => ({ value: one.sku, label: optionWords(one) }))}
              value={sku}
              onChange={(event) => setSku(event.target.value)}
            />
          )}
          {chosen && product.isActive ? (
            <div className="row">
              <Button kind="main" icon="plus" busy={adding.busy} onClick={() => adding.run()}>
                {say("add")}
              </Button>
              <ButtonLink to="/cart">{say("cart")}</ButtonLink>
            </div>
          ) : (
            <p className="soft">{say("notOnSale")}</p>
          )}
        </div>
      </div>
      <Reviews productId={product.productId} />
    </Page>
  );
}
