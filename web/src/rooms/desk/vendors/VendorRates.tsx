import { useState } from "react";
import type { ItemOf } from "@/api/answers";
import { useAsk } from "@/api/ask";
import { api } from "@/api/client";
import { patch, useDo } from "@/api/do";
import { newId } from "@/api/ids";
import { Problem } from "@/api/problem";
import { Answered } from "@/design/Answered";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { Field } from "@/design/Field";
import { FormDialog } from "@/design/FormDialog";
import { Select } from "@/design/Select";
import { optionsOf, useCategoryNames } from "@/places/names";
import { useMay } from "@/session/session";
import { number } from "@/words/format";
import { pointsOf } from "./vendor";
import { useVendorsWords } from "./words";

type Rate = ItemOf<"/api/v1/vendors/{vendorId}/rates">;

const WHOLE = 10_000;
const PERCENT = { style: "percent", maximumFractionDigits: 2 } as const;
const NAMES = ["percent", "categoryId", "sku"] as const;

/** The commissions agreed on with a vendor, the narrowest of which holds. */
export function VendorRates({ vendorId }: { vendorId: string }) {
  const say = useVendorsWords();
  const may = useMay("commissions:write");
  const categories = useCategoryNames();
  const [agreeing, setAgreeing] = useState(false);
  const rates = useAsk("/api/v1/vendors/{vendorId}/rates", { path: { vendorId } });
  const agree = useDo<Record<(typeof NAMES)[number], string>>({
    act: async ({ percent, categoryId, sku }) => {
      const rateBasisPoints = pointsOf(percent);
      if (rateBasisPoints === null) throw new Problem({ status: 422, detail: say("percentWrong") });
      await api.PUT("/api/v1/vendors/{vendorId}/rates/{rateId}", {
        params: { path: { vendorId, rateId: newId() } },
        body: { rateBasisPoints, categoryId: categoryId || null, sku: sku.toUpperCase() || null },
      });
    },
    said: () => say("saved"),
    after: () => setAgreeing(false),
    quiet: true,
  });
  const ending = useDo<Rate>({
    act: ({ rateId }) =>
      api.DELETE("/api/v1/vendors/{vendorId}/rates/{rateId}", {
        params: { path: { vendorId, rateId } },
      }),
    optimistic: ({ rateId }) =>
      patch<Rate>("/api/v1/vendors/{vendorId}/rates", (one) =>
        one.rateId === rateId ? null : one,
      ),
    undo: ({ rateId, rateBasisPoints, categoryId, sku }) =>
      api.PUT("/api/v1/vendors/{vendorId}/rates/{rateId}", {
        params: { path: { vendorId, rateId } },
        body: { rateBasisPoints, categoryId, sku },
      }),
    said: () => say("ended"),
  });
  const add = may && (
    <Button small icon="plus" onClick={() => setAgreeing(true)}>
      {say("rate")}
    </Button>
  );
  return (
    <Card title={say("rates")} actions={add}>
      <Answered from={rates}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="soft">{say("noRates")}</p>
          ) : (
            <ul className="stack tight">
              {items.map((one) => {
                const { rateId, rateBasisPoints, sku, categoryId } = one;
                const category = categoryId && (categories.get(categoryId) ?? categoryId);
                const what = sku ?? (category || say("everything"));
                const percent = number(rateBasisPoints / WHOLE, PERCENT);
                const rate = say("rateOf", { percent, what });
                return (
                  <li key={rateId} className="row apart tight no-wrap">
                    {rate}
                    {may && (
                      <Button
                        small
                        kind="plain"
                        aria-label={`${say("end")}: ${rate}`}
                        busy={ending.busy}
                        onClick={() => void ending.run(one)}
                      >
                        {say("end")}
                      </Button>
                    )}
                  </li>
                );
              })}
            </ul>
          )
        }
      </Answered>
      <FormDialog
        open={agreeing}
        onClose={() => setAgreeing(false)}
        title={say("rate")}
        names={NAMES}
        doing={agree}
      >
        <Field label={say("percent")} name="percent" inputMode="decimal" required />
        <Select
          label={say("category")}
          name="categoryId"
          none={say("anyCategory")}
          options={optionsOf(categories)}
        />
        <Field label={say("onSku")} name="sku" autoComplete="off" />
      </FormDialog>
    </Card>
  );
}
