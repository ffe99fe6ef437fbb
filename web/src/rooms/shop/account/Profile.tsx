import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { Field } from "@/design/Field";
import { fieldsOf } from "@/design/forms";
import { ProblemNote } from "@/design/ProblemNote";
import type { Person } from "@/people/person";
import { useHouseWords } from "@/words/house";
import { useAccountWords } from "./words";

type Fields = { email: string; firstName: string; lastName: string };

export function Profile({ me }: { me: Person }) {
  const say = useAccountWords();
  const house = useHouseWords();
  const path = { userId: me.userId };
  const { email, firstName, lastName } = me;
  const save = (body: Fields) => api.PUT("/api/v1/users/{userId}", { params: { path }, body });
  const saving = useDo<Fields>({
    act: save,
    undo: () => save({ email, firstName, lastName }),
    said: () => say("saved"),
    quiet: true,
  });
  return (
    <Card title={say("profile")}>
      <form
        className="stack"
        onSubmit={(event) => void saving.run(fieldsOf(event, ["email", "firstName", "lastName"]))}
      >
        <div className="columns">
          <Field
            label={say("firstName")}
            name="firstName"
            autoComplete="given-name"
            defaultValue={firstName}
          />
          <Field
            label={say("lastName")}
            name="lastName"
            autoComplete="family-name"
            defaultValue={lastName}
          />
        </div>
        <Field
          label={say("email")}
          name="email"
          type="email"
          autoComplete="email"
          required
          defaultValue={email}
          wrong={saving.problem?.of("email")}
        />
        <ProblemNote problem={saving.problem} />
        <div className="row">
          <Button kind="main" type="submit" busy={saving.busy}>
            {house("do.save")}
          </Button>
        </div>
      </form>
    </Card>
  );
}
