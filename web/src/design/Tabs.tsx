import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { leaveCarefully } from "./unsaved";

export type Tab = { id: string; label: ReactNode; content: ReactNode };
type Props = {
  label: string;
  tabs: readonly Tab[];
  chosen: string;
  onChoose: (id: string) => void;
};

/** Arrow keys go from tab to tab; what is typed in one is not left without a question. Keep what is chosen in the URL with `useUrlState`. */
export function Tabs({ label, tabs, chosen, onChoose }: Props) {
  const id = useId();
  const bar = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const at = Math.max(
    0,
    tabs.findIndex((tab) => tab.id === chosen),
  );
  const shown = tabs[at];

  // Where there are more than fit, the chosen one is in sight.
  useEffect(() => {
    const tab = bar.current?.children[at];
    if (bar.current && tab instanceof HTMLElement) bar.current.scrollLeft = tab.offsetLeft - 48;
  }, [at]);

  const choose = (tab: Tab) => leaveCarefully(() => onChoose(tab.id), panel.current);

  function press(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const next = (at + step + tabs.length) % tabs.length;
    const tab = tabs[next];
    if (tab) choose(tab);
    bar.current?.querySelectorAll<HTMLElement>("[role=tab]")[next]?.focus();
  }
  return (
    <div className="stack">
      <div className="tabs" role="tablist" aria-label={label} ref={bar} onKeyDown={press}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            className="tab"
            role="tab"
            id={`${id}-${tab.id}`}
            aria-selected={tab === shown}
            aria-controls={`${id}-panel`}
            tabIndex={tab === shown ? 0 : -1}
            onClick={() => choose(tab)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${shown?.id}`} ref={panel}>
        {shown?.content}
      </div>
    </div>
  );
}
