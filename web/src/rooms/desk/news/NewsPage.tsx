import { type FormEvent, useRef, useState } from "react";
import { useAsk } from "@/api/ask";
import { newId } from "@/api/ids";
import { Answered } from "@/design/Answered";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { Field } from "@/design/Field";
import { Page } from "@/design/Page";
import { Select } from "@/design/Select";
import { SkeletonLines } from "@/design/Skeleton";
import { TextArea } from "@/design/TextArea";
import { stillUnsaved } from "@/design/unsaved";
import { languageName, SPOKEN, useLanguage } from "@/words/language";
import { Mailings } from "./Mailings";
import { Readers } from "./Readers";
import { addressesIn, type Plan } from "./recipients";
import { SendNews } from "./SendNews";
import { useNewsWords } from "./words";

/** News to customers who asked for some, all or some of them: written, looked at, and sent. */
export function NewsPage() {
  const say = useNewsWords();
  return (
    <Page title={say("title")} lead={say("lead")}>
      <Written />
      <Mailings />
    </Page>
  );
}

function Written() {
  const say = useNewsWords();
  const reading = useLanguage();
  const [draft, setDraft] = useState({
    ...{ to: "customers", addresses: "", language: reading as string, subject: "", text: "" },
  });
  const [plan, setPlan] = useState<Plan | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const { language, subject, text } = draft;
  const isChosen = draft.to === "addresses";
  const chosen = addressesIn(draft.addresses);
  const readersLanguage = draft.to === "readers" ? language : undefined;
  const total = useAsk("/api/v1/notification-readers/total", {
    query: readersLanguage ? { language: readersLanguage } : {},
  });
  const count = isChosen ? chosen.to.length : (total.data?.readers ?? 0);
  const field = (name: keyof typeof draft) => ({
    value: draft[name],
    onChange: (event: { target: { value: string } }) =>
      setDraft({ ...draft, [name]: event.target.value }),
  });
  function submit(event: FormEvent): void {
    event.preventDefault();
    const news = { subject: subject.trim(), text: text.trim(), language };
    const meant = isChosen ? { to: chosen.to } : { readersLanguage };
    setPlan({ newsId: newId(), news, count, ...meant });
  }
  const wrong = chosen.wrong.length > 0 && isChosen;
  return (
    <Card>
      <form ref={form} className="stack form" onSubmit={submit}>
        <div className="columns">
          <Select
            label={say("to")}
            options={[
              { value: "customers", label: say("customers") },
              { value: "readers", label: say("inLanguage", { language: languageName(language) }) },
              { value: "addresses", label: say("addresses") },
            ]}
            {...field("to")}
          />
          <Select
            label={say("language")}
            hint={say("languageHint")}
            options={Object.keys(SPOKEN).map((value) => ({ value, label: languageName(value) }))}
            {...field("language")}
          />
        </div>
        {isChosen && (
          <TextArea
            label={say("addresses")}
            hint={say("addressesHint")}
            rows={3}
            wrong={wrong ? say("noAddress", { address: chosen.wrong.join(", ") }) : undefined}
            {...field("addresses")}
          />
        )}
        {isChosen ? (
          <strong role="status">{count ? say("chosen", { count }) : say("nobody")}</strong>
        ) : (
          <Answered from={total} waiting={<SkeletonLines lines={2} />}>
            {(answer) => <Readers {...answer} language={readersLanguage} />}
          </Answered>
        )}
        <Field
          label={say("subject")}
          required
          maxLength={200}
          lang={language}
          {...field("subject")}
        />
        <TextArea
          label={say("text")}
          hint={say("textHint")}
          required
          rows={10}
          maxLength={10_000}
          lang={language}
          {...field("text")}
        />
        <div className="row">
          <Button kind="main" type="submit" disabled={count === 0 || wrong}>
            {say("look")}
          </Button>
        </div>
      </form>
      {plan && (
        <SendNews
          key={plan.newsId}
          plan={plan}
          onClose={(sent) => {
            setPlan(null);
            if (!sent) stillUnsaved(form.current);
          }}
          onSent={() => setDraft({ ...draft, subject: "", text: "" })}
        />
      )}
    </Card>
  );
}
