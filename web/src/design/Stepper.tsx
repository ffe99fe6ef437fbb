import type { ReactNode } from "react";

export type StepState = "done" | "now" | "failed" | "next";
export type StepShown = { id: string; label: ReactNode; state: StepState; note?: ReactNode };

/** Where something stands on its way. */
export function Stepper({ label, steps }: { label: string; steps: readonly StepShown[] }) {
  return (
    <ol className={steps.length > 4 ? "stepper many" : "stepper"} aria-label={label}>
      {steps.map(({ id, label: name, state, note }) => (
        <li key={id} className={state} aria-current={state === "now" ? "step" : undefined}>
          <span>{name}</span>
          {note && <span className="soft">{note}</span>}
        </li>
      ))}
    </ol>
  );
}
