import { type MouseEvent, memo } from "react";
import { useLocation } from "wouter";
import { useHouseWords } from "@/words/house";
import { type Column, classes } from "./column";

type Props<Item> = {
  id: string;
  item: Item;
  columns: readonly Column<Item>[];
  to?: string;
  ticked?: boolean;
  onTick?: (id: string) => void;
};

function Row<Item>({ id, item, columns, to, ticked, onTick }: Props<Item>) {
  const say = useHouseWords();
  const [, navigate] = useLocation();

  function press(event: MouseEvent): void {
    const isOnControl = (event.target as HTMLElement).closest("a, button, input, label, select");
    if (!to || isOnControl || getSelection()?.toString()) return;
    if (event.metaKey || event.ctrlKey) open(to);
    else navigate(to);
  }
  return (
    <tr
      data-id={id}
      tabIndex={to || onTick ? 0 : undefined}
      className={to ? "opens" : undefined}
      aria-selected={onTick ? ticked : undefined}
      onClick={press}
    >
      {onTick && (
        <td className="ticks">
          <input
            type="checkbox"
            className="tick"
            aria-label={say("table.selectRow")}
            checked={ticked}
            onChange={() => onTick(id)}
          />
        </td>
      )}
      {columns.map((column, n) => (
        <td
          key={column.id}
          className={classes(column, n === 0 ? "head" : "")}
          data-label={column.acts ? undefined : column.label}
        >
          {column.cell(item)}
        </td>
      ))}
    </tr>
  );
}

export const TableRow = memo(Row) as typeof Row;
