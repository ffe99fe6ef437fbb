import { useState } from "react";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Check } from "@/design/Check";
import { Field } from "@/design/Field";
import { FormDialog } from "@/design/FormDialog";
import { Select } from "@/design/Select";
import { nameOf, type Person } from "@/people/person";
import { ROLES, type Role, useRoleName } from "@/people/roles";
import { useStoreNames } from "@/places/names";
import { useAdminWords } from "../words";
import { MayDo } from "./MayDo";
import { assign, change } from "./member";

const NAMES = ["email", "username", "firstName", "lastName", "role", "active"] as const;
type Props = { edited: Person | "new"; onClose: () => void };

/** Who somebody is, what they may do, and at which stores they work. */
export function EditStaff({ edited, onClose }: Props) {
  const say = useAdminWords();
  const roleName = useRoleName();
  const names = useStoreNames();
  const before = edited === "new" ? null : edited;
  const worksAt = before?.storeIds ?? [];
  const [storeIds, setStores] = useState<readonly string[]>(worksAt);
  const [role, setRole] = useState<string>(before?.role ?? "back_office");
  const saving = useDo<Record<(typeof NAMES)[number], string>>({
    act: async ({ active, username, ...fields }) => {
      const body = { ...fields, role: fields.role as Role };
      const stores = body.role === "customer" ? [] : storeIds;
      if (before) {
        // Whoever becomes a customer leaves the stores first.
        const { userId } = before;
        if (body.role === "customer") await assign(userId, worksAt, stores);
        await change({ ...body, userId, isActive: active === "yes" });
        if (body.role !== "customer") await assign(userId, worksAt, stores);
        return;
      }
      const { data } = await api.POST("/api/v1/users", { body: { ...body, username } });
      if (data && "userId" in data) await assign(data.userId, [], stores);
    },
    undo: before
      ? async () => {
          await change(before);
          await assign(before.userId, storeIds, worksAt);
        }
      : undefined,
    said: () => say("saved"),
    after: onClose,
    quiet: true,
  });
  const tick = (storeId: string, isTicked: boolean) =>
    setStores(isTicked ? [...storeIds, storeId] : storeIds.filter((one) => one !== storeId));
  return (
    <FormDialog
      open
      onClose={onClose}
      title={before ? say("edit", { name: nameOf(before) }) : say("add")}
      names={NAMES}
      doing={saving}
    >
      <Field
        label={say("email")}
        name="email"
        type="email"
        required
        defaultValue={before?.email}
        wrong={saving.problem?.of("email")}
      />
      {!before && (
        <Field
          label={say("username")}
          name="username"
          required
          wrong={saving.problem?.of("username")}
        />
      )}
      <div className="columns">
        <Field label={say("firstName")} name="firstName" defaultValue={before?.firstName} />
        <Field label={say("lastName")} name="lastName" defaultValue={before?.lastName} />
      </div>
      <Select
        label={say("role")}
        name="role"
        options={ROLES.map((value) => ({ value, label: roleName(value) }))}
        value={role}
        onChange={(event) => setRole(event.target.value)}
      />
      {role !== "customer" && names.size > 0 && (
        <fieldset className="plain-set stack tight">
          <legend className="label">{say("worksAt")}</legend>
          {[...names].map(([storeId, name]) => (
            <Check
              key={storeId}
              checked={storeIds.includes(storeId)}
              onChange={(event) => tick(storeId, event.target.checked)}
            >
              {name}
            </Check>
          ))}
        </fieldset>
      )}
      {before && role === before.role && (
        <MayDo userId={before.userId} title={say("mayDo", { role: roleName(role) })} />
      )}
      {before && (
        <Check name="active" value="yes" defaultChecked={before.isActive}>
          {say("isActive")}
        </Check>
      )}
    </FormDialog>
  );
}
