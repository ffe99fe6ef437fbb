import { useId, useState } from "react";
import type { ItemOf } from "@/api/answers";
import { usePages } from "@/api/ask";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Badge } from "@/design/Badge";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { CsvExport } from "@/design/CsvExport";
import { DateTime } from "@/design/DateTime";
import { Dialog } from "@/design/Dialog";
import { EmptyState } from "@/design/EmptyState";
import { Field } from "@/design/Field";
import { fieldsOf } from "@/design/forms";
import { Listing } from "@/design/Listing";
import { Money } from "@/design/Money";
import { Page } from "@/design/Page";
import { ProblemNote } from "@/design/ProblemNote";
import { type Column, Table } from "@/design/Table";
import { useHouseWords } from "@/words/house";
import { useVendorWords } from "../words";

const PATH = "/api/v1/vendor/purchase-orders";
type Purchase = ItemOf<typeof PATH>;
type Line = { sku: string; quantity: number };

const isSent = (one: Purchase) => one.status.toLowerCase() === "sent";
const numberOf = (one: Purchase) => one.purchaseOrderId.slice(-12).toUpperCase();

/** What is ordered from the vendor; he confirms what he will deliver. */
export function VendorOrdersPage() {
  const say = useVendorWords();
  const house = useHouseWords();
  const form = useId();
  const pages = usePages(PATH);
  const [open, setOpen] = useState<Purchase | null>(null);
  const confirming = useDo<string>({
    act: async (day) => {
      if (!open) return;
      await api.POST(`${PATH}/{purchaseOrderId}/confirm`, {
        params: { path: { purchaseOrderId: open.purchaseOrderId } },
        body: { expectedOn: day || null },
      });
    },
    said: () => say("confirmed"),
    after: () => setOpen(null),
    quiet: true,
  });
  const columns: Column<Purchase>[] = [
    {
      id: "number",
      label: say("number"),
      cell: (one) => <span className="mono">{numberOf(one)}</span>,
    },
    {
      id: "status",
      label: say("status"),
      cell: (one) => <Badge tone={isSent(one) ? "warn" : "info"}>{one.status}</Badge>,
    },
    {
      id: "goods",
      label: say("goods"),
      wraps: true,
      cell: (one) =>
        (one.lines as Line[]).map(({ sku, quantity }) => `${quantity} × ${sku}`).join(", "),
    },
    {
      id: "expected",
      label: say("expected"),
      cell: (one) => <DateTime at={one.expectedOn} as="day" />,
    },
    {
      id: "total",
      label: say("total"),
      end: true,
      cell: (one) => <Money amount={one.goodsCost} currency={one.currency} />,
    },
    {
      id: "acts",
      label: say("acts"),
      acts: true,
      cell: (one) =>
        isSent(one) && (
          <Button small kind="main" onClick={() => setOpen(one)}>
            {say("confirm")}
          </Button>
        ),
    },
  ];
  return (
    <Page
      title={say("orders")}
      lead={say("ordersLead")}
      actions={
        <CsvExport
          name="purchase-orders"
          items={() => pages.items}
          columns={[
            { name: "number", value: numberOf },
            { name: "status", value: (one) => one.status },
            { name: "expectedOn", value: (one) => one.expectedOn },
            { name: "goodsCost", value: (one) => one.goodsCost },
            { name: "currency", value: (one) => one.currency },
          ]}
        />
      }
    >
      <Card flush>
        <Listing
          pages={pages}
          empty={
            <EmptyState icon="truck" title={say("noOrders")}>
              {say("noOrdersLead")}
            </EmptyState>
          }
        >
          {(items) => (
            <Table
              label={say("orders")}
              columns={columns}
              items={items}
              idOf={(one) => one.purchaseOrderId}
            />
          )}
        </Listing>
      </Card>
      <Dialog
        open={open !== null}
        onClose={() => setOpen(null)}
        title={`${say("confirm")} ${open ? numberOf(open) : ""}`}
        actions={
          <>
            <Button onClick={() => setOpen(null)}>{house("do.cancel")}</Button>
            <Button kind="main" type="submit" form={form} busy={confirming.busy}>
              {say("confirm")}
            </Button>
          </>
        }
      >
        <form
          id={form}
          className="stack"
          onSubmit={(event) => void confirming.run(fieldsOf(event, ["day"]).day)}
        >
          <Field
            label={say("confirmDay")}
            name="day"
            type="date"
            defaultValue={open?.expectedOn ?? ""}
          />
          <ProblemNote problem={confirming.problem} />
        </form>
      </Dialog>
    </Page>
  );
}
