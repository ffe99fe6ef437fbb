import { useParams } from "wouter";
import { useAsk } from "@/api/ask";
import { Answered } from "@/design/Answered";
import { Badge } from "@/design/Badge";
import { Page } from "@/design/Page";
import { type Product, variantsOf } from "@/goods/product";
import { pathOf } from "@/goods/tree";
import { Stars } from "@/reviews/Stars";
import { useUrlState } from "@/url/state";
import { useLanguage } from "@/words/language";
import { addressOf, CATEGORY } from "../browse/asked";
import { useLabels } from "../goods/labels";
import { Price } from "../goods/Price";
import { useVariantPrices } from "../goods/prices";
import { Beside } from "../goods/recommended";
import { useLookedAt } from "../goods/seen";
import { Reviews } from "../reviews/Reviews";
import { useReviewsWords } from "../reviews/words";
import { useShopWords } from "../words";
import { Arrival } from "./Arrival";
import { Buy } from "./Buy";
import { Facts } from "./Facts";
import { Gallery } from "./Gallery";
import { VariantChoice } from "./VariantChoice";
import { useProductWords } from "./words";
import "./product.css";

/** One product: its pictures, its variants, its price, and the way into the cart. */
export function ProductPage() {
  const { productId = "" } = useParams();
  const query = { language: useLanguage() };
  const found = useAsk("/api/v1/products/{productId}", { path: { productId }, query });
  return (
    <Answered from={found} page>
      {(product) => <Shown key={product.productId} product={product} />}
    </Answered>
  );
}

function Shown({ product }: { product: Product }) {
  const { productId } = product;
  const say = useProductWords();
  useLookedAt(productId);
  const [address, setAddress] = useUrlState({ sku: "" });
  const stock = useStock(productId);
  const variants = variantsOf(product).filter((variant) => variant.isActive);
  const first = variants.find(({ sku }) => stock.get(sku)) ?? variants[0];
  const chosen = variants.find(({ sku }) => sku === address.sku) ?? first;
  const price = useVariantPrices(productId).get(chosen?.sku ?? product.sku);
  return (
    <Page
      title={product.name}
      crumbs={useCrumbs(product.category)}
      lead={<Rated productId={productId} />}
    >
      <div className="product">
        <Gallery product={product} />
        <div className="stack wide">
          <div className="row apart">
            <p className="price">
              <Price
                amount={price?.unitPrice ?? chosen?.unitPrice ?? product.unitPrice}
                regular={price?.regularPrice}
                currency={price?.currency ?? product.currency}
              />
            </p>
            {chosen && <Stock isThere={stock.get(chosen.sku)} />}
          </div>
          {price?.includesTax && <p className="small soft">{say("taxIncluded")}</p>}
          {product.description && <p className="lines">{product.description}</p>}
          <VariantChoice
            variants={variants}
            chosen={chosen}
            isThere={(sku) => stock.get(sku)}
            onChoose={({ sku }) => setAddress({ sku })}
          />
          <Buy product={product} sku={chosen?.sku} isThere={stock.get(chosen?.sku ?? "")} />
          {chosen && stock.get(chosen.sku) && (
            <Arrival
              currency={price?.currency ?? product.currency}
              spend={price?.unitPrice ?? chosen.unitPrice}
              weightG={chosen.weightG}
            />
          )}
          <Facts product={product} variant={chosen} />
        </div>
      </div>
      <Beside productId={productId} kind="bought_together" />
      <div id="reviews">
        <Reviews productId={productId} />
      </div>
      <Beside productId={productId} kind="similar" />
    </Page>
  );
}

/** What buyers think of it, and the way to their words. */
function Rated({ productId }: { productId: string }) {
  const say = useReviewsWords();
  const { data } = useAsk("/api/v1/products/{productId}/rating", { path: { productId } });
  if (!data?.average) return null;
  return (
    <a href="#reviews" className="row tight">
      <Stars rating={data.average} size={16} /> {say("counted", { count: data.count })}
    </a>
  );
}

/** Whether a variant can be had; not known until it is answered. */
function useStock(productId: string): ReadonlyMap<string, boolean> {
  const { data } = useAsk("/api/v1/products/{productId}/availability", { path: { productId } });
  return new Map(data?.items.map(({ sku, inStock }) => [sku, inStock]));
}

function Stock({ isThere }: { isThere: boolean | undefined }) {
  const say = useProductWords();
  if (isThere === undefined) return null;
  return isThere ? (
    <Badge tone="good">{say("inStock")}</Badge>
  ) : (
    <Badge tone="warn">{say("soldOut")}</Badge>
  );
}

function useCrumbs(category: string | null) {
  const shop = useShopWords();
  const labels = useLabels();
  const { data } = useAsk("/api/v1/categories");
  const path = pathOf(data?.items ?? [], category).map(({ categoryId, name }) => ({
    label: labels.value(CATEGORY, categoryId, name),
    to: addressOf({ filters: [`${CATEGORY}:${categoryId}`] }),
  }));
  return [{ label: shop("goods"), to: "/" }, ...path];
}
