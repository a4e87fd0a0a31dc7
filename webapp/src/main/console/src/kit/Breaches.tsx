/** Each breach in the server's own words. */
export function Breaches({ breaches }: { breaches: readonly string[] }) {
  return (
    breaches.length > 0 && (
      <ul className="plain breaches" role="alert">
        {breaches.map((breach) => (
          <li key={breach}>{breach.replace(/^fairness: /, '')}</li>
        ))}
      </ul>
    )
  );
}
