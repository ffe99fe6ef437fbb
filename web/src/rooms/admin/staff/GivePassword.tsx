import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { FormDialog } from "@/design/FormDialog";
import { NewPassword, PASSWORD_MIN } from "@/design/NewPassword";
import { nameOf, type Person } from "@/people/person";
import { useAdminWords } from "../words";

type Props = { person: Person; onClose: () => void };

/** The first password of somebody new, or another one for who forgot his. */
export function GivePassword({ person, onClose }: Props) {
  const say = useAdminWords();
  const giving = useDo<Record<"newPassword", string>>({
    act: (body) =>
      api.PUT("/api/v1/users/{userId}/password", {
        params: { path: { userId: person.userId } },
        body,
      }),
    said: () => say("passwordGiven", { name: nameOf(person) }),
    after: onClose,
    quiet: true,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={say("passwordOf", { name: nameOf(person) })}
      names={["newPassword"]}
      doing={giving}
    >
      <NewPassword
        label={say("password")}
        name="newPassword"
        hint={say("passwordHint", { min: PASSWORD_MIN })}
        wrong={giving.problem?.of("newPassword")}
      />
      <p className="small soft">{say("passwordLead")}</p>
    </FormDialog>
  );
}
