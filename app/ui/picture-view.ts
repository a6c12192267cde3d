/** The parts of an address that only say how much of a picture is shown: the data behind it stay the same. */
const VIEW = ["xem", "tai"];

interface Move {
  currentUrl: URL;
  nextUrl: URL;
  formMethod?: string;
}

/** Whether a step from one address to another shows the same data, so that nothing has to be fetched for it. */
export function keepsData({ currentUrl, nextUrl, formMethod }: Move): boolean {
  const isView = currentUrl.search !== nextUrl.search;
  return formMethod === undefined && isView && withoutView(currentUrl) === withoutView(nextUrl);
}

function withoutView({ pathname, searchParams }: URL): string {
  const params = new URLSearchParams(searchParams);
  for (const name of VIEW) params.delete(name);
  return `${pathname}?${params}`;
}
