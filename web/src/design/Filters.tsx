import type { ReactNode } from "react";
import { useHouseWords } from "@/words/house";
import { Button } from "./Button";

type Props = {
  /** Takes the filters away; given only while there are some. */
  onClear?: (() => void) | false;
  children: ReactNode;
};

/** The filters of a list, on top of it. */
export function Filters({ onClear, children }: Props) {
  const say = useHouseWords();
  return (
    <search className="filters no-print">
      {children}
      {onClear && (
        <Button kind="plain" icon="close" onClick={onClear}>
          {say("list.clearFilters")}
        </Button>
      )}
    </search>
  );
}
