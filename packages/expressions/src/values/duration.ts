import { EngineValue } from './engine-value.ts';

/** The difference of two dates. */
export class Duration extends EngineValue {
  readonly typeName = 'timedelta';
  readonly micros: number;

  constructor(micros: number) {
    super();
    this.micros = micros;
  }

  get days(): number {
    return Math.floor(this.micros / MICROS_A_DAY);
  }

  get seconds(): number {
    return Math.floor((this.micros - this.days * MICROS_A_DAY) / 1e6);
  }

  get microseconds(): number {
    return this.micros - this.days * MICROS_A_DAY - this.seconds * 1e6;
  }

  /** `[D day[s], ]H:MM:SS[.ffffff]` */
  toText(): string {
    const { days, seconds, microseconds } = this;
    const clock = `${Math.floor(seconds / 3600)}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
    const fraction = microseconds === 0 ? '' : `.${String(microseconds).padStart(6, '0')}`;
    const prefix = days === 0 ? '' : `${days} day${Math.abs(days) === 1 ? '' : 's'}, `;
    return prefix + clock + fraction;
  }
}

const MICROS_A_DAY = 86_400_000_000;

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
