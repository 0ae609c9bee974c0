/** A place for strings. Reading and writing never throw. */
export interface Area {
    get(key: string): string | null;
    set(key: string, value: string): void;
    remove(key: string): void;
}
/** Lives as long as the page. */
export declare function memoryArea(): Area;
/**
 * localStorage or sessionStorage; where the browser refuses (private mode, a frame without storage,
 * a full quota) the value lives in memory.
 */
export declare function webArea(kind: "localStorage" | "sessionStorage"): Area;
