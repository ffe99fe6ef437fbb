import { useMutation } from "@tanstack/react-query";
import { toast } from "@/design/toasts";
import { cache } from "./cache";
import { asProblem, type Problem } from "./problem";

export type Change<Input> = {
  /** What is asked of the server. */
  act: (input: Input) => Promise<unknown>;
  /** Shows the result before it is there: patches answers in the cache by `patch`. */
  optimistic?: (input: Input) => void;
  /** What a toast says once it is done. */
  said?: (input: Input) => string;
  /** How it is taken back; the toast then offers to. */
  undo?: (input: Input) => Promise<unknown>;
  /** After it was done. */
  after?: (input: Input) => void;
  /** The problem is shown where it arose, as in a form, and not as a toast. */
  quiet?: boolean;
};

export type Doing<Input> = {
  run: (input: Input) => Promise<boolean>;
  busy: boolean;
  problem: Problem | null;
  forget: () => void;
};

/**
 * One thing a person does: shown at once, asked of the server, taken back on the screen when the
 * server says no, and offered to be undone when it can be.
 */
export function useDo<Input = void>(change: Change<Input>): Doing<Input> {
  const mutation = useMutation<void, Error, Input, Restore>({
    mutationFn: async (input) => {
      await change.act(input);
    },
    onMutate: (input) => remembering(() => change.optimistic?.(input)),
    onError: (error, _input, restore) => {
      restore?.();
      // Whatever moved on while somebody looked at it is shown as it is now.
      if (asProblem(error).status === 412) void cache.invalidateQueries();
      if (!change.quiet) toast.problem(asProblem(error));
    },
    onSuccess: (_done, input) => {
      const { said, undo } = change;
      if (said) {
        toast.say(said(input), undo && (() => undoing(() => undo(input))));
      }
      change.after?.(input);
    },
  });
  return {
    run: (input) =>
      mutation.mutateAsync(input).then(
        () => true,
        () => false,
      ),
    busy: mutation.isPending,
    problem: mutation.error ? asProblem(mutation.error) : null,
    forget: mutation.reset,
  };
}

type Restore = () => void;
let touched: Map<string, { key: readonly unknown[]; before: unknown }> | null = null;

/** Runs the patches and answers how to take them back. */
export function remembering(patches: () => void): Restore {
  const mine = new Map<string, { key: readonly unknown[]; before: unknown }>();
  touched = mine;
  try {
    patches();
  } finally {
    touched = null;
  }
  return () => {
    for (const { key, before } of mine.values()) cache.setQueryData(key, before);
  };
}

/**
 * Changes every cached answer of this path, whatever was asked; pages item by item, of which those
 * are gone that become null.
 */
export function patch<Item>(path: string, change: (item: Item) => Item | null): void {
  for (const query of cache.getQueryCache().findAll({ queryKey: [path] })) {
    const before = query.state.data;
    if (before === undefined) continue;
    touched?.set(query.queryHash, { key: query.queryKey, before });
    cache.setQueryData(query.queryKey, patched(before, change));
  }
}

function patched<Item>(data: unknown, change: (item: Item) => Item | null): unknown {
  if (data && typeof data === "object") {
    if ("pages" in data && Array.isArray(data.pages)) {
      return { ...data, pages: data.pages.map((page: unknown) => patched(page, change)) };
    }
    if ("items" in data && Array.isArray(data.items)) {
      return { ...data, items: data.items.map(change).filter((item) => item !== null) };
    }
  }
  return change(data as Item) ?? data;
}

async function undoing(undo: () => Promise<unknown>): Promise<void> {
  try {
    await undo();
  } catch (error) {
    toast.problem(asProblem(error));
  }
}
