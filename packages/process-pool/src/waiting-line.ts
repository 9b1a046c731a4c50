/** Items that wait, served in turn by their key: whoever brings many delays nobody else by more than one. */
export class WaitingLine<Item> {
  private readonly itemsByKey = new Map<string, Item[]>();
  size = 0;

  constructor(private readonly maxItems: number) {}

  /** False where there is no place. One key alone gets half of the places. */
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
