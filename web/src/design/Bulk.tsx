import { useSyncExternalStore } from "react";
import { cache } from "@/api/cache";
import { type Doing, useDo } from "@/api/do";
import { asProblem, type Problem } from "@/api/problem";
import { useHouseWords } from "@/words/house";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { useProblemWords } from "./problems";
import { toast } from "./toasts";

type Refused = { id: number; name: string; problem: Problem };
type Result = { done: number; refused: readonly Refused[] };

type Asked<Item, Input> = { of: readonly Item[]; input: Input };
type Bulk<Item, Input> = {
  items: readonly Item[];
  /** What each is called where it is told that it did not go. */
  nameOf: (item: Item) => string;
  act: (item: Item, input: Input) => Promise<unknown>;
  /** Shows the result before it is there, as a `Change` does. */
  optimistic?: (items: readonly Item[], input: Input) => void;
  said: (count: number) => string;
  after?: () => void;
  quiet?: boolean;
};

/**
 * The same done to each of some things, as `useDo` does one: a toast says how many went, and
 * `BulkResult` which did not and why. Of a single thing the problem is told where it arose.
 */
export function useBulk<Item, Input = void>(bulk: Bulk<Item, Input>): Doing<Input> {
  const { items, nameOf, act, optimistic, said, ...rest } = bulk;
  const doing = useDo<Asked<Item, Input>>({
    ...rest,
    act: async ({ of, input }) => {
      const answers = await Promise.allSettled(of.map((item) => act(item, input)));
      const refused = of.flatMap((item, n) => {
        const answer = answers[n];
        if (answer?.status !== "rejected") return [];
        return [{ id: n, name: nameOf(item), problem: asProblem(answer.reason) }];
      });
      const [first] = refused;
      if (first && of.length === 1) throw first.problem;
      const done = of.length - refused.length;
      if (done > 0) toast.say(said(done));
      if (!first) return;
      tell({ done, refused });
      // What was shown as done before it was asked is not so of each.
      void cache.invalidateQueries();
    },
    optimistic: ({ of, input }) => optimistic?.(of, input),
  });
  return { ...doing, run: (input) => doing.run({ of: items, input }) };
}

const watchers = new Set<() => void>();
let last: Result | null = null;

function tell(result: Result | null): void {
  last = result;
  for (const watcher of watchers) watcher();
}

function subscribe(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** How many of the last bulk went, and which did not and why; one for the whole app. */
export function BulkResult() {
  const say = useHouseWords();
  const explain = useProblemWords();
  const result = useSyncExternalStore(subscribe, () => last);
  if (!result) return null;
  const { done, refused } = result;
  const close = () => tell(null);
  const why = (problem: Problem) => {
    const { title, detail, advice } = explain(problem);
    return detail || advice || title;
  };
  return (
    <Dialog
      open
      onClose={close}
      title={say("bulk.some", { done, all: done + refused.length })}
      actions={<Button onClick={close}>{say("do.close")}</Button>}
    >
      <div className="stack">
        <p>{say("bulk.refused")}</p>
        <ul className="stack close">
          {refused.map(({ id, name, problem }) => (
            <li key={id}>
              <b>{name}</b>: {why(problem)}
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
