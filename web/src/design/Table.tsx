import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from "react";
import { useLocation } from "wouter";
import { useHouseWords } from "@/words/house";
import { Button } from "./Button";
import { type Column, classes } from "./column";
import { Icon } from "./Icon";
import { useSteady } from "./steady";
import { TableRow } from "./TableRow";

export type { Column };
export type Sorting = { by: string; onSort: (by: string) => void };
export type Ticking = { ticked: ReadonlySet<string>; onTick: (ids: ReadonlySet<string>) => void };

export type TableProps<Item> = {
  /** What it lists, for a screen reader. */
  label: string;
  columns: readonly Column<Item>[];
  items: readonly Item[];
  idOf: (item: Item) => string;
  /** Where a row leads. */
  to?: (item: Item) => string;
  /** `total` is upwards, `-total` downwards. Keep it in the URL with `useUrlState`. */
  sorting?: Sorting;
  ticking?: Ticking;
  /** Bulk actions: shown while rows are ticked. */
  bulk?: ReactNode;
  /** What is shown belongs to the question before. */
  changing?: boolean;
  /** On a phone it stays a table that scrolls, instead of a card for each row. */
  narrow?: boolean;
};

const VIRTUAL_FROM = 120;
const ROW_PX = 45;

/** A list in columns: sorted, ticked, by mouse or keys; long ones draw only what is seen. */
export function Table<Item>(props: TableProps<Item>) {
  const { label, columns, idOf, to, sorting, ticking, bulk, changing, narrow } = props;
  const [pointed, setPointed] = useState(false);
  const isHeld = (pointed || (ticking?.ticked.size ?? 0) > 0) && !changing && !sorting?.by;
  const { items, fresh, show } = useSteady(props.items, idOf, isHeld);
  const say = useHouseWords();
  const [, navigate] = useLocation();
  const scroll = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLButtonElement>(null);
  const isLong = items.length > VIRTUAL_FROM;
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
    enabled: isLong,
  });
  const seen = rows.getVirtualItems();
  const first = isLong ? (seen[0]?.index ?? 0) : 0;
  const shown = isLong ? items.slice(first, (seen.at(-1)?.index ?? -1) + 1) : items;
  const before = isLong ? (seen[0]?.start ?? 0) : 0;
  const after = isLong ? rows.getTotalSize() - (seen.at(-1)?.end ?? 0) : 0;
  const wide = columns.length + (ticking ? 1 : 0);
  const allTicked = items.length > 0 && items.every((item) => ticking?.ticked.has(idOf(item)));

  function tick(id: string): void {
    if (!ticking) return;
    const next = new Set(ticking.ticked);
    if (!next.delete(id)) next.add(id);
    ticking.onTick(next);
  }
  /** On its way from a row to what shows the new ones, the pointer holds them still. */
  function leave({ relatedTarget: to }: PointerEvent): void {
    const isOnBar = to instanceof Node && bar.current?.contains(to);
    if (!isOnBar) setPointed(false);
  }
  function press(event: KeyboardEvent): void {
    const row = (event.target as HTMLElement).closest<HTMLElement>("tr[data-id]");
    if (!row || event.target !== row) return;
    const id = row.dataset.id ?? "";
    const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
    const item = items.find((candidate) => idOf(candidate) === id);
    if (step) {
      event.preventDefault();
      const next = step > 0 ? row.nextElementSibling : row.previousElementSibling;
      if (next instanceof HTMLElement) next.focus();
    } else if (event.key === "Enter" && item && to) navigate(to(item));
    else if ((event.key === " " || event.key === "x") && ticking) {
      event.preventDefault();
      tick(id);
    }
  }
  return (
    <>
      {fresh > 0 && (
        <button
          type="button"
          className="fresh-bar no-print"
          ref={bar}
          onPointerLeave={() => setPointed(false)}
          onClick={() => {
            setPointed(false);
            show();
          }}
        >
          <Icon name="up" size={16} />
          {say("table.fresh", { count: fresh })}
        </button>
      )}
      <div
        className={isLong ? "table-scroll tall" : "table-scroll"}
        ref={scroll}
        // What may be wider than the screen must be reached by the keyboard: by its rows, or itself.
        tabIndex={isLong || !(to || ticking) ? 0 : undefined}
      >
        <table
          className={`table${narrow ? "" : " cards"}${changing ? " changing" : ""}`}
          aria-label={label}
          aria-rowcount={items.length}
          onKeyDown={press}
        >
          <thead>
            <tr>
              {ticking && (
                <th scope="col" className="ticks">
                  <input
                    type="checkbox"
                    className="tick"
                    aria-label={say("table.selectAll")}
                    checked={allTicked}
                    onChange={() => ticking.onTick(new Set(allTicked ? [] : items.map(idOf)))}
                  />
                </th>
              )}
              {columns.map((column) => (
                <Head key={column.id} column={column} sorting={sorting} />
              ))}
            </tr>
          </thead>
          <tbody onPointerMove={() => setPointed(true)} onPointerLeave={leave}>
            {before > 0 && <Space wide={wide} px={before} />}
            {shown.map((item) => (
              <TableRow
                key={idOf(item)}
                id={idOf(item)}
                item={item}
                columns={columns}
                to={to?.(item)}
                ticked={ticking?.ticked.has(idOf(item))}
                onTick={ticking && tick}
              />
            ))}
            {after > 0 && <Space wide={wide} px={after} />}
          </tbody>
        </table>
      </div>
      {bulk && ticking && ticking.ticked.size > 0 && (
        <section
          className="bulk no-print"
          aria-label={say("table.selected", { count: ticking.ticked.size })}
        >
          <span className="strong">{say("table.selected", { count: ticking.ticked.size })}</span>
          {bulk}
          <Button kind="plain" small onClick={() => ticking.onTick(new Set())}>
            {say("do.clear")}
          </Button>
        </section>
      )}
    </>
  );
}

function Space({ wide, px }: { wide: number; px: number }) {
  return (
    <tr>
      <td colSpan={wide} style={{ height: px, padding: 0, border: 0 }} />
    </tr>
  );
}

function Head<Item>({ column, sorting }: { column: Column<Item>; sorting?: Sorting }) {
  const { id, label, sorts } = column;
  const way =
    sorting?.by === id ? "ascending" : sorting?.by === `-${id}` ? "descending" : undefined;
  return (
    <th scope="col" className={classes(column)} aria-sort={way}>
      {sorts && sorting ? (
        <button
          type="button"
          className="sort"
          onClick={() => sorting.onSort(way === "ascending" ? `-${id}` : id)}
        >
          {label}
          {way && <Icon name={way === "ascending" ? "up" : "down"} size={14} />}
        </button>
      ) : (
        <span className={column.acts ? "only-read" : undefined}>{label}</span>
      )}
    </th>
  );
}
