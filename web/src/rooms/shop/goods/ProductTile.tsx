import { Link } from "wouter";
import { Stars } from "@/reviews/Stars";
import { Picture } from "./Picture";
import { Price } from "./Price";
import { type Goods, usePriced } from "./prices";
import { useGoodsWords } from "./words";

type TileProps = { goods: Goods /** Another address than that of the product. */; to?: string };

export function ProductTile({ goods, to }: TileProps) {
  const say = useGoodsWords();
  const { productId, name, unitPrice, regularPrice, currency, image, inStock, rating } = goods;
  return (
    <Link href={to ?? `/products/${productId}`} className="tile">
      <Picture of={goods} url={image} />
      <span className="about">
        <span className="name">{name}</span>
        {!!rating && <Stars rating={rating} size={14} />}
        <span className="row apart tight tile-foot">
          {unitPrice != null && (
            <span className="strong">
              <Price amount={unitPrice} regular={regularPrice} currency={currency ?? ""} />
            </span>
          )}
          {inStock === false && <span className="small soft">{say("soldOut")}</span>}
        </span>
      </span>
    </Link>
  );
}

/** Tiles in rows that break. */
export function GoodsGrid({ items }: { items: readonly Goods[] }) {
  const priced = usePriced(items);
  return (
    <ul className="goods">
      {priced.map((goods) => (
        <li key={goods.productId}>
          <ProductTile goods={goods} />
        </li>
      ))}
    </ul>
  );
}

/** One row of tiles that is pushed sideways. */
export function GoodsRow({ title, items }: { title: string; items: readonly Goods[] }) {
  const priced = usePriced(items);
  if (items.length === 0) return null;
  return (
    <section className="stack" aria-label={title}>
      <h2>{title}</h2>
      <ul className="goods-row">
        {priced.map((goods) => (
          <li key={goods.productId}>
            <ProductTile goods={goods} />
          </li>
        ))}
      </ul>
    </section>
  );
}
