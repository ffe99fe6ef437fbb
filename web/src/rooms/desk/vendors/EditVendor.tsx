import { useLocation } from "wouter";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { newId } from "@/api/ids";
import { Check } from "@/design/Check";
import { Field } from "@/design/Field";
import { FormDialog } from "@/design/FormDialog";
import { Select } from "@/design/Select";
import { optionsOf, useWarehouseNames } from "@/places/names";
import type { Vendor } from "./vendor";
import { useVendorsWords } from "./words";

const NAMES = [
  ...["name", "email", "contact", "currency", "leadTimeDays", "tolerancePercent"],
  ...["warehouseId", "active"],
] as const;
type Fields = Record<(typeof NAMES)[number], string>;
type Props = { edited: Vendor | "new"; onClose: () => void };

type Changed = Pick<
  Vendor,
  "vendorId" | "name" | "email" | "contact" | "leadTimeDays" | "tolerancePercent" | "isActive"
> &
  Placed;
type Placed = Pick<Vendor, "warehouseId">;

async function change({ vendorId, warehouseId, ...to }: Changed, from: Placed): Promise<void> {
  const { name, email, contact, leadTimeDays, tolerancePercent, isActive } = to;
  const params = { path: { vendorId } };
  const body = { name, email, contact, leadTimeDays, tolerancePercent, isActive };
  await api.PUT("/api/v1/vendors/{vendorId}", { params, body });
  if (warehouseId !== from.warehouseId)
    await api.PUT("/api/v1/vendors/{vendorId}/warehouse", { params, body: { warehouseId } });
}

/** A vendor added or changed, and the place whose stock it tells. */
export function EditVendor({ edited, onClose }: Props) {
  const say = useVendorsWords();
  const warehouses = useWarehouseNames();
  const [, navigate] = useLocation();
  const before = edited === "new" ? null : edited;
  const saving = useDo<Fields>({
    act: async ({ name, email, contact, currency, ...fields }) => {
      const vendorId = before?.vendorId ?? newId();
      const body = {
        name: name ?? "",
        email: email || null,
        contact,
        leadTimeDays: Number(fields.leadTimeDays),
        tolerancePercent: Number(fields.tolerancePercent),
      };
      if (!before) {
        await api.POST("/api/v1/vendors", {
          body: { ...body, vendorId, currency: (currency ?? "").toUpperCase() },
        });
        navigate(`/desk/vendors/${vendorId}`);
        return;
      }
      const isActive = fields.active === "yes";
      const after = { ...body, vendorId, isActive, warehouseId: fields.warehouseId || null };
      await change(after, before);
    },
    undo: before
      ? ({ warehouseId }) => change(before, { warehouseId: warehouseId || null })
      : undefined,
    said: () => say("saved"),
    after: onClose,
    quiet: true,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={say(before ? "change" : "add")}
      names={NAMES}
      doing={saving}
    >
      <Field label={say("name")} name="name" required defaultValue={before?.name} />
      <Field
        label={say("email")}
        name="email"
        type="email"
        defaultValue={before?.email ?? ""}
        wrong={saving.problem?.of("email")}
      />
      <Field label={say("contact")} name="contact" defaultValue={before?.contact} />
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
        <Field
          label={say("leadTime")}
          name="leadTimeDays"
          type="number"
          min={0}
          max={1000}
          defaultValue={before?.leadTimeDays ?? 7}
        />
        <Field
          label={say("tolerance")}
          name="tolerancePercent"
          type="number"
          min={0}
          max={100}
          defaultValue={before?.tolerancePercent ?? 0}
        />
      </div>
      {before && (
        <>
          <Select
            label={say("warehouse")}
            name="warehouseId"
            none={say("noWarehouse")}
            options={optionsOf(warehouses)}
            key={`place ${warehouses.size}`}
            defaultValue={before.warehouseId ?? ""}
          />
          <Check name="active" value="yes" defaultChecked={before.isActive}>
            {say("isActive")}
          </Check>
        </>
      )}
    </FormDialog>
  );
}
