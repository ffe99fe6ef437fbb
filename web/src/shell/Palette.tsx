import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from "react";
import { useLocation } from "wouter";
import { Icon } from "@/design/Icon";
import { type Session, useSession } from "@/session/session";
import { useHouseWords } from "@/words/house";
import { type Language, useLanguage } from "@/words/language";
import type { Found, PageEntry, Room } from "./room";
import { actionsFor, pagesFor, roomsFor } from "./rooms";

const FIND_FROM = 2;

type Group = { title: string; found: readonly Found[] };

/** Goes to any page, begins any action, finds things by what somebody types. */
export function Palette({ onClose, onHelp }: { onClose: () => void; onHelp: () => void }) {
  const say = useHouseWords();
  const language = useLanguage();
  const who = useSession();
  const id = useId();
  const [, navigate] = useLocation();
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const found = useFound(text, who);
  const groups: Group[] = [
    { title: say("palette.found"), found },
    {
      title: say("palette.pages"),
      found: entries(who, language, text, (room) => pagesFor(room, who)),
    },
    {
      title: say("palette.actions"),
      found: entries(who, language, text, (room) => actionsFor(room, who)),
    },
  ].filter((group) => group.found.length > 0);
  const all = groups.flatMap((group) => group.found);

  useEffect(() => dialog.current?.showModal(), []);
  function go(chosen: Found | undefined): void {
    if (!chosen) return;
    onClose();
    navigate(chosen.to);
  }
  function press(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      const next = (at + step + all.length) % Math.max(1, all.length);
      setAt(next);
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter") {
      event.preventDefault();
      go(all[at]);
    } else if (event.key === "?" && !text) {
      event.preventDefault();
      onHelp();
    }
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it
    <dialog
      ref={dialog}
      className="dialog palette"
      aria-label={say("palette.title")}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div className="with-icon">
        <Icon name="search" />
        <input
          className="input"
          role="combobox"
          aria-label={say("palette.title")}
          aria-expanded={all.length > 0}
          aria-controls={id}
          aria-activedescendant={all[at] ? `${id}-${at}` : undefined}
          placeholder={say("palette.placeholder")}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
          onKeyDown={press}
        />
      </div>
      <div className="palette-found" id={id} role="listbox" aria-label={say("palette.title")}>
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is no group of a listbox
          <div key={group.title} role="group" aria-label={group.title}>
            <div className="small soft menu-title" aria-hidden="true">
              {group.title}
            </div>
            {group.found.map((one) => {
              const n = all.indexOf(one);
              return (
                // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
                // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys
                <div
                  key={one.id}
                  id={`${id}-${n}`}
                  role="option"
                  className="choice"
                  aria-selected={n === at}
                  onMouseMove={() => setAt(n)}
                  onClick={() => go(one)}
                >
                  <Icon name={one.icon} size={18} />
                  <span>{one.title}</span>
                  {one.note && <span className="small soft">{one.note}</span>}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      {all.length === 0 && <p className="palette-none soft">{say("palette.nothing", { text })}</p>}
    </dialog>
  );
}

function entries(
  who: Session | null,
  language: Language,
  text: string,
  of: (room: Room) => readonly PageEntry[],
): Found[] {
  const wanted = text.toLowerCase().split(/\s+/);
  return roomsFor(who)
    .flatMap((room) =>
      of(room).map((page) => ({
        id: `${page.path} ${page.name.en}`,
        title: page.name[language],
        note: room.name[language],
        to: page.path,
        icon: page.icon,
      })),
    )
    .filter(({ title, note }) =>
      wanted.every((word) => `${title} ${note}`.toLowerCase().includes(word)),
    );
}

function useFound(text: string, who: Session | null): readonly Found[] {
  const typed = useDeferredValue(text.trim());
  const [found, setFound] = useState<readonly Found[]>([]);
  useEffect(() => {
    if (typed.length < FIND_FROM) return setFound([]);
    let wanted = true;
    const timer = setTimeout(async () => {
      const searches = roomsFor(who).map((room) => room.find?.(typed, who).catch(() => []) ?? []);
      const all = (await Promise.all(searches)).flat();
      if (wanted) setFound(all);
    }, 120);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [typed, who]);
  return found;
}
