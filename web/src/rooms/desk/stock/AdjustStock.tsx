import { useId } from "react";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { Dialog } from "@/design/Dialog";
import { Field } from "@/design/Field";
import { fieldsOf } from "@/design/forms";
import { ProblemNote } from "@/design/ProblemNote";
import { useWarehouseNames } from "@/places/names";
import { useHouseWords } from "@/words/house";
import type { Level } from "./Levels";
import { useStockWords } from "./words";

type Fields = { change: string; reason: string; bin: string; lot: string };
type Props = { level: Level | null; onClose: () => void };

/** More or less is there than we thought. It can be undone: the opposite is written as well. */
export function AdjustStock({ level, onClose }: Props) {
  const say = useStockWords();
  const warehouses = useWarehouseNames();
  const house = useHouseWords();
  const form = useId();
  const adjust = ({ change, ...fields }: Fields, sign: 1 | -1) =>
    api.POST("/api/v1/inventory/adjustments", {
      body: {
        ...fields,
        sku: level?.sku ?? "",
        warehouseId: level?.warehouseId ?? "",
        change: sign * Number(change),
      },
    });
  const adjusting = useDo<Fields>({
    act: (fields) => adjust(fields, 1),
    undo: (fields) => adjust(fields, -1),
    said: () => say("adjusted"),
    after: onClose,
    quiet: true,
  });
  const { problem } = adjusting;
  const actions = (
    <>
      <Button onClick={onClose}>{house("do.cancel")}</Button>
      <Button kind="main" type="submit" form={form} busy={adjusting.busy}>
        {say("adjust")}
      </Button>
    </>
  );
  return (
    <Dialog open={level !== null} onClose={onClose} title={say("adjustTitle")} actions={actions}>
      <form
        id={form}
        className="stack"
        onSubmit={(event) => {
          const fields = fieldsOf(event, ["change", "reason", "bin", "lot"]);
          void adjusting.run(fields);
        }}
      >
        <p className="strong">
          {level &&
            `${level.name ?? level.sku} · ${warehouses.get(level.warehouseId) ?? level.warehouseId}`}
        </p>
        <Field
          label={say("change")}
          hint={say("changeHint")}
          name="change"
          type="number"
          required
          wrong={problem?.of("change")}
        />
        <Field label={say("reason")} name="reason" required wrong={problem?.of("reason")} />
        <div className="columns narrow">
          <Field label={say("bin")} name="bin" />
          <Field label={say("lot")} name="lot" />
        </div>
        <ProblemNote problem={problem} />
      </form>
    </Dialog>
  );
}
