import { type FormEvent, useId } from "react";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { Check } from "@/design/Check";
import { Dialog } from "@/design/Dialog";
import { Field } from "@/design/Field";
import { fieldsOf } from "@/design/forms";
import { ProblemNote } from "@/design/ProblemNote";
import { Select } from "@/design/Select";
import { countryNames } from "@/words/countries";
import { useHouseWords } from "@/words/house";
import { useShopWords } from "../words";
import type { KeptAddress } from "./address";
import { useAccountWords } from "./words";

type Props = {
  userId: string;
  edited: KeptAddress | "new" | null;
  onClose: () => void;
};
const NAMES = ["recipient", "street", "zipCode", "city", "state", "country", "type"] as const;
type Fields = Record<(typeof NAMES)[number], string> & { isDefault: boolean };

/** A new address, or one that changes. */
export function AddressDialog({ userId, edited, onClose }: Props) {
  const say = useAccountWords();
  const shop = useShopWords();
  const house = useHouseWords();
  const id = useId();
  const before = edited === "new" ? null : edited;
  const saving = useDo<Fields>({
    act: (fields) => {
      const body = { ...fields, type: fields.type as KeptAddress["type"] };
      if (!before) {
        const path = { userId };
        return api.POST("/api/v1/users/{userId}/addresses", { params: { path }, body });
      }
      const path = { userId, addressId: before.addressId };
      return api.PUT("/api/v1/users/{userId}/addresses/{addressId}", { params: { path }, body });
    },
    said: () => say(before ? "addressSaved" : "addressAdded"),
    after: onClose,
    quiet: true,
  });
  function submit(event: FormEvent<HTMLFormElement>): void {
    const isDefault = new FormData(event.currentTarget).has("isDefault");
    void saving.run({ ...fieldsOf(event, NAMES), isDefault });
  }
  const text = (name: (typeof NAMES)[number], label: string, more: object = {}) => (
    <Field
      label={label}
      name={name}
      defaultValue={before?.[name] ?? ""}
      wrong={saving.problem?.of(name)}
      {...more}
    />
  );
  return (
    <Dialog
      open={edited !== null}
      onClose={onClose}
      title={say(before ? "editAddress" : "addAddress")}
      actions={
        <>
          <Button onClick={onClose}>{house("do.cancel")}</Button>
          <Button kind="main" type="submit" form={id} busy={saving.busy}>
            {house("do.save")}
          </Button>
        </>
      }
    >
      <form id={id} className="stack" onSubmit={submit}>
        {text("recipient", say("recipient"), { autoComplete: "name" })}
        {text("street", shop("street"), { autoComplete: "street-address", required: true })}
        <div className="columns narrow">
          {text("zipCode", shop("zip"), { autoComplete: "postal-code" })}
          {text("city", shop("city"), { autoComplete: "address-level2", required: true })}
        </div>
        {text("state", shop("state"), { autoComplete: "address-level1" })}
        <div className="columns narrow">
          <Select
            label={shop("country")}
            name="country"
            autoComplete="country"
            options={countryNames()}
            defaultValue={before?.country ?? "DE"}
          />
          <Select
            label={say("type")}
            name="type"
            options={(["shipping", "billing"] as const).map((value) => ({
              value,
              label: say(value),
            }))}
            defaultValue={before?.type ?? "shipping"}
          />
        </div>
        <Check name="isDefault" defaultChecked={before?.isDefault} disabled={before?.isDefault}>
          {say("makeDefault")}
        </Check>
        <ProblemNote problem={saving.problem} />
      </form>
    </Dialog>
  );
}
