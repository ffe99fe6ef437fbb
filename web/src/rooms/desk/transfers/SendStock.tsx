import { useState } from "react";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { newId } from "@/api/ids";
import { Problem } from "@/api/problem";
import { Button } from "@/design/Button";
import { Field } from "@/design/Field";
import { FormDialog } from "@/design/FormDialog";
import { Select } from "@/design/Select";
import { optionsOf, useWarehouseNames } from "@/places/names";
import { SendLine } from "./SendLine";
import { goingOf, type Typed } from "./transfer";
import { useTransfersWords } from "./words";

const NAMES = ["toWarehouseId", "reason"] as const;
const BLANK = { sku: "", position: null, quantity: 1 };

/** Stock leaves one warehouse for another; it is neither's to sell until it arrives. */
export function SendStock({ onClose }: { onClose: () => void }) {
  const say = useTransfersWords();
  const warehouses = useWarehouseNames();
  // Sent twice, it is the same transfer.
  const [transferId] = useState(newId);
  const [chosen, setFrom] = useState("");
  const [lines, setLines] = useState<Typed[]>([{ id: 1, ...BLANK }]);
  const fromWarehouseId = chosen || ([...warehouses.keys()][0] ?? "");
  const others = optionsOf(warehouses).filter(({ value }) => value !== fromWarehouseId);
  const sending = useDo<Record<(typeof NAMES)[number], string>>({
    act: async ({ toWarehouseId, reason }) => {
      const going = goingOf(lines);
      if (!going.length) throw new Problem({ status: 422, detail: say("noLines") });
      await api.POST("/api/v1/inventory/transfers", {
        body: {
          ...{ transferId, fromWarehouseId, toWarehouseId, lines: going },
          ...(reason && { reason }),
        },
      });
    },
    said: () => say("sent"),
    after: onClose,
    quiet: true,
  });
  const id = (lines.at(-1)?.id ?? 0) + 1;
  return (
    <FormDialog
      open
      onClose={onClose}
      title={say("send")}
      deed={say("send")}
      names={NAMES}
      doing={sending}
    >
      <div className="columns narrow">
        <Select
          label={say("from")}
          options={optionsOf(warehouses)}
          value={fromWarehouseId}
          onChange={({ target }) => {
            setFrom(target.value);
            setLines(lines.map((line) => ({ ...line, position: null })));
          }}
        />
        <Select key={fromWarehouseId} label={say("to")} name="toWarehouseId" options={others} />
      </div>
      {lines.map((line) => (
        <SendLine
          key={line.id}
          warehouseId={fromWarehouseId}
          line={line}
          onChange={(next) => setLines(lines.map((one) => (one === line ? next : one)))}
          onRemove={
            lines.length > 1 ? () => setLines(lines.filter((one) => one !== line)) : undefined
          }
        />
      ))}
      <div className="row">
        <Button small icon="plus" onClick={() => setLines([...lines, { id, ...BLANK }])}>
          {say("addLine")}
        </Button>
      </div>
      <Field label={say("reason")} name="reason" maxLength={200} />
    </FormDialog>
  );
}
