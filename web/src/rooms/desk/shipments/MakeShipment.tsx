import { useId, useState } from "react";
import { useLocation } from "wouter";
import type { Schema } from "@/api/answers";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { newId } from "@/api/ids";
import { Problem } from "@/api/problem";
import { Button } from "@/design/Button";
import { Check } from "@/design/Check";
import { Dialog } from "@/design/Dialog";
import { Field } from "@/design/Field";
import { fieldsOf } from "@/design/forms";
import { ProblemNote } from "@/design/ProblemNote";
import { Select } from "@/design/Select";
import { skusOf, useGoodsNames } from "@/goods/names";
import { useWarehouseNames } from "@/places/names";
import { useHouseWords } from "@/words/house";
import { useShipmentsWords } from "./words";

type Props = { consignment: Schema<"shipping.Consignment">; onClose: () => void };

/** All that is ready in a warehouse, or a part of it: the rest waits for another shipment. */
export function MakeShipment({ consignment, onClose }: Props) {
  const say = useShipmentsWords();
  const house = useHouseWords();
  const form = useId();
  const names = useWarehouseNames();
  const [, navigate] = useLocation();
  const [shipmentId] = useState(newId);
  const { orderId, warehouseIds, ready } = consignment;
  const [warehouseId, setWarehouseId] = useState(warehouseIds[0] ?? "");
  const lines = ready.filter((line) => line.warehouseId === warehouseId);
  const nameOf = useGoodsNames(skusOf(lines));
  const making = useDo<Record<string, string>>({
    act: async ({ carrier, trackingNumber, expected, dispatch, ...counted }) => {
      const wanted = lines
        .map(({ sku, bin, lot }, n) => ({ sku, bin, lot, quantity: Number(counted[`line${n}`]) }))
        .filter((line) => line.quantity > 0);
      if (!wanted.length) throw new Problem({ status: 422, detail: say("noLines") });
      const body = {
        shipmentId,
        orderId,
        warehouseId,
        carrier,
        lines: wanted,
        trackingNumber: trackingNumber || null,
        estimatedDelivery: expected ? new Date(expected).toISOString() : null,
        dispatch: dispatch === "yes",
      };
      await api.POST("/api/v1/shipments", { body });
    },
    said: () => say("made"),
    after: () => {
      onClose();
      navigate(`/desk/shipments/${shipmentId}`);
    },
    quiet: true,
  });
  const fields = ["carrier", "trackingNumber", "expected", "dispatch"];
  const all = [...fields, ...lines.map((_, n) => `line${n}`)];
  const actions = (
    <>
      <Button onClick={onClose}>{house("do.cancel")}</Button>
      <Button kind="main" type="submit" form={form} busy={making.busy}>
        {say("make")}
      </Button>
    </>
  );
  return (
    <Dialog open onClose={onClose} title={say("makeTitle")} actions={actions}>
      <form id={form} className="stack" onSubmit={(event) => void making.run(fieldsOf(event, all))}>
        <p className="small soft">{say("makeLead")}</p>
        {warehouseIds.length > 1 && (
          <Select
            label={say("warehouse")}
            options={warehouseIds.map((value) => ({ value, label: names.get(value) ?? value }))}
            value={warehouseId}
            onChange={(event) => setWarehouseId(event.target.value)}
          />
        )}
        {lines.map((line, n) => (
          <Field
            key={`${line.warehouseId} ${line.sku} ${line.bin} ${line.lot}`}
            label={
              placeOf(line)
                ? say("of", { sku: nameOf(line.sku), place: placeOf(line) })
                : nameOf(line.sku)
            }
            hint={say("ready", { count: line.quantity })}
            name={`line${n}`}
            type="number"
            min={0}
            max={line.quantity}
            defaultValue={line.quantity}
          />
        ))}
        <div className="columns">
          <Field label={say("carrier")} name="carrier" maxLength={200} />
          <Field label={say("number")} name="trackingNumber" hint={say("numberHint")} />
        </div>
        <Field
          label={say("expected")}
          name="expected"
          type="datetime-local"
          hint={say("expectedHint")}
        />
        <Check name="dispatch" value="yes">
          {say("leaves")}
        </Check>
        <ProblemNote problem={making.problem} />
      </form>
    </Dialog>
  );
}

const placeOf = ({ bin, lot }: { bin?: string; lot?: string }) =>
  [bin, lot].filter(Boolean).join(", ");
