/** What a page is asked for by an address, as its loader reads it. */
export const asked = (address: string) => {
  const { searchParams } = new URL(address, "https://cot-moc.example");
  return (name: string) => searchParams.get(name) ?? "";
};
