import { useState } from "react";
import { useLocation } from "wouter";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { newId } from "@/api/ids";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { Check } from "@/design/Check";
import { Field } from "@/design/Field";
import { fieldsOf } from "@/design/forms";
import { ProblemNote } from "@/design/ProblemNote";
import { Select } from "@/design/Select";
import { optionsOf, useWarehouseNames } from "@/places/names";
import { useCountWords } from "./words";

const NAMES = ["warehouseId", "bin", "reason"] as const;

/** Which warehouse, which bin, and whether whoever counts may see what should be there. */
export function StartCount() {
  const say = useCountWords();
  const warehouses = useWarehouseNames();
  const [, navigate] = useLocation();
  // The same at every try, so that a count that was begun without an answer is not begun twice.
  const [countId] = useState(newId);
  const [blind, setBlind] = useState(false);
  const starting = useDo<Record<(typeof NAMES)[number], string>>({
    act: (typed) =>
      api.POST("/api/v1/inventory/stock-counts", { body: { countId, blind, ...typed } }),
    after: () => navigate(`/desk/counts/${countId}`),
    quiet: true,
  });
  return (
    <Card title={say("start")}>
      <form className="stack" onSubmit={(event) => void starting.run(fieldsOf(event, NAMES))}>
        <div className="columns narrow">
          <Select
            key={warehouses.size}
            label={say("warehouse")}
            name="warehouseId"
            required
            options={optionsOf(warehouses)}
          />
          <Field
            label={say("bin")}
            hint={say("binHint")}
            name="bin"
            maxLength={64}
            autoComplete="off"
          />
          <Field
            label={say("reason")}
            hint={say("reasonHint")}
            name="reason"
            maxLength={200}
            autoComplete="off"
          />
        </div>
        <Check checked={blind} onChange={(event) => setBlind(event.target.checked)}>
          {say("blind")}
        </Check>
        <p className="small soft">{say("startLead")}</p>
        <ProblemNote problem={starting.problem} />
        <div className="row">
          <Button kind="main" type="submit" busy={starting.busy}>
            {say("begin")}
          </Button>
        </div>
      </form>
    </Card>
  );
}
