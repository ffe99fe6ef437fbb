import type { ItemOf } from "@/api/answers";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Field } from "@/design/Field";
import { FormDialog } from "@/design/FormDialog";
import { useAdminWords } from "../words";
import { useCarriersWords } from "./words";

const NAMES = ["carrierId", "name"] as const;
export type Carrier = ItemOf<"/api/v1/carriers">;
type Props = { edited: Carrier | "new" | null; onClose: () => void };

/** A carrier made known, or called otherwise. */
export function EditCarrier({ edited, onClose }: Props) {
  const say = useCarriersWords();
  const admin = useAdminWords();
  const before = edited === "new" ? null : edited;
  const saving = useDo<Record<(typeof NAMES)[number], string>>({
    act: ({ carrierId, name }) => put(before?.carrierId ?? carrierId, name),
    undo: before ? () => put(before.carrierId, before.name) : undefined,
    said: () => admin("saved"),
    after: onClose,
    quiet: true,
  });
  return (
    <FormDialog
      open={edited !== null}
      onClose={onClose}
      title={before ? admin("edit", { name: before.name }) : say("add")}
      names={NAMES}
      doing={saving}
    >
      {!before && (
        <Field
          label={say("carrierId")}
          name="carrierId"
          required
          wrong={saving.problem?.of("carrierId")}
        />
      )}
      <Field
        label={say("name")}
        name="name"
        hint={say("nameHint")}
        required
        defaultValue={before?.name}
        wrong={saving.problem?.of("name")}
      />
    </FormDialog>
  );
}

const put = (carrierId: string, name: string) =>
  api.PUT("/api/v1/carriers/{carrierId}", { params: { path: { carrierId } }, body: { name } });
