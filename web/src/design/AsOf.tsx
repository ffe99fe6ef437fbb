import { useEffect, useId, useRef, useState } from "react";
import { dateTime, EXACT } from "@/words/format";
import { useHouseWords } from "@/words/house";
import { Button } from "./Button";

type Props = {
  /** A moment in ISO 8601; empty is now. */
  at: string;
  onChoose: (at: string) => void;
};

const SPANS_H = [1, 24, 168, 720];
const STEPS = 240;
const PAUSE_MS = 120;
const HOUR_MS = 3_600_000;

/** Goes back in time: a slider whose right end is now. */
export function AsOf({ at, onChoose }: Props) {
  const say = useHouseWords();
  const id = useId();
  const [span, setSpan] = useState(() => spanOf(at));
  const [step, setStep] = useState(() => stepOf(at, spanOf(at)));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const chosen = useRef(at);
  useEffect(() => () => clearTimeout(timer.current), []);
  // A moment that was not chosen here came with the address: a link, or the way back.
  useEffect(() => {
    if (at === chosen.current) return;
    clearTimeout(timer.current);
    chosen.current = at;
    setSpan(spanOf(at));
    setStep(stepOf(at, spanOf(at)));
  }, [at]);

  function choose(next: number, hours: number): void {
    setStep(next);
    setSpan(hours);
    clearTimeout(timer.current);
    const ago = ((STEPS - next) / STEPS) * hours * HOUR_MS;
    const moment = next === STEPS ? "" : new Date(Date.now() - ago).toISOString();
    timer.current = setTimeout(() => {
      chosen.current = moment;
      onChoose(moment);
    }, PAUSE_MS);
  }
  const names = [say("time.hour"), say("time.day"), say("time.week"), say("time.month")];
  return (
    <div className="as-of">
      <label htmlFor={id} className="strong small">
        {say("time.asOf")}
      </label>
      <output htmlFor={id} className="small">
        {at ? dateTime(at, EXACT) : say("time.now")}
      </output>
      <fieldset className="row close no-wrap" aria-label={say("time.span")}>
        {SPANS_H.map((hours, n) => (
          <Button
            key={hours}
            small
            kind="plain"
            aria-pressed={hours === span}
            onClick={() => choose(step === STEPS ? STEPS : step, hours)}
          >
            {names[n]}
          </Button>
        ))}
      </fieldset>
      <input
        id={id}
        type="range"
        min={0}
        max={STEPS}
        value={step}
        aria-valuetext={at ? dateTime(at, EXACT) : say("time.now")}
        onChange={(event) => choose(Number(event.target.value), span)}
      />
      {at && (
        <Button small icon="undo" onClick={() => choose(STEPS, span)}>
          {say("time.toNow")}
        </Button>
      )}
    </div>
  );
}

function spanOf(at: string): number {
  if (!at) return 24;
  const hours = (Date.now() - Date.parse(at)) / HOUR_MS;
  return SPANS_H.find((span) => span >= hours) ?? 720;
}

function stepOf(at: string, span: number): number {
  if (!at) return STEPS;
  const hours = (Date.now() - Date.parse(at)) / HOUR_MS;
  return Math.max(0, Math.round(STEPS * (1 - hours / span)));
}
