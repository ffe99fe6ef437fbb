import type { ReactNode } from "react";

export type Column<Item> = {
  id: string;
  label: string;
  cell: (item: Item) => ReactNode;
  /** Numbers and money stand at the end. */
  end?: boolean;
  /** Buttons for the row: its label is only read aloud. */
  acts?: boolean;
  /** Long words, which may go over several lines. */
  wraps?: boolean;
  /** Left out on a tablet. */
  onlyWide?: boolean;
  /** It can be sorted by. The order is the server's, or the page sorts what it has by `sorted`. */
  sorts?: boolean;
};

/** What a cell of the column is to the style sheet. */
export function classes(
  { end, acts, wraps, onlyWide }: Pick<Column<unknown>, "end" | "acts" | "wraps" | "onlyWide">,
  more = "",
): string | undefined {
  const words = [end && "end", acts && "acts", wraps && "wraps", onlyWide && "only-wide", more];
  return words.filter(Boolean).join(" ") || undefined;
}
