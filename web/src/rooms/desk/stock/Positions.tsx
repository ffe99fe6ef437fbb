import { useState } from "react";
import { usePages } from "@/api/ask";
import { Badge, type Tone } from "@/design/Badge";
import { Button } from "@/design/Button";
import { DateTime } from "@/design/DateTime";
import { EmptyState } from "@/design/EmptyState";
import { Listing } from "@/design/Listing";
import { Named } from "@/design/Named";
import { type Column, Table } from "@/design/Table";
import { skusOf, useGoodsNames } from "@/goods/names";
import { useWarehouseNames } from "@/places/names";
import { useMay } from "@/session/session";
import { number } from "@/words/format";
import { ChangeCondition, CONDITIONS, type Position } from "./ChangeCondition";
import { expiryOf } from "./expiry";
import { useStockWords } from "./words";

type Props = { query: { sku?: string; warehouseId?: string }; onClear?: (() => void) | false };

const TONES: Record<string, Tone> = { available: "good", quarantine: "warn", damaged: "bad" };

/** What lies in which bin, of which lot, in which condition, and how long it keeps. */
export function Positions({ query, onClear }: Props) {
  const say = useStockWords();
  const may = useMay("inventory:write");
  const warehouses = useWarehouseNames();
  const [changing, setChanging] = useState<Position | null>(null);
  const pages = usePages("/api/v1/inventory/positions", {
    query: { ...query, filled: true, limit: 100 },
  });
  const nameOf = useGoodsNames(skusOf(pages.items));
  const columns: Column<Position>[] = [
    {
      id: "sku",
      label: say("product"),
      wraps: true,
      cell: ({ sku }) => (
        <Named name={nameOf(sku)} id={sku} to={`/desk/stock/${encodeURIComponent(sku)}`} />
      ),
    },
    {
      id: "warehouse",
      label: say("warehouse"),
      cell: (one) => warehouses.get(one.warehouseId) ?? one.warehouseId,
    },
    { id: "bin", label: say("bin"), cell: (one) => one.bin || "–" },
    { id: "lot", label: say("lot"), cell: (one) => one.lot || "–" },
    { id: "status", label: say("statusName"), cell: (one) => <Condition status={one.status} /> },
    { id: "expires", label: say("expires"), cell: (one) => <Expiry on={one.expiresOn} /> },
    {
      id: "reserved",
      label: say("reserved"),
      end: true,
      onlyWide: true,
      cell: (one) => number(one.reserved),
    },
    { id: "onHand", label: say("onHand"), end: true, cell: (one) => number(one.onHand) },
  ];
  if (may)
    columns.push({
      id: "acts",
      label: say("condition"),
      acts: true,
      end: true,
      cell: (one) =>
        one.onHand > one.reserved && (
          <Button
            small
            icon="edit"
            aria-label={say("conditionOf", { sku: one.sku })}
            onClick={() => setChanging(one)}
          />
        ),
    });
  return (
    <>
      <Listing
        pages={pages}
        onClear={onClear}
        empty={
          <EmptyState icon="stock" title={say("noPositions")}>
            {say("noPositionsLead")}
          </EmptyState>
        }
      >
        {(items) => (
          <Table
            label={say("where")}
            columns={columns.filter(({ id }) => id !== "sku" || !query.sku)}
            items={items}
            idOf={(one) => [one.sku, one.warehouseId, one.bin, one.lot, one.status].join(" ")}
            to={query.sku ? undefined : (one) => `/desk/stock/${encodeURIComponent(one.sku)}`}
            changing={pages.changing}
          />
        )}
      </Listing>
      {changing && <ChangeCondition position={changing} onClose={() => setChanging(null)} />}
    </>
  );
}

function Condition({ status }: { status: string }) {
  const say = useStockWords();
  const known = CONDITIONS.find((one) => one === status);
  return <Badge tone={TONES[status]}>{known ? say(`st_${known}`) : status}</Badge>;
}

function Expiry({ on }: { on: string | null }) {
  const say = useStockWords();
  const told = expiryOf(on);
  return (
    <span className="row tight">
      <DateTime at={on} as="day" />
      {told && <Badge tone={told === "soon" ? "warn" : "bad"}>{say(told)}</Badge>}
    </span>
  );
}
