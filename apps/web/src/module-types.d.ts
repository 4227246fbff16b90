import 'react';

declare module 'react' {
  interface InputHTMLAttributes<T> {
    /** Lets the file chooser take a whole folder; every browser knows it, the standard does not. */
    webkitdirectory?: string | undefined;
  }
}
