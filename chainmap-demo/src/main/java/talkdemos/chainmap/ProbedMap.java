// SPDX-License-Identifier: Apache-2.0
package talkdemos.chainmap;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A map that says everything in terms of one probe: {@link #find}, {@link #put}, {@link #remove}
 * and a walk.
 *
 * <p>The defaults of {@link Map} call {@code get}, then {@code containsKey} for every null. These
 * ask once, and never ask {@code get}, which a chain may answer from its hook.
 */
abstract class ProbedMap<K, V> extends AbstractMap<K, V> {
  /** Returns the value bound to the key, or {@link Level#ABSENT}. */
  abstract Object find(Object key);

  /** A fail-fast iterator over the entries, whose {@code remove} follows the policy of the map. */
  abstract Iterator<Entry<K, V>> walk();

  @Override
  public abstract int size(); // AbstractMap counts the entries by asking them, and they ask here

  @Override
  public abstract V put(K key, V value);

  @Override
  public abstract V remove(Object key);

  @Override
  public abstract void clear();

  @SuppressWarnings("unchecked")
  final V valueOr(Object found, V other) {
    return found == Level.ABSENT ? other : (V) found;
  }

  @Override
  public boolean containsKey(Object key) {
    return find(key) != Level.ABSENT;
  }

  @Override
  public V get(Object key) {
    return valueOr(find(key), null);
  }

  @Override
  public V getOrDefault(Object key, V other) {
    return valueOr(find(key), other);
  }

  @Override
  public V putIfAbsent(K key, V value) {
    V old = valueOr(find(key), null);
    if (old == null) put(key, value);
    return old;
  }

  @Override
  public V computeIfAbsent(K key, Function<? super K, ? extends V> function) {
    Objects.requireNonNull(function);
    V old = valueOr(find(key), null);
    if (old != null) return old;
    V value = function.apply(key);
    if (value != null) put(key, value);
    return value;
  }

  @Override
  public V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> function) {
    Objects.requireNonNull(function);
    V old = valueOr(find(key), null);
    return old == null ? null : assign(key, function.apply(key, old), true);
  }

  @Override
  public V compute(K key, BiFunction<? super K, ? super V, ? extends V> function) {
    Object found = find(key);
    return assign(key, function.apply(key, valueOr(found, null)), found != Level.ABSENT);
  }

  @Override
  public V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> function) {
    Objects.requireNonNull(function);
    Objects.requireNonNull(value);
    V old = valueOr(find(key), null);
    return assign(key, old == null ? value : function.apply(old, value), true);
  }

  private V assign(K key, V value, boolean bound) {
    if (value != null) put(key, value);
    else if (bound) remove(key);
    return value;
  }

  @Override
  public V replace(K key, V value) {
    return find(key) == Level.ABSENT ? null : put(key, value);
  }

  @Override
  public boolean replace(K key, V old, V value) {
    boolean matches = binds(key, old);
    if (matches) put(key, value);
    return matches;
  }

  @Override
  public boolean remove(Object key, Object value) {
    boolean matches = binds(key, value);
    if (matches) remove(key);
    return matches;
  }

  private boolean binds(Object key, Object value) {
    Object found = find(key);
    return found != Level.ABSENT && Objects.equals(found, value);
  }

  @Override
  public Set<K> keySet() {
    return new Keys();
  }

  @Override
  public Set<Entry<K, V>> entrySet() {
    return new Entries();
  }

  private abstract class View<E> extends AbstractSet<E> {
    @Override
    public int size() {
      return ProbedMap.this.size();
    }

    @Override
    public boolean isEmpty() {
      return ProbedMap.this.isEmpty();
    }

    @Override
    public void clear() {
      ProbedMap.this.clear();
    }
  }

  private final class Entries extends View<Entry<K, V>> {
    @Override
    public boolean contains(Object other) {
      return other instanceof Entry<?, ?> entry && binds(entry.getKey(), entry.getValue());
    }

    @Override
    public boolean remove(Object other) {
      return other instanceof Entry<?, ?> entry
          && ProbedMap.this.remove(entry.getKey(), entry.getValue());
    }

    @Override
    public Iterator<Entry<K, V>> iterator() {
      return walk();
    }
  }

  private final class Keys extends View<K> {
    @Override
    public boolean contains(Object key) {
      return containsKey(key);
    }

    @Override
    public boolean remove(Object key) {
      boolean bound = containsKey(key);
      if (bound) ProbedMap.this.remove(key);
      return bound;
    }

    @Override
    public Iterator<K> iterator() {
      Iterator<Entry<K, V>> entries = walk();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return entries.hasNext();
        }

        @Override
        public K next() {
          return entries.next().getKey();
        }

        @Override
        public void remove() {
          entries.remove();
        }
      };
    }
  }
}
