const DAY = 86_400_000;

/** How many days after the promised day something came; below 0 when before it. Days are counted in UTC. */
export const daysAfter = (receivedAt: string, promisedOn: string): number =>
  Math.floor(Date.parse(receivedAt) / DAY) - Date.parse(promisedOn) / DAY;
