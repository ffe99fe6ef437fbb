import { useState } from "react";
import { useDo } from "@/api/do";
import { FormDialog } from "@/design/FormDialog";
import { PersonChoice } from "@/people/PersonChoice";
import type { Carrier } from "./EditCarrier";
import { admit } from "./users";
import { useCarriersWords } from "./words";

type Props = { carrier: Carrier; onClose: () => void };

/** One more user acts for a carrier; who acted for another does so no more. */
export function AdmitUser({ carrier: { carrierId, name }, onClose }: Props) {
  const say = useCarriersWords();
  const [userId, setUserId] = useState("");
  const admitting = useDo<Record<never, string>>({
    act: () => admit(carrierId, userId),
    said: () => say("admitted", { name }),
    after: onClose,
    quiet: true,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={say("admitTitle", { name })}
      lacks={!userId}
      names={[]}
      doing={admitting}
    >
      <PersonChoice of="carrier" label={say("who")} userId={userId} onChoose={setUserId} />
      <p className="small soft">{say("whoHint")}</p>
    </FormDialog>
  );
}
