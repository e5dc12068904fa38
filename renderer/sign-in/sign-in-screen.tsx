import { useFirstName } from "../app/session.tsx";
import { SignedIn } from "./signed-in.tsx";
import { SignInForm } from "./sign-in-form.tsx";

/** Phone number, then PIN; whoever is signed in already is greeted. */
export function SignInScreen() {
  const name = useFirstName();
  return name === null ? <SignInForm /> : <SignedIn name={name} />;
}
