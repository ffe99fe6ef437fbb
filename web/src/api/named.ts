import { useRef } from "react";

/** Names by id. What was told stays while a longer list is asked about: it must not flicker. */
export function useNamed(
  told: readonly (readonly [id: string, name: string])[],
): (id: string) => string {
  const names = useRef(new Map<string, string>()).current;
  for (const [id, name] of told) names.set(id, name);
  return (id) => names.get(id) ?? id;
}
