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

type Props = { level: Level | null; onClose: () => void };

export function SetReorderPoint({ level, onClose }: Props) {
  const say = useStockWords();
  const warehouses = useWarehouseNames();
  const house = useHouseWords();
  const form = useId();
  const { sku = "", warehouseId = "", reorderPoint = 0 } = level ?? {};
  const set = (point: number) =>
    api.PUT("/api/v1/inventory/reorder-points", {
      body: { sku, warehouseId, reorderPoint: point },
    });
  const setting = useDo<number>({
    act: set,
    undo: () => set(reorderPoint),
    said: () => say("reorderSet"),
    after: onClose,
    quiet: true,
  });
  const actions = (
    <>
      <Button onClick={onClose}>{house("do.cancel")}</Button>
      <Button kind="main" type="submit" form={form} busy={setting.busy}>
        {house("do.save")}
      </Button>
    </>
  );
  return (
    <Dialog open={level !== null} onClose={onClose} title={say("setReorder")} actions={actions}>
      <form
        id={form}
        className="stack"
        onSubmit={(event) => {
          const { point } = fieldsOf(event, ["point"]);
          void setting.run(Number(point));
        }}
      >
        <p className="strong">
          {level &&
            `${level.name ?? level.sku} · ${warehouses.get(level.warehouseId) ?? level.warehouseId}`}
        </p>
        <Field
          label={say("reorder")}
          name="point"
          type="number"
          min={0}
          required
          defaultValue={reorderPoint}
          wrong={setting.problem?.of("reorderPoint")}
        />
        <ProblemNote problem={setting.problem} />
      </form>
    </Dialog>
  );
}
