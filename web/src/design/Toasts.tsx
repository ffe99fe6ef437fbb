import { useHouseWords } from "@/words/house";
import { Button } from "./Button";
import { useProblemWords } from "./problems";
import { dismiss, useToasts } from "./toasts";

export function Toasts() {
  const say = useHouseWords();
  const explain = useProblemWords();
  return (
    <div className="toasts no-print" role="status" aria-live="polite">
      {useToasts().map(({ id, text, problem, undo }) => (
        <div key={id} className={problem ? "toast bad" : "toast"}>
          <span>{problem ? explain(problem).short : text}</span>
          {undo && (
            <Button
              small
              onClick={() => {
                undo();
                dismiss(id);
              }}
            >
              {say("do.undo")}
            </Button>
          )}
          <Button small icon="close" aria-label={say("do.close")} onClick={() => dismiss(id)} />
        </div>
      ))}
    </div>
  );
}
