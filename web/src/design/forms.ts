import type { FormEvent } from "react";

/** The texts of a form that was submitted, by the names of its fields. */
export function fieldsOf<Name extends string>(
  event: FormEvent<HTMLFormElement>,
  names: readonly Name[],
): Record<Name, string> {
  event.preventDefault();
  const form = new FormData(event.currentTarget);
  const text = (name: string) => String(form.get(name) ?? "").trim();
  return Object.fromEntries(names.map((name) => [name, text(name)])) as Record<Name, string>;
}
