import { useState } from "react";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { newId } from "@/api/ids";
import { Field } from "@/design/Field";
import { FormDialog } from "@/design/FormDialog";
import { Select } from "@/design/Select";
import { optionsOf, useWarehouseNames } from "@/places/names";
import { useStockWords } from "./words";

const NAMES = ["warehouseId", "sku", "quantity", "bin", "lot", "expiresOn", "reason"] as const;
type Props = { sku: string; warehouseId: string; onClose: () => void };

/** Goods that came without a purchase order, with their lot and how long they keep. */
export function ReceiveGoods({ sku, warehouseId, onClose }: Props) {
  const say = useStockWords();
  const warehouses = useWarehouseNames();
  // Sent twice, it is the same receipt.
  const [receiptId] = useState(newId);
  const receiving = useDo<Record<(typeof NAMES)[number], string>>({
    act: ({ quantity, expiresOn, bin, lot, ...typed }) =>
      api.POST("/api/v1/inventory/receipts", {
        body: {
          receiptId,
          warehouseId: typed.warehouseId,
          lines: [
            {
              sku: typed.sku.toUpperCase(),
              quantity: Number(quantity),
              bin,
              lot,
              expiresOn: expiresOn || null,
            },
          ],
          ...(typed.reason && { reason: typed.reason }),
        },
      }),
    said: () => say("received"),
    after: onClose,
    quiet: true,
  });
  return (
    <FormDialog open onClose={onClose} title={say("receive")} names={NAMES} doing={receiving}>
      <p className="small soft">{say("receiveLead")}</p>
      <Select
        key={warehouses.size}
        label={say("warehouse")}
        name="warehouseId"
        required
        options={optionsOf(warehouses)}
        defaultValue={warehouseId}
      />
      <div className="columns narrow">
        <Field label={say("find")} name="sku" required defaultValue={sku} autoComplete="off" />
        <Field label={say("quantity")} name="quantity" type="number" min={1} required />
      </div>
      <div className="columns narrow">
        <Field label={say("bin")} name="bin" maxLength={64} />
        <Field label={say("lot")} name="lot" maxLength={64} />
        <Field label={say("expires")} hint={say("expiresHint")} name="expiresOn" type="date" />
      </div>
      <Field label={say("reason")} name="reason" maxLength={200} />
    </FormDialog>
  );
}
