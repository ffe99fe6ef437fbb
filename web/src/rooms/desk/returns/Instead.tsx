import { Link } from "wouter";
import { counted, skusOf, useGoodsNames } from "@/goods/names";
import { type Back, othersOf } from "@/returns/back";
import { useReturnsWords } from "./words";

/** What goes out for what came back, and the way to that order once it is there. */
export function Instead({ back }: { back: Back }) {
  const say = useReturnsWords();
  const nameOf = useGoodsNames(skusOf(othersOf(back)));
  const { replacementId } = back;
  return (
    <span className="small">
      {say("instead", { goods: counted(othersOf(back), nameOf) })}{" "}
      {replacementId && <Link href={`/desk/orders/${replacementId}`}>{say("openOther")}</Link>}
    </span>
  );
}
