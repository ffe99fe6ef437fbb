import { useEffect, useRef, useState } from "react";
import { Labelled } from "./Field";
import { Icon } from "./Icon";

type Props = {
  label: string;
  value: string;
  placeholder?: string;
  /** Called a moment after the last key. */
  onSearch: (text: string) => void;
};

const PAUSE_MS = 250;

/** Words to look for; `/` leads into it. */
export function SearchField({ label, value, placeholder, onSearch }: Props) {
  const [typed, setTyped] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => () => clearTimeout(timer.current), []);

  function type(text: string): void {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onSearch(text.trim()), PAUSE_MS);
  }
  return (
    <Labelled label={label}>
      {(ids) => (
        <div className="with-icon">
          <Icon name="search" size={18} />
          <input
            {...ids}
            className="input"
            type="search"
            value={typed}
            placeholder={placeholder}
            onChange={(event) => type(event.target.value)}
          />
        </div>
      )}
    </Labelled>
  );
}
