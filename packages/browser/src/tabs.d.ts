/** Word between the tabs of one origin. Nothing is stored. */
export interface Tabs<T> {
    post(message: T): void;
    on(fn: (message: T) => void): () => void;
    close(): void;
}
/** A BroadcastChannel; without one (old browsers, opaque origins) the tab is alone. */
export declare function tabs<T>(name: string): Tabs<T>;
