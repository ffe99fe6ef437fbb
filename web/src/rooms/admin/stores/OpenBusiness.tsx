import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Field } from "@/design/Field";
import { FormDialog } from "@/design/FormDialog";
import { NewPassword, PASSWORD_MIN } from "@/design/NewPassword";
import { useAdminWords } from "../words";

const SHOWN = ["name", "type", "email", "contact"] as const;
const ADMINISTRATOR = ["username", "password", "adminEmail", "firstName", "lastName"] as const;
const NAMES = ["businessId", ...SHOWN, ...ADMINISTRATOR] as const;

/** One more business of the platform, begun with whoever looks after it. */
export function OpenBusiness({ open, onClose }: { open: boolean; onClose: () => void }) {
  const say = useAdminWords();
  const opening = useDo<Record<(typeof NAMES)[number], string>>({
    act: ({ businessId, username, password, adminEmail, firstName, lastName, ...shown }) =>
      api.POST("/api/v1/businesses", {
        body: {
          ...shown,
          ...(businessId && { businessId }),
          administrator: { username, password, email: adminEmail, firstName, lastName },
        },
      }),
    said: () => say("businessOpened"),
    after: onClose,
    quiet: true,
  });
  const wrong = (name: string) => opening.problem?.of(name);
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      title={say("openBusiness")}
      names={NAMES}
      doing={opening}
    >
      <div className="columns narrow">
        <Field label={say("name")} name="name" required />
        <Field
          label={say("shortName")}
          name="businessId"
          hint={say("shortNameHint")}
          wrong={wrong("businessId")}
        />
      </div>
      <Field label={say("kind")} name="type" />
      <div className="columns narrow">
        <Field label={say("email")} name="email" type="email" required />
        <Field label={say("contact")} name="contact" />
      </div>
      <fieldset className="plain-set stack">
        <legend className="strong">{say("firstAdministrator")}</legend>
        <div className="columns narrow">
          <Field label={say("firstName")} name="firstName" />
          <Field label={say("lastName")} name="lastName" />
        </div>
        <Field
          label={say("administratorEmail")}
          name="adminEmail"
          type="email"
          required
          wrong={wrong("administrator.email")}
        />
        <div className="columns narrow">
          <Field
            label={say("username")}
            name="username"
            required
            autoComplete="off"
            wrong={wrong("username")}
          />
          <NewPassword
            label={say("password")}
            name="password"
            hint={say("passwordHint", { min: PASSWORD_MIN })}
            wrong={wrong("password")}
          />
        </div>
      </fieldset>
    </FormDialog>
  );
}
