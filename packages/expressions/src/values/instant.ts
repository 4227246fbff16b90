import { DateTime } from 'luxon';
import { EngineValue } from './engine-value.ts';

/** A date with its time zone, to the microsecond. */
export class Instant extends EngineValue {
  readonly typeName = 'Arrow';
  /** Microseconds since 1970. */
  readonly micros: number;
  /** IANA name, `UTC` or `UTC+5:30`. */
  readonly zone: string;

  constructor(micros: number, zone: string) {
    super();
    this.micros = micros;
    this.zone = zone;
  }

  /** The calendar fields in the zone; microseconds below the millisecond are not in them. */
  get calendar(): DateTime<true> {
    return DateTime.fromMillis(Math.floor(this.micros / 1000), { zone: this.zone, locale: 'en-US' }) as DateTime<true>;
  }

  /** Microseconds within the second. */
  get fraction(): number {
    return this.micros - Math.floor(this.micros / 1e6) * 1e6;
  }

  get epochSeconds(): number {
    return Math.floor(this.micros / 1e6);
  }

  /** ISO 8601 as Python writes it: microseconds only if there are any. */
  toText(): string {
    const { calendar, fraction } = this;
    const fractionText = fraction === 0 ? '' : `.${String(fraction).padStart(6, '0')}`;
    return calendar.toFormat("yyyy-MM-dd'T'HH:mm:ss") + fractionText + calendar.toFormat('ZZ');
  }
}
