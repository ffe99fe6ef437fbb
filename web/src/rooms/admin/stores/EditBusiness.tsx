import type { ItemOf } from "@/api/answers";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Field } from "@/design/Field";
import { FormDialog } from "@/design/FormDialog";
import { useAdminWords } from "../words";

export type Business = ItemOf<"/api/v1/businesses">;

const NAMES = ["name", "type", "email", "contact", "colour"] as const;

type Shown = Pick<Business, (typeof NAMES)[number]>;

/** What a business shows of itself, in the shop, in its mail and on its receipts. */
export function EditBusiness({
  edited,
  onClose,
}: {
  edited: Business | null;
  onClose: () => void;
}) {
  const say = useAdminWords();
  const change = (businessId: string, { name, type, email, contact, colour }: Shown) =>
    api.PUT("/api/v1/businesses/{businessId}", {
      params: { path: { businessId } },
      body: { name, type, email, contact, colour },
    });
  const saving = useDo<Record<(typeof NAMES)[number], string>>({
    act: (typed) => change(edited?.businessId ?? "", typed),
    undo: edited ? () => change(edited.businessId, edited) : undefined,
    said: () => say("saved"),
    after: onClose,
    quiet: true,
  });
  return (
    <FormDialog
      open={edited !== null}
      onClose={onClose}
      title={say("edit", { name: edited?.name ?? "" })}
      names={NAMES}
      doing={saving}
    >
      <Field label={say("name")} name="name" required defaultValue={edited?.name} />
      <div className="columns">
        <Field label={say("kind")} name="type" defaultValue={edited?.type} />
        <Field label={say("colour")} name="colour" type="color" defaultValue={edited?.colour} />
      </div>
      <div className="columns">
        <Field
          label={say("email")}
          name="email"
          type="email"
          required
          defaultValue={edited?.email}
        />
        <Field label={say("contact")} name="contact" defaultValue={edited?.contact} />
      </div>
    </FormDialog>
  );
}
