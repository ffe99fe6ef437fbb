import type { ComponentProps, ReactNode } from "react";
import { Labelled } from "./Field";

type Props = { label: ReactNode; hint?: ReactNode; wrong?: string } & ComponentProps<"textarea">;

export function TextArea({ label, hint, wrong, ...rest }: Props) {
  return (
    <Labelled label={label} hint={hint} wrong={wrong}>
      {(ids) => (
        <textarea className="input" aria-invalid={wrong ? true : undefined} {...ids} {...rest} />
      )}
    </Labelled>
  );
}
