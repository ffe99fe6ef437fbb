import { useState } from "react";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Problem } from "@/api/problem";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { useEditRemove } from "@/design/EditRemove";
import { EmptyState } from "@/design/EmptyState";
import { Field } from "@/design/Field";
import { FormDialog } from "@/design/FormDialog";
import { Money } from "@/design/Money";
import { Named } from "@/design/Named";
import { type Column, Table } from "@/design/Table";
import { skusOf, useGoodsNames } from "@/goods/names";
import { useMay } from "@/session/session";
import { amountOf, number, typedAmount } from "@/words/format";
import { type Supplied, suppliesOf, type Vendor } from "./vendor";
import { useVendorsWords } from "./words";

function putBack(vendorId: string, { sku, ...kept }: Supplied): Promise<unknown> {
  const params = { path: { vendorId, sku } };
  return api.PUT("/api/v1/vendors/{vendorId}/products/{sku}", { params, body: kept });
}

/** What a vendor supplies, at which cost: what purchase orders are drafted from. */
export function Supplies({ vendor }: { vendor: Vendor }) {
  const say = useVendorsWords();
  const may = useMay("vendors:write");
  const [edited, setEdited] = useState<Supplied | "new" | null>(null);
  const { vendorId, currency } = vendor;
  const supplies = suppliesOf(vendor);
  const nameOf = useGoodsNames(skusOf(supplies));
  const stopping = useDo<Supplied>({
    act: ({ sku }) =>
      api.DELETE("/api/v1/vendors/{vendorId}/products/{sku}", {
        params: { path: { vendorId, sku } },
      }),
    said: () => say("stopped"),
    undo: (supplied) => putBack(vendorId, supplied),
  });
  const acts = useEditRemove<Supplied>(may, {
    name: ({ sku }) => sku,
    onEdit: setEdited,
    onRemove: stopping.run,
  });
  const columns: Column<Supplied>[] = [
    {
      id: "sku",
      label: say("product"),
      wraps: true,
      cell: ({ sku }) => (
        <Named name={nameOf(sku)} id={sku} to={`/desk/stock/${encodeURIComponent(sku)}`} />
      ),
    },
    { id: "vendorSku", label: say("vendorSku"), cell: (one) => one.vendorSku || "–" },
    {
      id: "leadTime",
      label: say("leadTime"),
      end: true,
      onlyWide: true,
      cell: (one) => number(one.leadTimeDays ?? vendor.leadTimeDays),
    },
    {
      id: "fewest",
      label: say("fewest"),
      end: true,
      onlyWide: true,
      cell: (one) => number(one.orderQuantityMin),
    },
    {
      id: "cost",
      label: say("cost"),
      end: true,
      cell: (one) => <Money amount={one.unitCost} currency={currency} />,
    },
    ...acts,
  ];
  const add = may && (
    <Button small icon="plus" onClick={() => setEdited("new")}>
      {say("supply")}
    </Button>
  );
  return (
    <Card title={say("supplies")} actions={add} flush>
      {supplies.length === 0 ? (
        <EmptyState icon="box" title={say("noSupplies")}>
          {say("noSuppliesLead")}
        </EmptyState>
      ) : (
        <Table label={say("supplies")} columns={columns} items={supplies} idOf={(one) => one.sku} />
      )}
      {edited && <Supply vendor={vendor} edited={edited} onClose={() => setEdited(null)} />}
    </Card>
  );
}

const NAMES = ["sku", "vendorSku", "unitCost", "orderQuantityMin", "leadTimeDays"] as const;
type Props = { vendor: Vendor; edited: Supplied | "new"; onClose: () => void };

function Supply({ vendor, edited, onClose }: Props) {
  const say = useVendorsWords();
  const { vendorId, currency } = vendor;
  const before = edited === "new" ? null : edited;
  const saving = useDo<Record<(typeof NAMES)[number], string>>({
    act: async (typed) => {
      const unitCost = amountOf(typed.unitCost, currency);
      if (unitCost === null) throw new Problem({ status: 422, detail: say("noFigure") });
      const path = { vendorId, sku: before?.sku ?? typed.sku.toUpperCase() };
      await api.PUT("/api/v1/vendors/{vendorId}/products/{sku}", {
        params: { path },
        body: {
          unitCost,
          vendorSku: typed.vendorSku,
          orderQuantityMin: Number(typed.orderQuantityMin) || 1,
          leadTimeDays: typed.leadTimeDays ? Number(typed.leadTimeDays) : null,
        },
      });
    },
    undo: before ? () => putBack(vendorId, before) : undefined,
    said: () => say("saved"),
    after: onClose,
    quiet: true,
  });
  const title = before ? say("supplyChange", { sku: before.sku }) : say("supply");
  return (
    <FormDialog open onClose={onClose} title={title} names={NAMES} doing={saving}>
      {!before && <Field label={say("sku")} name="sku" required autoComplete="off" />}
      <Field label={say("vendorSku")} name="vendorSku" defaultValue={before?.vendorSku} />
      <div className="columns narrow">
        <Field
          label={`${say("cost")} (${currency})`}
          name="unitCost"
          inputMode="decimal"
          required
          defaultValue={before ? typedAmount(before.unitCost, currency) : ""}
        />
        <Field
          label={say("fewest")}
          name="orderQuantityMin"
          type="number"
          min={1}
          defaultValue={before?.orderQuantityMin ?? 1}
        />
        <Field
          label={say("leadTime")}
          name="leadTimeDays"
          type="number"
          min={0}
          defaultValue={before?.leadTimeDays ?? ""}
        />
      </div>
    </FormDialog>
  );
}
