import type { ItemOf, Schema } from "@/api/answers";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Problem } from "@/api/problem";
import { Check } from "@/design/Check";
import { Field } from "@/design/Field";
import { FormDialog } from "@/design/FormDialog";
import { Select } from "@/design/Select";
import { countryNames } from "@/words/countries";
import { useWarehousesWords } from "./words";

export type Warehouse = ItemOf<"/api/v1/warehouses">;
export const placeOf = (one: Warehouse) => one.location as Schema<"Address"> | null;

const NAMES = [
  ...["name", "contact", "priority", "active"],
  ...["street", "zipCode", "city", "country"],
] as const;
type Fields = Record<(typeof NAMES)[number], string>;
type Props = { edited: Warehouse | "new"; onClose: () => void };

function putBack(before: Warehouse): Promise<unknown> {
  const { warehouseId, name, contact, priority, isActive } = before;
  return api.PUT("/api/v1/warehouses/{warehouseId}", {
    params: { path: { warehouseId } },
    body: { name, contact, priority, isActive, location: placeOf(before) },
  });
}

/** A warehouse opened or changed; one that is closed serves no more orders. */
export function EditWarehouse({ edited, onClose }: Props) {
  const say = useWarehousesWords();
  const before = edited === "new" ? null : edited;
  const place = before && placeOf(before);
  const saving = useDo<Fields>({
    act: async ({ name = "", contact, priority, active, ...typed }) => {
      const { street = "", zipCode, city = "", country = "" } = typed;
      if (country && !(street && city))
        throw new Problem({ status: 422, detail: say("addressWrong") });
      const location = country ? { ...place, street, zipCode, city, country } : null;
      const body = { name, contact, location, priority: Number(priority) };
      if (!before) return api.POST("/api/v1/warehouses", { body });
      return api.PUT("/api/v1/warehouses/{warehouseId}", {
        params: { path: { warehouseId: before.warehouseId } },
        body: { ...body, isActive: active === "yes" },
      });
    },
    undo: before ? () => putBack(before) : undefined,
    said: () => say("saved"),
    after: onClose,
    quiet: true,
  });
  const title = before ? say("change", { name: before.name }) : say("add");
  return (
    <FormDialog open onClose={onClose} title={title} names={NAMES} doing={saving}>
      <Field label={say("name")} name="name" required defaultValue={before?.name} />
      <Field label={say("contact")} name="contact" defaultValue={before?.contact} />
      <Field
        label={say("priority")}
        hint={say("priorityHint")}
        name="priority"
        type="number"
        min={0}
        max={1000}
        defaultValue={before?.priority ?? 100}
      />
      <Select
        label={say("country")}
        name="country"
        none={say("noCountry")}
        options={countryNames()}
        defaultValue={place?.country ?? ""}
      />
      <Field label={say("street")} name="street" defaultValue={place?.street} />
      <div className="columns narrow">
        <Field label={say("zip")} name="zipCode" defaultValue={place?.zipCode} />
        <Field label={say("city")} name="city" defaultValue={place?.city} />
      </div>
      {before && (
        <Check name="active" value="yes" defaultChecked={before.isActive}>
          {say("isOpen")}
        </Check>
      )}
    </FormDialog>
  );
}
