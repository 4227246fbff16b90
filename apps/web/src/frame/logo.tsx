/** The mark: a cross, a ring and the move between them. */
export function Logo({ size }: { readonly size: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 32 32"
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      <rect width="32" height="32" rx="7" fill="#1d3a42" />
      <path d="M7 7l6 6M13 7l-6 6" stroke="#f2b66d" strokeWidth="2.6" />
      <path d="M10 17.5c0 5 3.2 7 8.2 7" stroke="#6ec3c4" strokeWidth="2.4" strokeDasharray="3.4 3.2" />
      <circle cx="22.6" cy="9.8" r="3.6" stroke="#fff" strokeWidth="2.4" />
      <path d="M18.6 20.6l4.2 3.9-4.2 3.6" stroke="#6ec3c4" strokeWidth="2.4" />
    </svg>
  );
}
