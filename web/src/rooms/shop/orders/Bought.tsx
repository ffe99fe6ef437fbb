import { Link } from "wouter";
import { Card } from "@/design/Card";
import { Money } from "@/design/Money";
import { linesOf, type Order } from "@/orders/order";
import { imageOf, nameOf } from "../cart/Contents";
import { useChosen } from "../goods/chosen";
import { Picture } from "../goods/Picture";
import { useShopWords } from "../words";

/** What was bought, with its pictures, and what it came to. */
export function Bought({ order }: { order: Order }) {
  const say = useShopWords();
  const { currency } = order;
  const lines = linesOf(order);
  const products = useChosen(lines.map(({ productId }) => productId));
  const sum = (label: string, amount: number, look = "") => (
    <>
      <dt className={look}>{label}</dt>
      <dd className={look}>
        <Money amount={amount} currency={currency} />
      </dd>
    </>
  );
  return (
    <Card title={say("goods")}>
      <div className="stack">
        <ul className="divided">
          {lines.map((bought) => {
            const { line, sku, quantity, totalPrice } = bought;
            const product = products.get(bought.productId);
            const productId = bought.productId || sku;
            const name = nameOf(bought, product);
            return (
              <li key={line} className="bought">
                <Picture of={{ productId, name }} url={imageOf(product)} />
                <span className="stack close">
                  <Link href={`/products/${productId}?sku=${encodeURIComponent(sku)}`}>{name}</Link>
                  <span className="small soft">{say("pieces", { count: quantity })}</span>
                </span>
                <Money amount={totalPrice} currency={currency} />
              </li>
            );
          })}
        </ul>
        <dl className="sums">
          {order.shippingCost > 0 && sum(say("shipping"), order.shippingCost)}
          {order.taxAmount > 0 && sum(say("tax"), order.taxAmount)}
          {sum(say("total"), order.totalAmount, "total")}
        </dl>
      </div>
    </Card>
  );
}
