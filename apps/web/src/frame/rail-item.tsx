import { Link, useLocation } from 'wouter';
import type { Area } from './areas.ts';
import classes from './rail.module.css';

interface RailItemProps {
  readonly area: Area;
  /** How many things wait there; none is not shown. */
  readonly count?: number;
}

/** One area: an icon over its name. */
export function RailItem({ area: { href, label, icon: AreaIcon }, count = 0 }: RailItemProps) {
  const [path] = useLocation();
  const isHere = path === href || path.startsWith(`${href}/`);
  return (
    <Link href={href} className={classes['item']} aria-current={isHere ? 'page' : undefined}>
      <span className={classes['icon']}>
        <AreaIcon size={20} stroke={1.6} aria-hidden />
        {count > 0 && (
          <span className={classes['count']} aria-label={`${count} waiting`}>
            {count > 99 ? '99+' : count}
          </span>
        )}
      </span>
      {label}
    </Link>
  );
}
