import { useState } from "react";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { Combobox } from "@/design/Combobox";
import { Field } from "@/design/Field";
import { fieldsOf } from "@/design/forms";
import { ProblemNote } from "@/design/ProblemNote";
import { useGoodsChoices } from "@/goods/choices";
import { amountOf } from "@/words/format";
import { wrongPrice } from "../products/AddProduct";
import type { PriceList } from "./PriceListsPage";
import { usePricesWords } from "./words";

const FIELDS = ["price", "quantityMin", "validFrom", "validTo"] as const;
type Fields = Record<(typeof FIELDS)[number], string>;

/** A price of the list: from a quantity, between two moments. */
export function SetListPrice({ list }: { list: PriceList }) {
  const say = usePricesWords();
  const { listId, currency } = list;
  const [sku, setSku] = useState("");
  const goods = useGoodsChoices(sku);
  const setting = useDo<Fields>({
    act: ({ price, quantityMin, validFrom, validTo }) => {
      const unitPrice = amountOf(price, currency);
      if (unitPrice === null) throw wrongPrice(say("wrong"));
      const moment = (text: string) => (text ? new Date(text).toISOString() : null);
      return api.PUT("/api/v1/pricing/lists/{listId}/prices/{sku}", {
        params: { path: { listId, sku } },
        body: {
          unitPrice,
          quantityMin: Number(quantityMin || 1),
          validFrom: moment(validFrom),
          validTo: moment(validTo),
        },
      });
    },
    said: () => say("setSaid", { sku }),
    quiet: true,
  });
  return (
    <form className="stack" onSubmit={(event) => void setting.run(fieldsOf(event, FIELDS))}>
      <div className="columns narrow">
        <Combobox label={say("sku")} value={sku} onChoose={setSku} {...goods} />
        <Field
          label={`${say("price")} (${currency})`}
          name="price"
          inputMode="decimal"
          required
          wrong={setting.problem?.of("unitPrice")}
        />
        <Field label={say("from")} name="quantityMin" type="number" min={1} defaultValue={1} />
        <Field label={say("validFrom")} name="validFrom" type="datetime-local" />
        <Field label={say("validTo")} name="validTo" type="datetime-local" />
      </div>
      <ProblemNote problem={setting.problem} />
      <div className="row">
        <Button kind="main" type="submit" busy={setting.busy} disabled={!sku}>
          {say("set")}
        </Button>
      </div>
    </form>
  );
}
