import { useState } from "react";
import { Link } from "wouter";
import type { Schema } from "@/api/answers";
import { usePages } from "@/api/ask";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { EmptyState } from "@/design/EmptyState";
import { Listing } from "@/design/Listing";
import { Page } from "@/design/Page";
import { type Column, Table } from "@/design/Table";
import { useMay } from "@/session/session";
import { OpenPriceList } from "./OpenPriceList";
import { usePricesWords } from "./words";

export type PriceList = Schema<"pricing.PriceListAnswer">;

/** Lists of prices, each for a channel, a tier and a currency. */
export function PriceListsPage() {
  const say = usePricesWords();
  const may = useMay("pricing:write");
  const [opening, setOpening] = useState(false);
  const pages = usePages("/api/v1/pricing/lists");
  const columns: Column<PriceList>[] = [
    {
      id: "name",
      label: say("name"),
      cell: (one) => <Link href={`/desk/prices/${one.listId}`}>{one.name}</Link>,
    },
    { id: "channel", label: say("channel"), cell: (one) => one.channel || say("everyChannel") },
    { id: "tier", label: say("tier"), cell: (one) => one.tier || say("everybody") },
    { id: "currency", label: say("currency"), cell: (one) => one.currency },
    { id: "tax", label: say("tax"), cell: (one) => say(one.includesTax ? "gross" : "net") },
  ];
  const add = may && (
    <Button kind="main" icon="plus" onClick={() => setOpening(true)}>
      {say("add")}
    </Button>
  );
  return (
    <Page title={say("title")} lead={say("lead")} actions={add}>
      <Card flush>
        <Listing
          pages={pages}
          empty={
            <EmptyState icon="money" title={say("nothing")}>
              {say("nothingLead")}
            </EmptyState>
          }
        >
          {(items) => (
            <Table
              label={say("title")}
              columns={columns}
              items={items}
              idOf={(one) => one.listId}
              to={(one) => `/desk/prices/${one.listId}`}
            />
          )}
        </Listing>
      </Card>
      <OpenPriceList open={opening} onClose={() => setOpening(false)} />
    </Page>
  );
}
