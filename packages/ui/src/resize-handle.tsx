import type { KeyboardEvent, PointerEvent } from 'react';

/** A border that is dragged (or moved with the arrow keys) to change the size of the part it belongs to. */
export function ResizeHandle(props: {
  label: string;
  /** Which border of the part it is; decides in which direction the part grows. */
  side: 'left' | 'right' | 'top';
  size: number;
  min: number;
  max: number;
  onResize: (size: number) => void;
}) {
  const { side, size, min, max, onResize } = props;
  const isVertical = side !== 'top';
  const resize = (wished: number) => onResize(Math.round(Math.min(max, Math.max(min, wished))));
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    const start = isVertical ? event.clientX : event.clientY;
    const handle = event.currentTarget;
    handle.setPointerCapture(event.pointerId);
    const onMove = (moved: globalThis.PointerEvent) => {
      const distance = (isVertical ? moved.clientX : moved.clientY) - start;
      resize(side === 'right' ? size + distance : size - distance);
    };
    handle.addEventListener('pointermove', onMove);
    handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', onMove), {
      once: true,
    });
  };
  const press = (event: KeyboardEvent) => {
    const grows = { left: 'ArrowLeft', right: 'ArrowRight', top: 'ArrowUp' }[side];
    const shrinks = { left: 'ArrowRight', right: 'ArrowLeft', top: 'ArrowDown' }[side];
    if (event.key !== grows && event.key !== shrinks) return;
    event.preventDefault();
    event.stopPropagation();
    resize(size + (event.key === grows ? 20 : -20));
  };
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-label={props.label}
      aria-orientation={isVertical ? 'vertical' : 'horizontal'}
      aria-valuenow={size}
      aria-valuemin={min}
      aria-valuemax={max}
      className="spui-resize"
      data-side={side}
      onPointerDown={drag}
      onKeyDown={press}
    />
  );
}
