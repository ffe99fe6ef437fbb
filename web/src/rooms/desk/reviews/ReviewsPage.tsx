import { useState } from "react";
import { Link } from "wouter";
import { usePages } from "@/api/ask";
import { Badge } from "@/design/Badge";
import { useBulk } from "@/design/Bulk";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { DateTime } from "@/design/DateTime";
import { EmptyState } from "@/design/EmptyState";
import { Filters } from "@/design/Filters";
import { Listing } from "@/design/Listing";
import { Page } from "@/design/Page";
import { Select } from "@/design/Select";
import { type Column, Table } from "@/design/Table";
import { useGoodsNames } from "@/goods/names";
import { Stars } from "@/reviews/Stars";
import { useReviewWords } from "@/reviews/words";
import { useUrlState } from "@/url/state";
import { RejectReviews } from "./RejectReviews";
import { ReviewActions } from "./ReviewActions";
import {
  become,
  type Moderated,
  mayPublish,
  mayReject,
  publish,
  STATUSES,
  TONES,
  titleOf,
} from "./review";
import { useModerationWords } from "./words";

const WAITING = "";

/** What buyers say, those that wait for a look first. */
export function ReviewsPage() {
  const say = useModerationWords();
  const status = useReviewWords();
  const [filters, setFilters] = useUrlState({ status: WAITING });
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = STATUSES.find((one) => one === filters.status);
  const pages = usePages("/api/v1/reviews", {
    query: chosen ? { status: chosen } : { waits: true },
  });
  const nameOf = useGoodsNames(pages.items.map(({ productId }) => productId));
  const [rejecting, setRejecting] = useState(false);
  const clear = () => setTicked(new Set());
  const ticks = pages.items.filter((one) => ticked.has(one.reviewId));
  const toPublish = ticks.filter(mayPublish);
  const toReject = ticks.filter(mayReject);
  const publishing = useBulk<Moderated>({
    items: toPublish,
    nameOf: titleOf,
    act: publish,
    optimistic: (published) => become(published, { status: "Published", flags: 0 }),
    said: (count) => say("publishedSaid", { count }),
    after: clear,
  });
  const columns: Column<Moderated>[] = [
    {
      id: "review",
      label: say("review"),
      wraps: true,
      cell: (one) => (
        <div className="stack tight">
          <span className="row tight">
            <Stars rating={one.rating} size={16} />
            {one.title && <strong>{one.title}</strong>}
          </span>
          {one.text && <span className="review-text lines">{one.text}</span>}
          {one.reply && <span className="reply review-text lines">{one.reply}</span>}
        </div>
      ),
    },
    {
      id: "product",
      label: say("product"),
      cell: (one) => <Link href={`/desk/products/${one.productId}`}>{nameOf(one.productId)}</Link>,
    },
    {
      id: "status",
      label: say("status"),
      cell: (one) => (
        <span className="row tight">
          <Badge tone={TONES[one.status]}>{status(one.status)}</Badge>
          {one.flags > 0 && <Badge tone="bad">{say("flags", { count: one.flags })}</Badge>}
        </span>
      ),
    },
    {
      id: "written",
      label: say("written"),
      onlyWide: true,
      cell: (one) => <DateTime at={one.writtenAt} as="ago" />,
    },
    {
      id: "acts",
      label: say("acts"),
      acts: true,
      end: true,
      cell: (one) => <ReviewActions review={one} />,
    },
  ];
  return (
    <Page title={say("title")} lead={say("lead")}>
      <Card flush>
        <Filters onClear={filters.status !== WAITING && (() => setFilters({ status: WAITING }))}>
          <Select
            label={say("show")}
            none={say("waiting")}
            options={STATUSES.map((value) => ({ value, label: status(value) }))}
            value={filters.status}
            onChange={(event) => setFilters({ status: event.target.value })}
          />
        </Filters>
        <Listing
          pages={pages}
          empty={
            <EmptyState icon="star" title={say("nothing")}>
              {say("nothingLead")}
            </EmptyState>
          }
        >
          {(items) => (
            <Table
              label={say("title")}
              columns={columns}
              items={items}
              idOf={(one) => one.reviewId}
              ticking={{ ticked, onTick: setTicked }}
              changing={pages.changing}
              bulk={
                <>
                  <Button
                    small
                    kind="main"
                    busy={publishing.busy}
                    disabled={!toPublish.length}
                    onClick={() => void publishing.run()}
                  >
                    {say("publishMany", { count: toPublish.length })}
                  </Button>
                  <Button small disabled={!toReject.length} onClick={() => setRejecting(true)}>
                    {say("rejectMany", { count: toReject.length })}
                  </Button>
                </>
              }
            />
          )}
        </Listing>
      </Card>
      {rejecting && (
        <RejectReviews reviews={toReject} onClose={() => setRejecting(false)} onDone={clear} />
      )}
    </Page>
  );
}
