import {
  type FormEvent,
  type KeyboardEvent,
  useDeferredValue,
  useEffect,
  useId,
  useState,
} from "react";
import { Link, useLocation } from "wouter";
import { useAsk } from "@/api/ask";
import { Icon } from "@/design/Icon";
import { useLanguage } from "@/words/language";
import { addressOf, useAsked } from "../browse/asked";
import { useSearchWords } from "./words";

const SHOWN = 6;
type Option = { id: string; text: string; to: string; image?: string };

/** The search of the bar on top: says what the words may become while they are typed. */
export function SearchBox() {
  const say = useSearchWords();
  const list = useId();
  const [here, navigate] = useLocation();
  const [asked] = useAsked();
  const known = here === "/" ? asked.q : "";
  const [typed, setTyped] = useState(known);
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  useEffect(() => setTyped(known), [known]);
  const options = useOptions(typed.trim());
  const shown = open && options.length > 0;

  function go(to: string): void {
    setOpen(false);
    setAt(-1);
    navigate(to);
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    const q = typed.trim();
    // Other words on the same page keep its filters: they are looked for in what is narrowed.
    go(options[at]?.to ?? addressOf(here === "/" ? { ...asked, q } : { q }));
  }
  function press(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && options.length > 0) {
      event.preventDefault();
      setOpen(true);
      setAt(stepped(at, step, options.length));
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      setOpen(false);
      setAt(-1);
    }
  }
  return (
    <search className="shop-search">
      <form onSubmit={submit} className="with-icon">
        <Icon name="search" size={18} />
        <input
          className="input"
          type="search"
          role="combobox"
          autoComplete="off"
          enterKeyHint="search"
          aria-label={say("find")}
          aria-expanded={shown}
          aria-controls={list}
          aria-activedescendant={shown && at >= 0 ? `${list}-${at}` : undefined}
          placeholder={say("placeholder")}
          maxLength={200}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setOpen(true);
            setAt(-1);
          }}
          onFocus={() => setOpen(typed !== known)}
          onBlur={() => setOpen(false)}
          onKeyDown={press}
        />
        <Link
          href="/by-picture"
          className="button plain small only-icon"
          aria-label={say("byPicture")}
        >
          <Icon name="image" size={18} />
        </Link>
      </form>
      <div
        className="choices"
        role="listbox"
        id={list}
        aria-label={say("suggested")}
        hidden={!shown}
      >
        {options.map((option, n) => (
          <div
            key={option.id}
            id={`${list}-${n}`}
            className="choice"
            role="option"
            tabIndex={-1}
            aria-selected={n === at}
            onMouseEnter={() => setAt(n)}
            onMouseDown={(event) => {
              event.preventDefault();
              go(option.to);
            }}
          >
            {option.image ? (
              <img src={option.image} alt="" width="28" height="28" />
            ) : (
              <Icon name="search" size={16} />
            )}
            <span className="clip">{option.text}</span>
          </div>
        ))}
      </div>
    </search>
  );
}

/** Up and down the list; before its first is the field itself, at -1. */
function stepped(at: number, step: number, count: number): number {
  const next = at + step;
  if (next < -1) return count - 1;
  return next < count ? next : -1;
}

/** The goods that the words begin, and the way to all that is found by them. */
function useOptions(typed: string): Option[] {
  const say = useSearchWords();
  const language = useLanguage();
  const q = useDeferredValue(typed);
  const found = useAsk(
    "/api/v1/search/suggest",
    { query: { q, language, limit: SHOWN } },
    { when: q !== "", keep: true },
  );
  if (!typed) return [];
  const goods = found.data?.items ?? [];
  return [
    ...goods.map(({ productId, text, image }) => ({
      id: productId,
      text,
      to: `/products/${productId}`,
      image,
    })),
    { id: "", text: say("allFor", { q: typed }), to: addressOf({ q: typed }) },
  ];
}
