import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Problem } from "@/api/problem";
import { ErrorState } from "./ErrorState";
import { SkeletonLines } from "./Skeleton";

type Props<Answer> = {
  from: UseQueryResult<Answer, Problem>;
  children: (answer: Answer) => ReactNode;
  waiting?: ReactNode;
  /** It is all that the page shows. */
  page?: boolean;
};

/** A question's three faces: on its way, answered, gone wrong. */
export function Answered<Answer>({ from, children, waiting, page }: Props<Answer>) {
  if (from.data !== undefined) return <>{children(from.data)}</>;
  if (from.error)
    return <ErrorState problem={from.error} retry={() => void from.refetch()} page={page} />;
  return <>{waiting ?? <SkeletonLines />}</>;
}
