import { useId } from "react";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { Check } from "@/design/Check";
import { Dialog } from "@/design/Dialog";
import { Field } from "@/design/Field";
import { fieldsOf } from "@/design/forms";
import { ProblemNote } from "@/design/ProblemNote";
import { useHouseWords } from "@/words/house";
import { usePricingWords } from "./words";

const NAMES = ["name", "currency", "tier", "channel", "includesTax"] as const;

/** A price list: for a tier or a channel, or everybody. */
export function AddList({ open, onClose }: { open: boolean; onClose: () => void }) {
  const say = usePricingWords();
  const house = useHouseWords();
  const form = useId();
  const adding = useDo<Record<(typeof NAMES)[number], string>>({
    act: ({ includesTax, ...fields }) =>
      api.POST("/api/v1/pricing/lists", {
        body: { ...fields, includesTax: includesTax === "yes" },
      }),
    said: () => say("listSaved"),
    after: onClose,
    quiet: true,
  });
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={say("addList")}
      actions={
        <>
          <Button onClick={onClose}>{house("do.cancel")}</Button>
          <Button kind="main" type="submit" form={form} busy={adding.busy}>
            {say("addList")}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="stack"
        onSubmit={(event) => void adding.run(fieldsOf(event, NAMES))}
      >
        <Field label={say("name")} name="name" required />
        <div className="columns">
          <Field
            label={say("currency")}
            name="currency"
            required
            maxLength={3}
            defaultValue="EUR"
          />
          <Field label={say("tier")} name="tier" hint={say("everybody")} />
          <Field label={say("channel")} name="channel" hint={say("everybody")} />
        </div>
        <Check name="includesTax" value="yes">
          {say("includesTax")}
        </Check>
        <ProblemNote problem={adding.problem} />
      </form>
    </Dialog>
  );
}
