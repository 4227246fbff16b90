import { Skeleton, Stack } from '@mantine/core';

/** Stands in while a page or its data is on the way. */
export function LoadingPage() {
  return (
    <Stack p={20} gap={10} aria-busy aria-label="Loading">
      <Skeleton height={24} width={180} mb={10} />
      <LoadingRows />
    </Stack>
  );
}

/** Stands in for the rows of a table. */
export function LoadingRows({ rows = 6 }: { readonly rows?: number }) {
  return (
    <Stack gap={8} aria-busy aria-label="Loading">
      {Array.from({ length: rows }, (_, index) => (
        <Skeleton key={index} height={32} />
      ))}
    </Stack>
  );
}
