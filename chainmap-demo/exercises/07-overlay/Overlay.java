package exercise.overlay;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/**
 * A map of changes over another one, which they do not touch until they are committed.
 *
 * <p>To the outside it is a whole {@code Map}: what is put or removed is so at once. What the base
 * gets meanwhile shows, except for keys that were put or removed here.
 */
final class Overlay<V> extends AbstractMap<String, V> {
  private final Map<String, V> base; // only read, except by commit
  private final Map<String, V> changed = new HashMap<>(); // what was put here; null is a value
  private final Set<String> gone = new HashSet<>(); // what was removed here

  Overlay(Map<String, V> base) {
    this.base = base;
  }

  @Override
  public boolean containsKey(Object key) {
    // gap: of the changes, or of the base unless it was removed here
    return changed.containsKey(key) || base.containsKey(key) && !gone.contains(key);
    //| return changed.containsKey(key) || base.containsKey(key);
    // end of gap
  }

  @Override
  public V get(Object key) {
    // gap: the value here, or else that of the base, or null
    if (changed.containsKey(key)) return changed.get(key);
    return gone.contains(key) ? null : base.get(key);
    //| return base.get(key);
    // end of gap
  }

  @Override
  public V put(String key, V value) {
    // gap: write it here, and answer the value that was seen before
    V old = get(key);
    gone.remove(key);
    changed.put(key, value);
    return old;
    //| return base.put(key, value);
    // end of gap
  }

  @Override
  public V remove(Object key) {
    // gap: make it gone here, and answer the value that was seen before
    V old = get(key);
    if (containsKey(key)) gone.add((String) key);
    changed.remove(key);
    return old;
    //| return base.remove(key);
    // end of gap
  }

  /** The keys that are seen now, in a set of their own. */
  private Set<String> keys() {
    // gap: those of the base, without those that are gone, with those that were put here
    Set<String> keys = new HashSet<>(base.keySet());
    keys.removeAll(gone);
    keys.addAll(changed.keySet());
    return keys;
    //| return new HashSet<>(base.keySet());
    // end of gap
  }

  /** Makes all changes in the base, and is then an overlay without changes. */
  void commit() {
    // gap: remove, put, forget
    base.keySet().removeAll(gone);
    base.putAll(changed);
    rollback();
    // end of gap
  }

  /** Forgets all changes. */
  void rollback() {
    changed.clear();
    gone.clear();
  }

  /** A view that walks over the keys that were seen when the walk began. */
  @Override
  public Set<Entry<String, V>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<String, V>> iterator() {
        return new Walk(keys().iterator());
      }

      @Override
      public int size() {
        return keys().size();
      }

      @Override
      public void clear() {
        keys().forEach(Overlay.this::remove);
      }
    };
  }

  private final class Walk implements Iterator<Entry<String, V>> {
    private final Iterator<String> keys;
    private String last;

    Walk(Iterator<String> keys) {
      this.keys = keys;
    }

    @Override
    public boolean hasNext() {
      return keys.hasNext();
    }

    @Override
    public Entry<String, V> next() {
      last = keys.next();
      return new SimpleEntry<>(last, get(last)) {
        private static final long serialVersionUID = 1;

        @Override
        public V setValue(V value) {
          super.setValue(value);
          return put(getKey(), value);
        }
      };
    }

    @Override
    public void remove() {
      keys.remove(); // throws if there was no next
      Overlay.this.remove(last);
    }
  }
}
