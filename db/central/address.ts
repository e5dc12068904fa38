import { AppError } from "../../preload/errors.ts";

const local = /^(localhost|127\.0\.0\.1|\[::1\]|)$/;

/** Parses a database address; throws a sentence for one that cannot work or that would send secrets unprotected. */
export function readableAddress(url: string): URL {
  const address = URL.parse(url);
  if (!address || !/^postgres(ql)?:$/.test(address.protocol))
    throw new AppError("bad-input", "The database address must look like postgres://name:password@host/database.");
  const verified = address.searchParams.get("sslmode") === "verify-full";
  if (!local.test(address.hostname) && !address.searchParams.has("host") && !verified) {
    throw new AppError(
      "bad-input",
      `The database on ${address.hostname} is not on this machine: add ?sslmode=verify-full to its address, so that nobody can read along.`,
    );
  }
  return address;
}

/** What went wrong, for the one who typed the address; never the password. */
export function sentenceFor(error: unknown, { host, pathname, username }: URL): string {
  // `as`: system and PostgreSQL errors both carry a code.
  const { code = "", message = "" } = error as { code?: string; message?: string };
  if (code === "28P01" || code === "28000") return `The database on ${host} refused the login "${username}": check name and password in the address.`;
  if (code === "3D000") return `There is no database "${pathname.slice(1)}" on ${host}: create it, or correct the address.`;
  if (code === "42501") return `The login "${username}" may not make the store's tables or logins: use the owner's address.`;
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return `The machine ${host} of the database address is not known: check its name.`;
  if (code === "ECONNREFUSED" || /timeout|ECONN|EHOST|ENET/.test(`${code} ${message}`))
    return `No database answers on ${host}: check the address, and that the server is running.`;
  return `The database on ${host} cannot be used${message ? ` (${message.split("\n")[0]})` : ""}.`;
}
