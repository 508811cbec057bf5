/** jsdom lays nothing out: every element is given this size, and `ResizeObserver`, which it lacks, stays silent. */
export function giveElementsSize(width: number, height: number): void {
  jest.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(width);
  jest.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(height);
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  window.ResizeObserver = class {
    observe(): void {
      // Sizes never change here.
    }
    unobserve(): void {
      // Nothing to let go of.
    }
    disconnect(): void {
      // Nothing to let go of.
    }
  };
}
