/** Two ticks, the second one bright: the machine's and the person's. */
export function Mark({ size = 24 }: { size?: number }) {
  const tick = {
    fill: 'none',
    stroke: '#fff',
    strokeWidth: 3,
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
  } as const;
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="var(--ink-solid)" />
      <path d="M6.5 17.5l4.6 4.6L20 12" strokeOpacity=".5" {...tick} />
      <path d="M12 17.5l4.6 4.6L25.6 9.5" {...tick} />
    </svg>
  );
}
