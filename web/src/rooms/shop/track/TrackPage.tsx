import { type FormEvent, useState } from "react";
import { useLocation, useParams } from "wouter";
import { useAsk } from "@/api/ask";
import { useWrong } from "@/api/wrong";
import { Button, ButtonLink } from "@/design/Button";
import { Card } from "@/design/Card";
import { DateTime } from "@/design/DateTime";
import { EmptyState } from "@/design/EmptyState";
import { ErrorState } from "@/design/ErrorState";
import { Field } from "@/design/Field";
import { Page } from "@/design/Page";
import { SkeletonLines } from "@/design/Skeleton";
import { Stepper } from "@/design/Stepper";
import { type Moment, Timeline } from "@/design/Timeline";
import { ShipmentBadge } from "@/shipping/ShipmentBadge";
import { stepsOf } from "@/shipping/way";
import { useShippingWords } from "@/shipping/words";
import { placeName } from "@/words/countries";
import { useGuestReturnWords } from "../returns/words";
import { Expected } from "./Expected";
import { RouteMap } from "./RouteMap";
import type { Trace } from "./route";
import { useTrackWords } from "./words";

/** Where a parcel is, for anybody who has its number. */
export function TrackPage() {
  const say = useTrackWords();
  const { number = "" } = useParams();
  const trackingNumber = decodeURIComponent(number);
  const path = { trackingNumber };
  const found = useAsk(
    "/api/v1/shipments/tracking/{trackingNumber}",
    { path },
    { when: trackingNumber !== "" },
  );
  const wrong = useWrong(found);
  if (found.data && trackingNumber) return <Shown trace={found.data} />;
  return (
    <Page title={say("track")} lead={say("trackLead")} actions={<SendBack />}>
      <Ask key={trackingNumber} asked={trackingNumber} />
      {trackingNumber && found.isLoading && !wrong && <SkeletonLines />}
      {wrong &&
        ([404, 422].includes(wrong.status) ? (
          <EmptyState icon="truck" title={say("unknown")}>
            {say("unknownLead")}
          </EmptyState>
        ) : (
          <ErrorState problem={wrong} retry={() => found.refetch()} />
        ))}
    </Page>
  );
}

function SendBack() {
  const say = useGuestReturnWords();
  return (
    <ButtonLink to="/return" icon="return">
      {say("title")}
    </ButtonLink>
  );
}

function Ask({ asked }: { asked: string }) {
  const say = useTrackWords();
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState(asked);
  function submit(event: FormEvent): void {
    event.preventDefault();
    const number = typed.replace(/\s/g, "");
    if (number) navigate(`/track/${encodeURIComponent(number)}`);
  }
  return (
    <form className="row no-wrap track-ask" onSubmit={submit}>
      <Field
        label={say("number")}
        value={typed}
        required
        autoCapitalize="characters"
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button kind="main" type="submit" icon="truck">
        {say("go")}
      </Button>
    </form>
  );
}

function Shown({ trace }: { trace: Trace }) {
  const say = useTrackWords();
  const name = useShippingWords();
  const steps = stepsOf(trace.status).map(({ id, state }) => ({ id, state, label: name(id) }));
  return (
    <Page
      title={say("parcel", { number: trace.trackingNumber })}
      beside={<ShipmentBadge status={trace.status} />}
      lead={trace.carrierName && say("by", { carrier: trace.carrierName })}
      crumbs={[{ label: say("track"), to: "/track" }]}
      actions={<SendBack />}
    >
      <Card>
        <Stepper label={say("way")} steps={steps} />
      </Card>
      <div className="two">
        <Seen trace={trace} />
        <div className="stack wide">
          <Card>
            <dl className="facts">
              {place(say("from"), trace.originCity, trace.originCountry)}
              {place(say("to"), trace.destinationCity, trace.destinationCountry)}
              <Expected {...trace} />
            </dl>
          </Card>
          <RouteMap trace={trace} />
        </div>
      </div>
    </Page>
  );
}

function place(label: string, city: string | null, country: string | null) {
  const where = placeName(city, country);
  return where ? (
    <>
      <dt>{label}</dt>
      <dd>{where}</dd>
    </>
  ) : null;
}

function Seen({ trace }: { trace: Trace }) {
  const say = useTrackWords();
  const name = useShippingWords();
  const moments = trace.events.map(
    ({ status, city, country, occurredAt }, n): Moment => ({
      id: `${occurredAt} ${n}`,
      title: status ? name(status) : say("seen"),
      tone: status === "Delivered" ? "good" : status === "Failed" ? "bad" : undefined,
      beside: <DateTime at={occurredAt} />,
      detail: placeName(city, country) || undefined,
    }),
  );
  return (
    <Card title={say("history")}>
      {moments.length > 0 ? (
        <Timeline moments={moments} />
      ) : (
        <p className="soft">{say("noHistory")}</p>
      )}
    </Card>
  );
}
