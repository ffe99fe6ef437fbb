import { useState } from "react";
import { Link } from "wouter";
import { usePages } from "@/api/ask";
import { Badge } from "@/design/Badge";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { useEditRemove } from "@/design/EditRemove";
import { EmptyState } from "@/design/EmptyState";
import { Listing } from "@/design/Listing";
import { Page } from "@/design/Page";
import { type Column, Table } from "@/design/Table";
import { useMay } from "@/session/session";
import { placeName } from "@/words/countries";
import { number } from "@/words/format";
import { EditWarehouse, placeOf, type Warehouse } from "./EditWarehouse";
import { useWarehousesWords } from "./words";

/** Where goods lie, each with the way to what lies there. */
export function WarehousesPage() {
  const say = useWarehousesWords();
  const may = useMay("inventory:admin");
  const pages = usePages("/api/v1/warehouses");
  const [edited, setEdited] = useState<Warehouse | "new" | null>(null);
  const acts = useEditRemove<Warehouse>(true, {
    name: (one) => one.name,
    onEdit: may ? setEdited : undefined,
    more: ({ warehouseId }) => (
      <Link
        className="button small plain"
        href={`/desk/stock?warehouseId=${encodeURIComponent(warehouseId)}`}
      >
        {say("stock")}
      </Link>
    ),
  });
  const columns: Column<Warehouse>[] = [
    { id: "name", label: say("name"), cell: (one) => one.name },
    {
      id: "place",
      label: say("place"),
      cell: (one) => {
        const place = placeOf(one);
        return place ? placeName(place.city, place.country) : "–";
      },
    },
    { id: "contact", label: say("contact"), onlyWide: true, cell: (one) => one.contact || "–" },
    { id: "priority", label: say("priority"), end: true, cell: (one) => number(one.priority) },
    {
      id: "status",
      label: say("status"),
      cell: (one) => (
        <Badge tone={one.isActive ? "good" : "quiet"}>
          {say(one.isActive ? "open" : "closed")}
        </Badge>
      ),
    },
    ...acts,
  ];
  const add = may && (
    <Button kind="main" icon="plus" onClick={() => setEdited("new")}>
      {say("add")}
    </Button>
  );
  return (
    <Page title={say("title")} lead={say("lead")} actions={add}>
      <Card flush>
        <Listing
          pages={pages}
          empty={
            <EmptyState icon="stock" title={say("nothing")}>
              {say("nothingLead")}
            </EmptyState>
          }
        >
          {(items) => (
            <Table
              label={say("title")}
              columns={columns}
              items={items}
              idOf={(one) => one.warehouseId}
            />
          )}
        </Listing>
      </Card>
      {edited && <EditWarehouse edited={edited} onClose={() => setEdited(null)} />}
    </Page>
  );
}
