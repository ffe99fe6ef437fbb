import { useId } from "react";
import { useLocation } from "wouter";
import { useAsk } from "@/api/ask";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { newId } from "@/api/ids";
import { Button } from "@/design/Button";
import { Check } from "@/design/Check";
import { Dialog } from "@/design/Dialog";
import { Field } from "@/design/Field";
import { fieldsOf } from "@/design/forms";
import { ProblemNote } from "@/design/ProblemNote";
import { useHouseWords } from "@/words/house";
import { usePricesWords } from "./words";

const FIELDS = ["name", "currency", "channel", "tier", "includesTax"] as const;
type Fields = Record<(typeof FIELDS)[number], string>;

export function OpenPriceList({ open, onClose }: { open: boolean; onClose: () => void }) {
  const say = usePricesWords();
  const house = useHouseWords();
  const form = useId();
  const [, navigate] = useLocation();
  const taxes = useAsk("/api/v1/pricing/taxes", {}, { when: open });
  const asTheCatalog = taxes.data?.pricesIncludeTax ?? false;
  const opening = useDo<Fields>({
    act: async ({ includesTax, ...fields }) => {
      const listId = newId();
      const body = { ...fields, listId, includesTax: includesTax === "on" };
      await api.POST("/api/v1/pricing/lists", { body });
      onClose();
      navigate(`/desk/prices/${listId}`);
    },
    said: () => say("opened"),
    quiet: true,
  });
  const { problem } = opening;
  const actions = (
    <>
      <Button onClick={onClose}>{house("do.cancel")}</Button>
      <Button kind="main" type="submit" form={form} busy={opening.busy}>
        {say("add")}
      </Button>
    </>
  );
  return (
    <Dialog open={open} onClose={onClose} title={say("add")} actions={actions}>
      <form
        id={form}
        className="stack"
        onSubmit={(event) => void opening.run(fieldsOf(event, FIELDS))}
      >
        <div className="columns">
          <Field label={say("name")} name="name" required wrong={problem?.of("name")} />
          <Field
            label={say("currency")}
            name="currency"
            defaultValue="EUR"
            pattern="[A-Z]{3}"
            required
            wrong={problem?.of("currency")}
          />
        </div>
        <div className="columns">
          <Field label={say("channel")} name="channel" hint={say("everyChannel")} />
          <Field label={say("tier")} name="tier" hint={say("everybody")} />
        </div>
        <Check key={String(asTheCatalog)} name="includesTax" defaultChecked={asTheCatalog}>
          {say("includesTax")}
        </Check>
        <ProblemNote problem={problem} />
      </form>
    </Dialog>
  );
}
