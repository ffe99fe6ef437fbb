import { useHouseWords } from "@/words/house";
import { Confirm } from "./Confirm";
import { leave, stay, useQuestion } from "./unsaved";

/** Asks before what was typed is lost; one for the whole app. */
export function LeaveUnsaved() {
  const say = useHouseWords();
  const question = useQuestion();
  return (
    <Confirm
      open={question !== null}
      title={say("unsaved.title")}
      deed={say("unsaved.leave")}
      danger
      onClose={stay}
      onConfirm={() => question && leave(question)}
    >
      <p>{say("unsaved.lost")}</p>
    </Confirm>
  );
}
