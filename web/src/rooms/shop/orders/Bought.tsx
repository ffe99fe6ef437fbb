import { Link } from "wouter";
import { Card } from "@/design/Card";
import { Money } from "@/design/Money";
import { useChosen } from "@/goods/chosen";
import { type Adjustment, linesOf, type Order, type OrderLine } from "@/orders/order";
import { sumsOf, taxesOf } from "@/orders/sums";
import { Taxes } from "@/orders/Taxes";
import { useOrderWords } from "@/orders/words";
import { money } from "@/words/format";
import { imageOf, LineTotal, nameOf } from "../cart/Contents";
import { Sum } from "../cart/Sums";
import { Picture } from "../goods/Picture";
import { useShopWords } from "../words";

type Sums = Pick<Order, "currency" | "shippingCost" | "taxAmount" | "totalAmount">;
type Priced = Sums & { lines: OrderLine[]; adjustments?: readonly Adjustment[] };

/** What was bought, with its pictures, and what it came to. */
export function Bought({ order }: { order: Priced }) {
  const say = useShopWords();
  const sayOfOrders = useOrderWords();
  const { currency } = order;
  const lines = linesOf(order);
  const products = useChosen(lines.map(({ productId }) => productId));
  const sums = sumsOf(order, lines);
  const taxes = taxesOf(order.taxAmount, order.adjustments ?? []);
  const rows = [
    { label: say("subtotal"), amount: sums.goods },
    { label: say("discount"), amount: -sums.discount, look: "good" },
    { label: say("shipping"), amount: sums.shipping },
    { label: say("tax"), amount: sums.tax },
    { label: say("total"), amount: sums.total, look: "total" },
  ].filter(({ amount, look }) => amount !== 0 || look === "total");
  return (
    <Card title={say("goods")}>
      <div className="stack">
        <ul className="divided">
          {lines.map((bought) => {
            const { line, sku, quantity } = bought;
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
                <LineTotal line={bought} currency={currency} />
              </li>
            );
          })}
        </ul>
        <dl className="sums">
          {rows.map(({ label, amount, look }) => (
            <Sum key={label} label={label} look={look}>
              <Money amount={amount} currency={currency} />
            </Sum>
          ))}
        </dl>
        <Taxes taxes={taxes} currency={currency} held={sums.tax === 0} />
        {sums.contained !== 0 && (sums.tax !== 0 || taxes.length === 0) && (
          <p className="small soft">
            {sayOfOrders("contained", { tax: money(sums.contained, currency) })}
          </p>
        )}
      </div>
    </Card>
  );
}
