import type { ComponentProps, ReactNode } from "react";
import { Labelled } from "./Field";

export type Option = { value: string; label: string };
type Props = {
  label: ReactNode;
  hint?: ReactNode;
  wrong?: string;
  options: readonly Option[];
  /** What stands for nothing chosen. */
  none?: string;
} & Omit<ComponentProps<"select">, "className">;

export function Select({ label, hint, wrong, options, none, ...rest }: Props) {
  return (
    <Labelled label={label} hint={hint} wrong={wrong}>
      {(ids) => (
        <select className="input" aria-invalid={wrong ? true : undefined} {...ids} {...rest}>
          {none !== undefined && <option value="">{none}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
