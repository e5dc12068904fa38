export function SignInScreen() {
  return <p>SignInScreen</p>;
}
