import type { FormEvent } from "react";

/**
 * The texts of a form that was submitted, by the names of its fields; a password is what was typed,
 * blanks and all.
 */
export function fieldsOf<Name extends string>(
  event: FormEvent<HTMLFormElement>,
  names: readonly Name[],
): Record<Name, string> {
  event.preventDefault();
  const { elements } = event.currentTarget;
  const form = new FormData(event.currentTarget);
  function text(name: string): string {
    const typed = String(form.get(name) ?? "");
    const field = elements.namedItem(name);
    const isPassword = field instanceof HTMLInputElement && field.type === "password";
    return isPassword ? typed : typed.trim();
  }
  return Object.fromEntries(names.map((name) => [name, text(name)])) as Record<Name, string>;
}
