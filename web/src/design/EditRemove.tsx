import type { ReactNode } from "react";
import { useHouseWords } from "@/words/house";
import { Button } from "./Button";
import type { Column } from "./Table";

type Props = {
  /** What the thing is called where the buttons are read aloud. */
  name: string;
  onEdit?: () => void;
  onRemove?: () => void;
  /** What removing does, where it is more than that. */
  removal?: string;
  /** Why it cannot be removed; nothing where it can. */
  kept?: string | false;
  /** What else can be done with it, in front of these. */
  children?: ReactNode;
};

/** The buttons by which a thing in a list is changed and taken away. */
export function EditRemove({ name, onEdit, onRemove, removal, kept, children }: Props) {
  const say = useHouseWords();
  return (
    <span className="row tight at-end no-wrap">
      {children}
      {onEdit && (
        <Button small aria-label={say("do.editOf", { name })} onClick={onEdit}>
          {say("do.edit")}
        </Button>
      )}
      {onRemove && (
        <Button
          small
          kind="plain"
          icon="trash"
          aria-label={removal ?? say("do.removeOf", { name })}
          title={kept || undefined}
          disabled={Boolean(kept)}
          onClick={onRemove}
        />
      )}
    </span>
  );
}

type Acts<Item> = {
  name: (item: Item) => string;
  onEdit?: (item: Item) => void;
  onRemove?: (item: Item) => unknown;
  removal?: (item: Item) => string;
  kept?: (item: Item) => string | false;
  more?: (item: Item) => ReactNode;
};

/** The column of a table with these buttons; none for whoever may not use them. */
export function useEditRemove<Item>(may: boolean, acts: Acts<Item>): Column<Item>[] {
  const say = useHouseWords();
  if (!may) return [];
  const { name, onEdit, onRemove, removal, kept, more } = acts;
  const cell = (one: Item) => (
    <EditRemove
      name={name(one)}
      onEdit={onEdit && (() => onEdit(one))}
      onRemove={onRemove && (() => void onRemove(one))}
      removal={removal?.(one)}
      kept={kept?.(one)}
    >
      {more?.(one)}
    </EditRemove>
  );
  return [{ id: "acts", label: say("table.acts"), acts: true, end: true, cell }];
}
