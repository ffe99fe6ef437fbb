import type { ItemOf } from "@/api/answers";
import { useAsk } from "@/api/ask";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Check } from "@/design/Check";
import { Field } from "@/design/Field";
import { FormDialog } from "@/design/FormDialog";
import { Select } from "@/design/Select";
import { countryNames } from "@/words/countries";
import { useAdminWords } from "../words";
import { accountOf, BANK_NAMES, BankFields } from "./BankFields";

const OWN = ["name", "location", "country", "currency", "language", "active"] as const;
const NAMES = [...OWN, ...BANK_NAMES] as const;
const LANGUAGES = [
  { value: "en", label: "English" },
  { value: "de", label: "Deutsch" },
  { value: "pt", label: "Português" },
];

export type Store = ItemOf<"/api/v1/stores">;
type Changed = Pick<
  Store,
  "storeId" | "name" | "location" | "country" | "language" | "isActive" | "bankAccount"
>;

/** A store opened or changed; the warehouses that serve it stay as they are. */
export function EditStore({
  edited,
  onClose,
}: {
  edited: Store | "new" | null;
  onClose: () => void;
}) {
  const say = useAdminWords();
  const before = edited === "new" ? null : edited;
  const whole = useAsk(
    "/api/v1/stores/{storeId}",
    { path: { storeId: before?.storeId ?? "" } },
    { when: before !== null },
  );
  async function change({ storeId, ...shown }: Changed) {
    const found = whole.data ?? (await whole.refetch()).data;
    if (!found) throw whole.error ?? new Error(storeId);
    const { warehouseIds } = found;
    const { name, location, country, language, isActive, bankAccount } = shown;
    return api.PUT("/api/v1/stores/{storeId}", {
      params: { path: { storeId } },
      body: { name, location, country, language, isActive, warehouseIds, bankAccount },
    });
  }
  const saving = useDo<Record<(typeof NAMES)[number], string>>({
    act: ({ active, currency, ...typed }) => {
      const { name, location, language } = typed;
      const country = typed.country || null;
      const fields = { name, location, country, language, bankAccount: accountOf(typed) };
      if (!before) return api.POST("/api/v1/stores", { body: { ...fields, currency } });
      return change({ ...fields, storeId: before.storeId, isActive: active === "yes" });
    },
    undo: before ? () => change(before) : undefined,
    said: () => say("saved"),
    after: onClose,
    quiet: true,
  });
  return (
    <FormDialog
      open={edited !== null}
      onClose={onClose}
      title={say(before ? "editStore" : "addStore")}
      names={NAMES}
      doing={saving}
    >
      <Field label={say("name")} name="name" required defaultValue={before?.name} />
      <div className="columns">
        <Field label={say("location")} name="location" defaultValue={before?.location} />
        <Select
          label={say("country")}
          name="country"
          none="–"
          options={countryNames()}
          defaultValue={before?.country ?? ""}
        />
      </div>
      <div className="columns">
        {!before && (
          <Field
            label={say("currency")}
            name="currency"
            required
            maxLength={3}
            defaultValue="EUR"
          />
        )}
        <Select
          label={say("language")}
          name="language"
          options={LANGUAGES}
          defaultValue={before?.language ?? "en"}
        />
      </div>
      <BankFields account={before?.bankAccount} problem={saving.problem} />
      {before && (
        <Check name="active" value="yes" defaultChecked={before.isActive}>
          {say("isOpen")}
        </Check>
      )}
    </FormDialog>
  );
}
