/** Items that wait. Keys take turns, so that a key with many items delays another key by one item at most. */
export class WaitingLine<Item> {
  private readonly itemsByKey = new Map<string, Item[]>();
  size = 0;

  constructor(private readonly maxItems: number) {}

  /** False if there is no place. One key gets at most half of the places. */
  join(key: string, item: Item): boolean {
    const items = this.itemsByKey.get(key) ?? [];
    if (this.size >= this.maxItems || items.length >= this.maxItems / 2) return false;
    items.push(item);
    this.itemsByKey.set(key, items);
    this.size++;
    return true;
  }

  next(): Item | undefined {
    for (const [key, items] of this.itemsByKey) {
      const item = items.shift();
      this.itemsByKey.delete(key);
      if (items.length > 0) this.itemsByKey.set(key, items);
      this.size--;
      return item;
    }
    return undefined;
  }
}
