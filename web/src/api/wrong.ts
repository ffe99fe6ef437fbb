import { useRef } from "react";
import type { Problem } from "./problem";

type Asking = { data: unknown; error: Problem | null; errorUpdateCount: number };

/** What went wrong with a question, also while it is asked again: its place must not flicker. */
export function useWrong({ data, error, errorUpdateCount }: Asking): Problem | null {
  const last = useRef<Problem | null>(null);
  if (error) last.current = error;
  // Another question than the one before has not gone wrong yet.
  const isAskedAgain = data === undefined && errorUpdateCount > 0;
  return error ?? (isAskedAgain ? last.current : null);
}
