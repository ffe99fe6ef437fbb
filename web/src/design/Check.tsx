import type { ComponentProps, ReactNode } from "react";

type Props = { children: ReactNode } & Omit<ComponentProps<"input">, "type">;

/** A box to tick, with its words. */
export function Check({ children, ...rest }: Props) {
  return (
    <label className="check">
      <input type="checkbox" {...rest} />
      <span>{children}</span>
    </label>
  );
}
