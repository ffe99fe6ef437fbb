import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Problem } from "@/api/problem";
import { useWrong } from "@/api/wrong";
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
  const wrong = useWrong(from);
  if (from.data !== undefined) return <>{children(from.data)}</>;
  if (wrong) return <ErrorState problem={wrong} retry={() => from.refetch()} page={page} />;
  return <>{waiting ?? <SkeletonLines />}</>;
}
