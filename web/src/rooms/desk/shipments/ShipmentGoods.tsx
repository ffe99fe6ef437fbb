import type { Schema } from "@/api/answers";
import { Card } from "@/design/Card";
import { EmptyState } from "@/design/EmptyState";
import { Named } from "@/design/Named";
import { type Column, Table } from "@/design/Table";
import { skusOf, useGoodsNames } from "@/goods/names";
import type { WholeShipment } from "@/shipping/shipment";
import { number } from "@/words/format";
import { useShipmentsWords } from "./words";

type Line = Schema<"shipping.ShipmentLine">;
export const keyOfLine = ({ sku, bin, lot }: Line) => `${sku} ${bin} ${lot}`;

/** What it holds, and from where in the warehouse. */
export function ShipmentGoods({ shipment: { lines } }: { shipment: WholeShipment }) {
  const say = useShipmentsWords();
  const nameOf = useGoodsNames(skusOf(lines));
  const columns: Column<Line>[] = [
    {
      id: "sku",
      label: say("product"),
      wraps: true,
      cell: (one) => <Named name={nameOf(one.sku)} id={one.sku} />,
    },
    { id: "bin", label: say("bin"), cell: (one) => one.bin || "–" },
    { id: "lot", label: say("lot"), cell: (one) => one.lot || "–" },
    { id: "quantity", label: say("quantity"), end: true, cell: (one) => number(one.quantity) },
  ];
  return (
    <Card title={say("goods")} flush>
      {lines.length === 0 ? (
        <EmptyState icon="box" title={say("noGoods")} />
      ) : (
        <Table label={say("goods")} columns={columns} items={lines} idOf={keyOfLine} />
      )}
    </Card>
  );
}
