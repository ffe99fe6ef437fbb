import { useAsk } from "@/api/ask";
import { useDo } from "@/api/do";
import { Answered } from "@/design/Answered";
import { Button, ButtonLink } from "@/design/Button";
import { Card } from "@/design/Card";
import { Page } from "@/design/Page";
import { Tabs } from "@/design/Tabs";
import type { Product } from "@/goods/product";
import { useMay } from "@/session/session";
import { useUrlState } from "@/url/state";
import { ProductBadge } from "./ProductBadge";
import { ProductDetails } from "./ProductDetails";
import { ProductImages } from "./ProductImages";
import { ProductPrices } from "./ProductPrices";
import { ProductStock } from "./ProductStock";
import { ProductVariants } from "./ProductVariants";
import { ProductWords } from "./ProductWords";
import { becomeOnSale, setOnSale } from "./sale";
import { useProductsWords } from "./words";

/** One product, all that can be kept about it. */
export function ProductPage({ productId }: { productId: string }) {
  const product = useAsk("/api/v1/products/all/{productId}", { path: { productId } });
  return (
    <Answered page from={product}>
      {(found) => <Shown product={found} />}
    </Answered>
  );
}

function Shown({ product }: { product: Product }) {
  const say = useProductsWords();
  const may = useMay("catalog:write");
  const [{ tab }, setTab] = useUrlState({ tab: "details" });
  const tabs = [
    { id: "details", label: say("details"), content: <ProductDetails product={product} /> },
    { id: "variants", label: say("variantsTab"), content: <ProductVariants product={product} /> },
    { id: "prices", label: say("pricesTab"), content: <ProductPrices product={product} /> },
    { id: "images", label: say("imagesTab"), content: <ProductImages product={product} /> },
    { id: "words", label: say("wordsTab"), content: <ProductWords product={product} /> },
  ];
  const actions = (
    <>
      {product.isActive && (
        <ButtonLink to={`/products/${encodeURIComponent(product.productId)}`} icon="shop">
          {say("seeInShop")}
        </ButtonLink>
      )}
      {may && !product.discontinuedAt && <Showing product={product} />}
    </>
  );
  return (
    <Page
      title={product.name}
      beside={<ProductBadge product={product} />}
      crumbs={[{ label: say("title"), to: "/desk/products" }]}
      lead={<span className="mono">{product.sku}</span>}
      actions={actions}
    >
      <div className="aside">
        <Card>
          <Tabs
            label={product.name}
            tabs={tabs}
            chosen={tab}
            onChoose={(next) => setTab({ tab: next })}
          />
        </Card>
        <ProductStock product={product} />
      </div>
    </Page>
  );
}

function Showing({ product }: { product: Product }) {
  const say = useProductsWords();
  const { name } = product;
  const showing = useDo<boolean>({
    act: (isActive) => setOnSale(product, isActive),
    undo: (isActive) => setOnSale(product, !isActive),
    optimistic: (isActive) => becomeOnSale([product], isActive),
    said: (isActive) => say(isActive ? "shownSaid" : "hiddenSaid", { name }),
  });
  return (
    <Button busy={showing.busy} onClick={() => void showing.run(!product.isActive)}>
      {say(product.isActive ? "hide" : "show")}
    </Button>
  );
}
