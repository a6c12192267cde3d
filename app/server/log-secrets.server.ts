/** What stands in a line in place of a secret; needs no escape in JSON. */
const censor = "[…]";

/** Values that must never be read in a log: the installation's own, as they are and as an address or JSON writes them. */
export function secretsOf(env: NodeJS.ProcessEnv): string[] {
  const addresses = [env.DATABASE_URL, env.SMTP_URL].flatMap((address) => {
    if (!address || !URL.canParse(address)) return [];
    return [new URL(address).password];
  });
  // Any variable that calls itself a secret is one, whichever part of the product reads it.
  const named = Object.entries(env).flatMap(([name, value]) =>
    /SECRET|PASSWORD|PASSPHRASE|TOKEN/.test(name) && value ? [value] : [],
  );
  const all = [...addresses, ...named].flatMap((secret) => [
    secret,
    decoded(secret),
    encodeURIComponent(secret),
  ]);
  const written = all.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]);
  return [...new Set(written)].filter((secret) => secret.length >= 6);
}

/** In JSON a quotation mark has a backslash before it. */
const quote = String.raw`\\*["']`;
const secretField = "(?:password|newPassword|repeated|token|secret|cookie|set-cookie|authorization|_key)";

const looksSecret: [RegExp, string][] = [
  // user:password@host
  [/(:\/\/[^\s:/@"\\]*:)[^\s/@"\\]+@/g, `$1${censor}@`],
  // One-time links, calendar feeds, links that stop mails: the secret is in the path.
  [/(\/(?:lien-ket|lich-dien-tu|ngung-thu)\/)[^/.\s"\\?&]+/g, `$1…`],
  // Session cookies, wherever a header is quoted.
  [/((?:__Host-)?cot-moc[\w-]*=)[^;\s"\\]+/g, `$1${censor}`],
  [/\b(Bearer|Basic) [\w+/=.~-]{6,}/g, `$1 ${censor}`],
  // Codes of one use; not those of errors, such as ECONNREFUSED and 23505.
  [
    new RegExp(`(${quote}(?:code|otp)${quote}\\s*:\\s*${quote})(?![A-Z_]+\\\\*["'])[^"'\\\\]{6,}`, "g"),
    `$1${censor}`,
  ],
  [new RegExp(`(${quote}${secretField}${quote}\\s*:\\s*${quote})[^"'\\\\]+`, "gi"), `$1${censor}`],
  [
    /((?:password|passwd|token|secret|client_secret|access_token|id_token|code_verifier)=)[^&\s"\\]+/gi,
    `$1${censor}`,
  ],
];

/** A line of the log without secrets. */
export function masked(line: string, secrets: readonly string[]): string {
  let text = line;
  for (const secret of secrets) if (text.includes(secret)) text = text.replaceAll(secret, censor);
  for (const [pattern, instead] of looksSecret) text = text.replace(pattern, instead);
  return text;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
