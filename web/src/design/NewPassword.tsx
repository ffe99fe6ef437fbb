import type { ComponentProps } from "react";
import { Field } from "./Field";

/** As the door wants it: twelve characters, or it refuses. */
export const PASSWORD_MIN = 12;

type Props = Pick<ComponentProps<typeof Field>, "label" | "name" | "hint" | "wrong">;

/** A password that somebody will have from now on. */
export function NewPassword(props: Props) {
  return (
    <Field
      {...props}
      type="password"
      autoComplete="new-password"
      minLength={PASSWORD_MIN}
      required
    />
  );
}
