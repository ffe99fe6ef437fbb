import { type Back, linesOf } from "@/returns/back";
import { PROBLEMS } from "@/returns/wish";
import { useReturnWords } from "@/returns/words";

/** What was wrong with claimed goods, and what the customer wrote. */
export function Why({ back }: { back: Back }) {
  const say = useReturnWords();
  const found = PROBLEMS.filter((one) => linesOf(back).some((line) => line.problem === one));
  const told = [...found.map((one) => say(one)), back.reason].filter(Boolean);
  return told.length > 0 && <span className="small soft">{told.join(" · ")}</span>;
}
