import { Route, Switch } from "wouter";
import { NotFound } from "@/shell/NotFound";
import { ForgottenPage } from "./ForgottenPage";
import { NewPasswordPage } from "./NewPasswordPage";
import { SignInPage } from "./SignInPage";

export function SignInRoom() {
  return (
    <Switch>
      <Route path="/sign-in" component={SignInPage} />
      <Route path="/sign-in/forgotten" component={ForgottenPage} />
      <Route path="/sign-in/new-password" component={NewPasswordPage} />
      <Route component={NotFound} />
    </Switch>
  );
}
