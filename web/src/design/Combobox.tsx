import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import { Labelled } from "./Field";

export type Choice = { value: string; label: string; note?: string };
type Props = {
  label: ReactNode;
  hint?: ReactNode;
  wrong?: string;
  /** What is chosen. */
  value: string;
  choices: readonly Choice[];
  onChoose: (value: string) => void;
  /** Called as it is typed, for choices that the server looks up; otherwise they are filtered here. */
  onType?: (text: string) => void;
  placeholder?: string;
};

/** A field that finds its value among many, by typing a part of it. */
export function Combobox(props: Props) {
  const { label, hint, wrong, value, choices, onChoose, onType, placeholder } = props;
  const list = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const chosen = choices.find((choice) => choice.value === value);
  const open = typed !== null;
  const wanted = typed?.toLowerCase() ?? "";
  const found = onType
    ? choices
    : choices.filter(({ label, note }) => `${label} ${note ?? ""}`.toLowerCase().includes(wanted));
  const shown = found.slice(0, 50);

  function type(text: string): void {
    setTyped(text);
    setAt(0);
    onType?.(text);
  }
  function choose(choice: Choice | undefined): void {
    if (choice) onChoose(choice.value);
    setTyped(null);
  }
  function show(next: number): void {
    setAt(next);
    document.getElementById(`${list}-${next}`)?.scrollIntoView({ block: "nearest" });
  }
  function press(event: KeyboardEvent): void {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      if (!open) type("");
      else show((at + step + shown.length) % Math.max(1, shown.length));
    } else if (event.key === "Enter" && open) {
      event.preventDefault();
      choose(shown[at]);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      setTyped(null);
    }
  }
  return (
    <Labelled label={label} hint={hint} wrong={wrong}>
      {(ids) => (
        <div className="combobox">
          <input
            {...ids}
            className="input"
            role="combobox"
            autoComplete="off"
            aria-expanded={open}
            aria-controls={list}
            aria-activedescendant={open && shown[at] ? `${list}-${at}` : undefined}
            aria-invalid={wrong ? true : undefined}
            placeholder={placeholder}
            value={typed ?? chosen?.label ?? value}
            onChange={(event) => type(event.target.value)}
            onFocus={(event) => event.target.select()}
            onClick={() => !open && type("")}
            onBlur={() => setTyped(null)}
            onKeyDown={press}
          />
          <div className="choices" role="listbox" id={list} hidden={!open || !shown.length}>
            {shown.map((choice, n) => (
              <div
                key={choice.value}
                id={`${list}-${n}`}
                className="choice"
                role="option"
                tabIndex={-1}
                aria-selected={n === at}
                onMouseEnter={() => setAt(n)}
                onMouseDown={(event) => {
                  event.preventDefault();
                  choose(choice);
                }}
              >
                <span>{choice.label}</span>
                {choice.note && <span className="small soft">{choice.note}</span>}
              </div>
            ))}
          </div>
        </div>
      )}
    </Labelled>
  );
}
