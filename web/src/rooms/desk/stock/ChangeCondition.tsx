import type { Schema } from "@/api/answers";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Field } from "@/design/Field";
import { FormDialog } from "@/design/FormDialog";
import { Select } from "@/design/Select";
import { useStockWords } from "./words";

export type Position = Schema<"inventory.StockPosition">;
export const CONDITIONS = ["available", "quarantine", "damaged"] as const;
type Status = (typeof CONDITIONS)[number];
const NAMES = ["quantity", "status", "reason"] as const;
type Fields = Record<(typeof NAMES)[number], string>;
type Props = { position: Position; onClose: () => void };

/** Some of what nobody was promised is set aside, written off as damaged, or can be sold again. */
export function ChangeCondition({ position, onClose }: Props) {
  const say = useStockWords();
  const { sku, warehouseId, bin, lot } = position;
  const now = CONDITIONS.find((one) => one === position.status) ?? "available";
  const free = position.onHand - position.reserved;
  const move = ({ quantity, reason }: Fields, fromStatus: Status, toStatus: Status) =>
    api.POST("/api/v1/inventory/status-changes", {
      body: {
        sku,
        warehouseId,
        bin,
        lot,
        reason,
        fromStatus,
        toStatus,
        quantity: Number(quantity),
      },
    });
  const changing = useDo<Fields>({
    act: (fields) => move(fields, now, fields.status as Status),
    undo: (fields) => move(fields, fields.status as Status, now),
    said: () => say("conditionSaid"),
    after: onClose,
    quiet: true,
  });
  const others = CONDITIONS.filter((one) => one !== now);
  return (
    <FormDialog open onClose={onClose} title={say("condition")} names={NAMES} doing={changing}>
      <p className="mono">{[sku, bin, lot].filter(Boolean).join(" · ")}</p>
      <div className="columns narrow">
        <Field
          label={say("quantity")}
          hint={say("free", { count: free })}
          name="quantity"
          type="number"
          min={1}
          max={free}
          required
          defaultValue={free}
        />
        <Select
          label={say("conditionTo")}
          name="status"
          options={others.map((value) => ({ value, label: say(`st_${value}`) }))}
        />
      </div>
      <Field label={say("reason")} name="reason" maxLength={200} />
    </FormDialog>
  );
}
