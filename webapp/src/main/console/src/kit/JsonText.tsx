/** JSON, folded away until somebody wants to read it. */
export function JsonText({ title, value, open = false }: { title: string; value: unknown; open?: boolean }) {
  return (
    <details className="json" open={open}>
      <summary>{title}</summary>
      <pre tabIndex={0} role="group" aria-label={title}>
        {prettyJson(value)}
      </pre>
    </details>
  );
}

/** A string that holds JSON is printed as that JSON; any other text as it is. */
export function prettyJson(value: unknown): string {
  if (typeof value !== 'string') {
    return JSON.stringify(value, null, 2);
  }
  try {
    return JSON.stringify(JSON.parse(value), null, 2);
  } catch {
    return value;
  }
}
