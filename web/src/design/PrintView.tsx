import type { ReactNode } from "react";
import { useHouseWords } from "@/words/house";
import { Button } from "./Button";

/** What a printed sheet shows on top; the screen leaves it out. */
export function PrintHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="only-print">
      <h1>{title}</h1>
      {children}
    </div>
  );
}

export function PrintButton({ small }: { small?: boolean }) {
  const say = useHouseWords();
  return (
    <Button icon="print" small={small} onClick={() => print()}>
      {say("do.print")}
    </Button>
  );
}
