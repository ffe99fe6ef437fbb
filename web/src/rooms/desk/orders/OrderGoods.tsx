import { Card } from "@/design/Card";
import { Money } from "@/design/Money";
import { Named } from "@/design/Named";
import { type Column, Table } from "@/design/Table";
import { useChosen } from "@/goods/chosen";
import { imagesOf, type Product } from "@/goods/product";
import { Thumb } from "@/goods/Thumb";
import { adjustmentsOf, linesOf, type Order, type OrderLine } from "@/orders/order";
import { Reasons } from "@/orders/Reasons";
import { lineTotal } from "@/orders/sums";
import { number } from "@/words/format";
import { Bill } from "./Bill";
import { useOrdersWords } from "./words";

/** The lines, and how they add up. */
export function OrderGoods({ order }: { order: Order }) {
  const say = useOrdersWords();
  const { currency } = order;
  const products = useChosen(linesOf(order).map(({ productId }) => productId));
  const columns: Column<OrderLine>[] = [
    {
      id: "name",
      label: say("product"),
      cell: (line) => (
        <span className="row no-wrap">
          <Thumb image={imageOf(products.get(line.productId))} />
          <Named name={line.name} id={line.sku} to={`/desk/products/${line.productId}`} />
        </span>
      ),
    },
    {
      id: "quantity",
      label: say("quantity"),
      end: true,
      cell: (line) => (
        <span className="stack close">
          {number(line.quantity)}
          <Whereabouts line={line} />
        </span>
      ),
    },
    {
      id: "price",
      label: say("price"),
      end: true,
      cell: (line) => <Money amount={line.unitPrice} currency={currency} />,
    },
    {
      id: "sum",
      label: say("sum"),
      end: true,
      cell: (line) => <Money amount={lineTotal(line) ?? 0} currency={currency} />,
    },
  ];
  return (
    <Card title={say("lines")} flush>
      <Table
        label={say("lines")}
        columns={columns}
        items={linesOf(order)}
        idOf={(line) => String(line.line)}
      />
      <Bill priced={order} lines={linesOf(order)} reasons={adjustmentsOf(order)} />
      <Why order={order} />
    </Card>
  );
}

/** Where the goods of a line are, as long as they are not all in one place. */
function Whereabouts({ line }: { line: OrderLine }) {
  const say = useOrdersWords();
  const parts = [
    [line.quantityShipped, "partShipped"],
    [line.quantityReady, "partReady"],
    [line.quantityAwaited, "partAwaited"],
  ] as const;
  const some = parts.filter(([count]) => count);
  if (some.length < 2 && !line.quantityAwaited) return null;
  return (
    <span className="small soft">
      {some.map(([count, part]) => say(part, { count: number(count ?? 0) })).join(" · ")}
    </span>
  );
}

const imageOf = (product: Product | undefined) => product && imagesOf(product)[0];

function Why({ order }: { order: Order }) {
  const say = useOrdersWords();
  const reasons = adjustmentsOf(order);
  if (!reasons.length) return null;
  const names = new Map(linesOf(order).map(({ line, name }) => [line, name]));
  return (
    <details className="inside-card">
      <summary className="small soft">{say("why")}</summary>
      <Reasons reasons={reasons} currency={order.currency} names={names} />
    </details>
  );
}
