/** Sources are often URLs, so the key of an event travels in the query, where slashes mean nothing. */
export const storyAddress = ({ source, id }: { source: string; id: string }): string =>
  `/events/story?${new URLSearchParams({ source, id })}`;
