import { Link } from "wouter";
import { type Back, goodsOf, othersOf } from "@/returns/back";
import { useReturnsWords } from "./words";

/** What goes out for what came back, and the way to that order once it is there. */
export function Instead({ back }: { back: Back }) {
  const say = useReturnsWords();
  const { replacementId } = back;
  return (
    <span className="small">
      {say("instead", { goods: goodsOf(othersOf(back)) })}{" "}
      {replacementId && <Link href={`/desk/orders/${replacementId}`}>{say("openOther")}</Link>}
    </span>
  );
}
