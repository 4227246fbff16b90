export function EditorPage({ id }: { readonly id: string }) {
  return <div>{id}</div>;
}
