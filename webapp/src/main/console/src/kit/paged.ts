interface Paged {
  next?: string;
}

/** A list whose pages go on by a cursor, as every list of the server does. */
export const paged = <T extends Paged>(queryKey: unknown[], queryFn: (cursor?: string) => Promise<T>) => ({
  queryKey,
  queryFn: ({ pageParam }: { pageParam: string | undefined }) => queryFn(pageParam),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last: T) => last.next ?? undefined,
});
