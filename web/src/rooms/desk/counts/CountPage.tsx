import { useState } from "react";
import { Button } from "@/design/Button";
import { Confirm } from "@/design/Confirm";
import { Page } from "@/design/Page";
import { useWarehouseNames } from "@/places/names";
import { useUrlState } from "@/url/state";
import { Counting } from "./Counting";
import { Differences } from "./Differences";
import { useKeptCount } from "./kept";
import { StartCount } from "./StartCount";
import { useCountWords } from "./words";

/** A count of what lies in a warehouse: begun, counted, compared with the books, applied. */
export function CountPage() {
  const say = useCountWords();
  const warehouses = useWarehouseNames();
  const [count, keep] = useKeptCount();
  const [{ step }, setStep] = useUrlState({ step: "" });
  const [leaving, setLeaving] = useState(false);
  const crumbs = [{ label: say("stock"), to: "/desk/stock" }];
  function end(): void {
    setLeaving(false);
    keep(null);
    setStep({ step: "" });
  }
  if (!count) {
    return (
      <Page title={say("title")} lead={say("lead")} crumbs={crumbs}>
        <StartCount onStart={keep} />
      </Page>
    );
  }
  const where = warehouses.get(count.warehouseId) ?? count.warehouseId;
  const place = count.bin ? `${where}, ${say("bin")} ${count.bin}` : where;
  const abandon = (
    <Button kind="plain" icon="trash" onClick={() => setLeaving(true)}>
      {say("abandon")}
    </Button>
  );
  return (
    <Page title={say("title")} lead={place} crumbs={crumbs} actions={abandon}>
      {step === "compare" ? (
        <Differences
          count={count}
          onChange={keep}
          onBack={() => setStep({ step: "" })}
          onApplied={end}
        />
      ) : (
        <Counting count={count} onChange={keep} onDone={() => setStep({ step: "compare" })} />
      )}
      <Confirm
        open={leaving}
        title={say("abandonTitle")}
        deed={say("abandon")}
        danger
        onConfirm={end}
        onClose={() => setLeaving(false)}
      >
        <p>{say("abandonLead")}</p>
      </Confirm>
    </Page>
  );
}
