import { type ReactNode, useSyncExternalStore } from "react";
import { createPortal } from "react-dom";

const watchers = new Set<() => void>();
let place: HTMLElement | null = null;

/** Where `RoomBar` puts what it holds. */
export function RoomBarPlace() {
  return (
    <div
      className="room-bar"
      ref={(element) => {
        place = element;
        for (const watcher of watchers) watcher();
      }}
    />
  );
}

/** What a room of the `shop` layout shows in the bar on top: its search, its cart. */
export function RoomBar({ children }: { children: ReactNode }) {
  const at = useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => place,
  );
  return at && createPortal(children, at);
}
