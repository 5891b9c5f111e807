package exercise.latelayer;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A map that is loaded when it is first asked for something, and never before: a layer of settings
 * from a file, a database or a far machine.
 *
 * <p>It is loaded once. If that fails, what the loader threw is thrown on, and the next one who
 * asks makes it try again. A loader that asks the map which it is about to load gets an
 * IllegalStateException.
 */
final class LateMap<K, V> extends AbstractMap<K, V> {
  private final Supplier<Map<K, V>> loader;

  LateMap(Supplier<Map<K, V>> loader) {
    this.loader = loader;
  }

  // gap: fields of your own, and the map, loaded when this is called for the first time
  private Map<K, V> loaded;
  private boolean loading;

  private Map<K, V> map() {
    if (loaded != null) return loaded;
    if (loading) throw new IllegalStateException("the loader asks the map that it is loading");
    loading = true;
    try {
      loaded = loader.get();
    } finally {
      loading = false;
    }
    return loaded;
  }

  //| private Map<K, V> map() {
  //|   return loader.get();
  //| }
  // end of gap

  @Override
  public Set<Entry<K, V>> entrySet() {
    return map().entrySet();
  }

  // gap: the methods that AbstractMap has by way of entrySet, or refuses, answered by the map
  // itself
  @Override
  public V get(Object key) {
    return map().get(key);
  }

  @Override
  public boolean containsKey(Object key) {
    return map().containsKey(key);
  }

  @Override
  public V put(K key, V value) {
    return map().put(key, value);
  }

  @Override
  public V remove(Object key) {
    return map().remove(key);
  }
  // end of gap
}
