import { useSyncExternalStore } from "react";
import type { LiveEvent } from "@/live/event";
import { onEvents } from "@/live/feed";

const KEPT_MAX = 1000;
const SHOWN_EVERY_MS = 300;

let heard: readonly LiveEvent[] = [];
let arrived: LiveEvent[] = [];
const watchers = new Set<() => void>();

// The room hears from when it is entered, so that the stream is not empty when it is opened.
// However many come, they are shown a few times a second: more nobody can read.
onEvents((events) => {
  if (arrived.length === 0) setTimeout(take, SHOWN_EVERY_MS);
  arrived.push(...events);
});

function take(): void {
  const latest = arrived.reverse();
  arrived = [];
  show(latest.concat(heard).slice(0, KEPT_MAX));
}

function show(next: readonly LiveEvent[]): void {
  heard = next;
  for (const watcher of watchers) watcher();
}

export function forget(): void {
  show([]);
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** The latest events, newest first. */
export function useHeard(): readonly LiveEvent[] {
  return useSyncExternalStore(watch, () => heard);
}

/** Whether the event's name, subject or data has the text. */
export function matches(event: LiveEvent, context: string, text: string): boolean {
  if (context && !event.type.startsWith(`${context}.`)) return false;
  if (!text) return true;
  const all = `${event.type} ${event.subject ?? ""} ${JSON.stringify(event.data)}`;
  return all.toLowerCase().includes(text.toLowerCase());
}
