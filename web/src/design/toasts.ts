import { useSyncExternalStore } from "react";
import type { Problem } from "@/api/problem";

export type Toast = { id: number; text?: string; problem?: Problem; undo?: () => void };

const SHOWN_MS = 5000;
const UNDO_MS = 9000;
const SHOWN_MAX = 4;
const watchers = new Set<() => void>();
let toasts: readonly Toast[] = [];
let last = 0;

function show(next: Omit<Toast, "id">, forMs: number): void {
  last += 1;
  const id = last;
  set([...toasts, { ...next, id }].slice(-SHOWN_MAX));
  setTimeout(() => dismiss(id), forMs);
}

function set(next: readonly Toast[]): void {
  toasts = next;
  for (const watcher of watchers) watcher();
}

export function dismiss(id: number): void {
  set(toasts.filter((toast) => toast.id !== id));
}

/** A short word at the edge of the screen, gone by itself. */
export const toast = {
  say(text: string, undo?: () => void): void {
    show({ text, undo }, undo ? UNDO_MS : SHOWN_MS);
  },
  problem(problem: Problem): void {
    show({ problem }, UNDO_MS);
  },
};

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => toasts,
  );
}
