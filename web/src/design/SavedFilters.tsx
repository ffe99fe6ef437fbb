import { useState } from "react";
import { useLocation, useSearch } from "wouter";
import { useHouseWords } from "@/words/house";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import { Field } from "./Field";
import { Menu } from "./Menu";

type Saved = { name: string; search: string };

/** Filters of a page under names of one's own, kept in this browser; each is an address. */
export function SavedFilters({ page }: { page: string }) {
  const say = useHouseWords();
  const key = `entrepot.filters.${page}`;
  const [saved, setSaved] = useState<Saved[]>(() => kept(key));
  const [naming, setNaming] = useState<string | null>(null);
  const search = useSearch();
  const [path, navigate] = useLocation();

  function keep(next: Saved[]): void {
    setSaved(next);
    localStorage.setItem(key, JSON.stringify(next));
  }
  function save(): void {
    const name = naming?.trim();
    if (!name) return;
    keep([...saved.filter((other) => other.name !== name), { name, search }]);
    setNaming(null);
  }
  return (
    <>
      <Menu button={{ icon: "bookmark", children: say("saved.title") }}>
        {saved.map((filter) => (
          <div key={filter.name} className="row no-wrap close">
            <Button kind="plain" onClick={() => navigate(`${path}?${filter.search}`)}>
              <span className="clip">{filter.name}</span>
            </Button>
            <Button
              kind="plain"
              small
              icon="trash"
              aria-label={say("saved.remove", { name: filter.name })}
              onClick={() => keep(saved.filter((other) => other !== filter))}
            />
          </div>
        ))}
        <Button kind="plain" icon="plus" disabled={!search} onClick={() => setNaming("")}>
          {say("saved.save")}
        </Button>
      </Menu>
      <Dialog
        open={naming !== null}
        onClose={() => setNaming(null)}
        title={say("saved.save")}
        actions={
          <Button kind="main" disabled={!naming?.trim()} onClick={save}>
            {say("do.save")}
          </Button>
        }
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <Field
            label={say("saved.name")}
            value={naming ?? ""}
            maxLength={60}
            onChange={(event) => setNaming(event.target.value)}
          />
        </form>
      </Dialog>
    </>
  );
}

function kept(key: string): Saved[] {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "[]") as Saved[];
  } catch {
    return [];
  }
}
