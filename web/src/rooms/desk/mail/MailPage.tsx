import type { Schema } from "@/api/answers";
import { useAsk, usePages } from "@/api/ask";
import { Badge } from "@/design/Badge";
import { Button, ButtonLink } from "@/design/Button";
import { Card } from "@/design/Card";
import { DateTime } from "@/design/DateTime";
import { EmptyState } from "@/design/EmptyState";
import { Filters } from "@/design/Filters";
import { Listing } from "@/design/Listing";
import { Page } from "@/design/Page";
import { SearchField } from "@/design/SearchField";
import { Select } from "@/design/Select";
import { useMay } from "@/session/session";
import { useUrlState } from "@/url/state";
import { useLanguage } from "@/words/language";
import { AlertStaff } from "../news/AlertStaff";
import { useNewsWords } from "../news/words";
import { useWordingWords } from "../wording/words";
import { MailReader, TONES } from "./MailReader";
import { useMailWords } from "./words";

type Listed = Schema<"notifications.ListedMessage">;

const NO_FILTERS = { recipient: "", occasion: "", status: "" };
const STATUSES = ["queued", "sent", "failed"] as const;

/** What was written to customers: a list, and the letter itself beside it. */
export function MailPage() {
  const say = useMailWords();
  const [filters, setFilters] = useUrlState(NO_FILTERS);
  const news = useNewsWords();
  const may = useMay("notifications:write");
  const [{ message, write }, setView] = useUrlState({ message: "", write: "" });
  const status = STATUSES.find((one) => one === filters.status);
  const wording = useWordingWords();
  const language = useLanguage();
  const templates = useAsk("/api/v1/notification-templates", { query: { language, limit: 100 } });
  const occasions = templates.data?.items.map((one) => one.occasion) ?? [];
  const occasion = occasions.find((one) => one === filters.occasion);
  const query = {
    ...(filters.recipient && { recipient: filters.recipient }),
    ...(occasion && { occasion }),
    ...(status && { status }),
  };
  const pages = usePages("/api/v1/notifications", { query });
  const onClear = Object.values(filters).some(Boolean) && (() => setFilters(NO_FILTERS));
  const actions = may && (
    <>
      <Button icon="alert" onClick={() => setView({ write: "alert" })}>
        {news("alert")}
      </Button>
      <ButtonLink to="/desk/news" kind="main" icon="edit">
        {news("title")}
      </ButtonLink>
    </>
  );
  return (
    <Page title={say("title")} lead={say("lead")} actions={actions}>
      <div className={message ? "mail reading" : "mail"}>
        <Card flush>
          <Filters onClear={onClear}>
            <SearchField
              label={say("find")}
              value={filters.recipient}
              onSearch={(recipient) => setFilters({ recipient })}
            />
            <Select
              label={wording("occasion")}
              none={say("anyOccasion")}
              options={occasions.map((value) => ({ value, label: wording(value) }))}
              value={filters.occasion}
              onChange={(event) => setFilters({ occasion: event.target.value })}
            />
            <Select
              label={say("status")}
              none={say("anyStatus")}
              options={STATUSES.map((value) => ({ value, label: say(value) }))}
              value={filters.status}
              onChange={(event) => setFilters({ status: event.target.value })}
            />
          </Filters>
          <Listing
            pages={pages}
            onClear={onClear}
            empty={
              <EmptyState icon="mail" title={say("nothing")}>
                {say("nothingLead")}
              </EmptyState>
            }
          >
            {(items) => (
              <ul className="mail-list">
                {items.map((one) => (
                  <MailLine
                    key={one.messageId}
                    message={one}
                    chosen={one.messageId === message}
                    onChoose={() => setView({ message: one.messageId })}
                  />
                ))}
              </ul>
            )}
          </Listing>
        </Card>
        <div className="mail-reader">
          <Card>
            {message ? (
              <MailReader messageId={message} onClose={() => setView({ message: "" })} />
            ) : (
              <EmptyState icon="letter" title={say("choose")} />
            )}
          </Card>
        </div>
      </div>
      {may && write === "alert" && <AlertStaff onClose={() => setView({ write: "" })} />}
    </Page>
  );
}

type LineProps = { message: Listed; chosen: boolean; onChoose: () => void };

function MailLine({ message, chosen, onChoose }: LineProps) {
  const say = useMailWords();
  return (
    <li>
      <button
        type="button"
        className="mail-line"
        aria-current={chosen ? "true" : undefined}
        onClick={onChoose}
      >
        <span className="row apart no-wrap">
          <span className="strong clip">{message.recipientName || message.recipient}</span>
          <span className="small soft">
            <DateTime at={message.sentAt ?? message.queuedAt} as="ago" />
          </span>
        </span>
        <span className="row apart no-wrap">
          <span className="clip">{message.subject}</span>
          {message.status !== "sent" && (
            <Badge tone={TONES[message.status]}>{say(message.status)}</Badge>
          )}
        </span>
        <span className="small soft clip">{message.snippet}</span>
      </button>
    </li>
  );
}
