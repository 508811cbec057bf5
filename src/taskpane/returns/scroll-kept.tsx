import { Component, createRef, type ReactNode, type RefObject } from 'react';

interface ScrollKeptProps {
  /** What is scrolled to is kept while this changes: the report. */
  readonly of: unknown;
  /** What scrolls. */
  readonly within: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}

/** Where a place stood before the list changed. */
interface Anchor {
  readonly place: Element;
  readonly top: number;
}

/**
 * Keeps what a person reads where it is when findings above it come or go: after an edit the list changes by itself. Browsers
 * that do so on their own (`overflow-anchor`) are told not to, and WebKit, Excel's on the Mac, does not. A class, because only
 * a class is asked before the page changes.
 */
export class ScrollKept extends Component<ScrollKeptProps> {
  private readonly ref = createRef<HTMLDivElement>();

  override getSnapshotBeforeUpdate(before: ScrollKeptProps): readonly Anchor[] {
    const list = this.props.within.current;
    if (before.of === this.props.of || !this.ref.current || !list) return [];
    const top = list.getBoundingClientRect().top;
    const places = [...this.ref.current.querySelectorAll('[data-place]')];
    const seen = places.map((place) => ({ place, top: place.getBoundingClientRect().top }));
    const firstSeen = seen.findIndex((one) => one.top >= top);
    // At the top of the list there is nothing to keep: what is new there should be seen.
    return list.scrollTop === 0 || firstSeen < 0 ? [] : seen.slice(firstSeen);
  }

  override componentDidUpdate(_: ScrollKeptProps, __: unknown, anchors: readonly Anchor[]): void {
    const kept = anchors.find(({ place }) => place.isConnected);
    const moved = kept ? kept.place.getBoundingClientRect().top - kept.top : 0;
    if (moved !== 0) this.props.within.current?.scrollBy(0, moved);
  }

  override render(): ReactNode {
    return (
      <div ref={this.ref} style={{ overflowAnchor: 'none' }}>
        {this.props.children}
      </div>
    );
  }
}
