import { Component, type ReactNode } from "react";
import { Button } from "@/design/Button";
import { EmptyState } from "@/design/EmptyState";
import { useHouseWords } from "@/words/house";

type Props = { at: string; children: ReactNode };
type State = { broken: boolean; at: string };

/** A page that breaks leaves the rest of the app standing; another address is another chance. */
export class Safe extends Component<Props, State> {
  override state: State = { broken: false, at: this.props.at };

  static getDerivedStateFromError(): Partial<State> {
    return { broken: true };
  }

  static getDerivedStateFromProps({ at }: Props, state: State): Partial<State> | null {
    return at === state.at ? null : { at, broken: false };
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const say = useHouseWords();
  const again = (
    <Button icon="retry" onClick={() => location.reload()}>
      {say("page.reload")}
    </Button>
  );
  return (
    <EmptyState page icon="alert" title={say("page.broken")} action={again}>
      {say("page.brokenDo")}
    </EmptyState>
  );
}
