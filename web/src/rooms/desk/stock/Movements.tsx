import { Link } from "wouter";
import type { Schema } from "@/api/answers";
import { usePages } from "@/api/ask";
import { Badge, type Tone } from "@/design/Badge";
import { DateTime } from "@/design/DateTime";
import { EmptyState } from "@/design/EmptyState";
import { Listing } from "@/design/Listing";
import { Named } from "@/design/Named";
import { type Column, Table } from "@/design/Table";
import { skusOf, useGoodsNames } from "@/goods/names";
import { useWho } from "@/people/names";
import { useWarehouseNames } from "@/places/names";
import { purchaseNumber } from "@/purchases/purchase";
import { useVendorNames } from "@/vendors/names";
import { number } from "@/words/format";
import { useStockWords } from "./words";

export type Movement = Schema<"inventory.Movement">;
type Props = { query: { sku?: string; warehouseId?: string }; onClear?: (() => void) | false };

const TONES: Record<string, Tone> = { Inbound: "good", Outbound: "info", Adjustment: "warn" };
const VENDOR = "vendor:";
const CAME = /^purchase order (\S+), receipt /;
const KINDS = ["Inbound", "Outbound", "Adjustment"] as const;
/** Why the house itself says that something moved, and from where it came. */
const REASONS = ["shipment", "return", "receipt", "count", "transfer"] as const;
const SOURCES = ["supplier", "count", "opening"] as const;

/** The journal of stock: every movement, with the place that loses and the one that gains. */
export function Movements({ query, onClear }: Props) {
  const say = useStockWords();
  const warehouses = useWarehouseNames();
  const pages = usePages("/api/v1/inventory/movements", { query });
  const nameOf = useGoodsNames(skusOf(pages.items));
  const who = useWho(pages.items.map((one) => one.userId));
  const vendorOf = useVendorNames(vendorsOf(pages.items));
  function place(id: string): string {
    if (id === "customer" || id === "return") return say("customer");
    const known = SOURCES.find((one) => one === id);
    if (known) return say(known);
    if (!id.startsWith(VENDOR)) return warehouses.get(id) ?? id;
    return vendorOf(id.slice(VENDOR.length));
  }
  const columns: Column<Movement>[] = [
    {
      id: "at",
      label: say("at"),
      wraps: true,
      cell: (one) => <DateTime at={one.at} as="exact" />,
    },
    {
      id: "what",
      label: say("what"),
      cell: (one) => {
        const kind = KINDS.find((known) => known === one.type);
        return <Badge tone={TONES[one.type]}>{kind ? say(kind) : one.type}</Badge>;
      },
    },
    {
      id: "sku",
      label: say("product"),
      wraps: true,
      cell: (one) => (
        <Named
          name={nameOf(one.sku)}
          id={one.sku}
          to={`/desk/stock/${encodeURIComponent(one.sku)}`}
        />
      ),
    },
    { id: "quantity", label: say("quantity"), end: true, cell: (one) => number(one.quantity) },
    { id: "from", label: say("from"), wraps: true, cell: (one) => place(one.source) },
    { id: "to", label: say("to"), wraps: true, cell: (one) => place(one.destination) },
    {
      id: "reason",
      label: say("reason"),
      onlyWide: true,
      wraps: true,
      cell: (one) => <Reason of={one} />,
    },
    { id: "by", label: say("by"), onlyWide: true, cell: (one) => who(one.userId) },
  ];
  return (
    <Listing
      pages={pages}
      onClear={onClear}
      empty={
        <EmptyState icon="stock" title={say("noMovements")}>
          {say("nothingLead")}
        </EmptyState>
      }
    >
      {(items) => (
        <Table
          label={say("movements")}
          columns={columns.filter(({ id }) => id !== "sku" || !query.sku)}
          items={items}
          idOf={(one) => one.movementId}
          changing={pages.changing}
        />
      )}
    </Listing>
  );
}

const vendorsOf = (movements: readonly Movement[]) =>
  movements
    .flatMap(({ source, destination }) => [source, destination])
    .filter((id) => id.startsWith(VENDOR))
    .map((id) => id.slice(VENDOR.length));

/** Why it moved: what the house gives as a reason in words, what somebody typed as it is. */
function Reason({ of: { reason, orderId } }: { of: Movement }) {
  const say = useStockWords();
  const purchase = CAME.exec(reason)?.[1];
  if (purchase) {
    return <Link href={`/desk/purchases/${purchase}`}>{purchaseNumber(purchase)}</Link>;
  }
  const known = REASONS.find((one) => one === reason);
  const told = known ? say(known) : reason;
  return orderId ? <Link href={`/desk/orders/${orderId}`}>{told}</Link> : told;
}
