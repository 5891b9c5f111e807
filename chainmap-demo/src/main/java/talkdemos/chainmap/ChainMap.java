// SPDX-License-Identifier: Apache-2.0
package talkdemos.chainmap;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;

/**
 * Several maps that answer as one: a key has the value of the first map that binds it, the front
 * map before the rest.
 *
 * <p>The maps are stored, never merged, so a change to any of them shows at once. A key bound to
 * null is bound, and shadows. What is written where is the chain's {@link Policy}. The order is
 * that of CPython's {@code collections.ChainMap}, whose semantics these are: as if each map, the
 * deepest first, were put over the last.
 *
 * <p>A lookup probes each map once until one binds the key. {@code size} is not constant: it asks
 * for each key in the deeper maps. {@code put} returns what the chain showed before, as {@link
 * Map#put} says, not what the front map held. Null keys and values are taken where the map written
 * to takes them; a map that refuses null binds no null key.
 *
 * <p>A chain among the maps is taken apart into its own maps where nothing can tell: it has no hook
 * (its hook answers for its level, and hides what is deeper) and what is written to it would go to
 * the same map. It stays one level when it is in front of, or anywhere in a {@link Policy#DEEP}
 * chain, and has another policy.
 *
 * <p>Iterators are fail-fast for changes made through this chain and to the map that is being
 * walked; after a change to another map they may go on with what they counted before it, or throw
 * ConcurrentModificationException where entries are wanting. Not thread-safe: as with HashMap,
 * several threads may read as long as none writes to the chain or to any of its maps; a chain over
 * concurrent maps is safe to read, but no operation of the chain is atomic. Serializable where its
 * maps and hook are.
 */
public final class ChainMap<K, V> extends ProbedMap<K, V> implements Map<K, V>, Serializable {
  private static final long serialVersionUID = 1;

  /** Where a chain writes. */
  public enum Policy {
    /**
     * Writes, removals and {@code clear} touch the front map only.
     *
     * <p>Removing a key from the front unmasks the binding it shadowed, so {@code containsKey} may
     * still be true. Removing a key that only a deeper map binds throws
     * UnsupportedOperationException.
     */
    FRONT,
    /**
     * A bound key is written where it was found, a new key in the front map, and a removed key
     * leaves every map.
     *
     * <p>This is the whole contract of {@link Map}: a removed key is gone, {@code clear} empties
     * every map.
     */
    DEEP
  }

  private final transient Policy policy;
  private final transient Map<K, V>[] levels; // front first, at least one, never written to
  private final transient Function<? super K, ? extends V> missing;
  private final transient ChainIndex<K, V> index;
  private final transient boolean
      framed; // a level is a Frame, so a key's hash is worth computing once
  private final transient boolean hooked; // a level is a chain with a hook
  private transient int changes;

  /**
   * A chain of the maps, the front first, that writes to the front; of one new empty map if none is
   * given.
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public ChainMap(Map<K, V>... maps) {
    this(Policy.FRONT, Arrays.asList(maps));
  }

  /** A chain of the maps, the front first; of one new empty map if the list is empty. */
  public ChainMap(Policy policy, List<? extends Map<K, V>> maps) {
    this(policy, Levels.flat(Objects.requireNonNull(policy, "policy"), maps), null, null);
  }

  private ChainMap(
      Policy policy,
      Map<K, V>[] levels,
      Function<? super K, ? extends V> missing,
      ChainIndex<K, V> index) {
    this.policy = policy;
    this.levels = levels;
    this.missing = missing;
    this.index = index;
    boolean anyFrame = false;
    boolean anyHook = false;
    for (Map<K, V> level : levels) {
      anyFrame |= level instanceof Frame;
      anyHook |= level instanceof ChainMap<?, ?> chain && chain.asks();
    }
    framed = anyFrame;
    hooked = anyHook;
  }

  /** A child of the chain: what is true of all the levels of its parent need not be asked again. */
  private ChainMap(Frame<K, V> front, ChainMap<K, V> parent) {
    policy = parent.policy;
    levels = Levels.array(parent.levels.length + 1);
    levels[0] = front;
    System.arraycopy(parent.levels, 0, levels, 1, parent.levels.length);
    missing = parent.missing;
    index = null;
    framed = true;
    hooked = parent.hooked;
  }

  /** Whether a chain of the other policy may have these maps in place of this chain. */
  boolean isTransparent(Policy outer, boolean written) {
    return !asks() && (!written || policy == outer || levels.length == 1);
  }

  private boolean asks() {
    return missing != null || hooked;
  }

  /**
   * The maps themselves, front first, at least one. The list cannot be modified; its maps can, and
   * the chain shows it.
   */
  public List<Map<K, V>> maps() {
    return List.of(levels);
  }

  /** A chain with a new empty map in front of these, and the same policy and hook. */
  public ChainMap<K, V> newChild() {
    return new ChainMap<>(new Frame<>(), this);
  }

  /** A chain with the map in front of these, and the same policy and hook. */
  public ChainMap<K, V> newChild(Map<K, V> front) {
    return withLevels(Levels.joined(Levels.flat(policy, Collections.singletonList(front)), levels));
  }

  private ChainMap<K, V> withLevels(Map<K, V>[] others) {
    return new ChainMap<>(policy, others, missing, null);
  }

  /** A chain of these maps but the front one; of one new empty map if there is no other. */
  public ChainMap<K, V> parents() {
    if (levels.length == 1) return withLevels(Levels.flat(policy, List.of()));
    return withLevels(Arrays.copyOfRange(levels, 1, levels.length));
  }

  /**
   * A chain of a copy of the front map and the other maps themselves.
   *
   * <p>The copy is a chain for a chain, a TreeMap for a SortedMap, and a {@link Frame} in the same
   * order for the rest. Lost is what else the front map was: an IdentityHashMap's comparing by
   * identity, a ConcurrentHashMap's thread safety and refusal of null, the order of access and the
   * eviction of a LinkedHashMap, whatever a subclass overrides.
   */
  public ChainMap<K, V> copy() {
    return union(Map.of());
  }

  /**
   * A {@link #copy} with the entries put into its front map, by either policy: Python's {@code
   * chain | entries}.
   */
  public ChainMap<K, V> union(Map<? extends K, ? extends V> entries) {
    Map<K, V>[] copied = levels.clone();
    copied[0] = Levels.copied(levels[0], entries);
    return withLevels(copied);
  }

  /**
   * A chain of the same maps whose {@link #get} returns the hook's value for a key that none binds.
   *
   * <p>Like Python's {@code __missing__}: the value is not stored, {@code containsKey}, {@code
   * getOrDefault} and every other operation do not know the hook. Children, parents and copies have
   * the hook too. {@code get} passes the hook what it is given, so a key of another type than K
   * makes the hook throw a ClassCastException.
   *
   * <p>{@code equals} is then not symmetric: another map compares itself by asking this chain's
   * {@code get}, and may find the hook's value equal to its own, while this chain knows the key is
   * not bound.
   */
  public ChainMap<K, V> withMissing(Function<? super K, ? extends V> hook) {
    return new ChainMap<>(policy, levels, Objects.requireNonNull(hook, "hook"), null);
  }

  /**
   * A chain of the same maps that looks a key up in one probe as long as none of the maps changes.
   *
   * <p>For deep chains that are read much more than written: the index is a merged copy, made anew
   * after changes. Each map must be a {@link Frame}, which tells of its changes; otherwise
   * IllegalArgumentException names the level. Keys that change their hash code while they are bound
   * are not found, as in any hash map. Children have no index.
   *
   * <p>Though it looks like a read, this registers the index with each of the frames, which is not
   * synchronised: no other thread may read or write the maps meanwhile. Lookups in the chain that
   * it returns are reads like any other, also those that make the copy.
   */
  public ChainMap<K, V> indexed() {
    return new ChainMap<>(policy, levels, missing, new ChainIndex<>(levels));
  }

  /** A live view of this chain that cannot be modified. */
  public Map<K, V> unmodifiable() {
    return Collections.unmodifiableMap(this);
  }

  /** The place in {@link #maps} of the map that answers for the key, -1 if none binds it. */
  public int levelOf(Object key) {
    long bits = Frame.bits(hash(key));
    for (int i = 0; i < levels.length; i++) {
      if (levels[i] instanceof Frame<K, V> frame && !frame.mayHold(bits)) continue;
      if (Level.binds(levels[i], key)) return i;
    }
    return -1;
  }

  /**
   * Assigns to the key in the map where it is bound, by either policy, and returns the value it
   * had.
   *
   * @throws NoSuchElementException if no map binds the key
   */
  public V change(K key, V value) {
    int at = levelOf(key);
    if (at >= 0) {
      if (levels[at] instanceof ChainMap<K, V> chain) return chain.change(key, value);
      return levels[at].put(key, value);
    }
    throw new NoSuchElementException(
        "key "
            + quoted(key)
            + " is bound in no map of the chain: put would bind it in the front map");
  }

  @Override
  public V get(Object key) {
    Object found = hooked ? findOrAsk(key) : find(key);
    return found != Level.ABSENT ? bound(found) : missing == null ? null : ask(key);
  }

  @SuppressWarnings("unchecked")
  private V bound(Object found) {
    return (V) found;
  }

  @SuppressWarnings("unchecked")
  private V ask(Object key) {
    return missing.apply((K) key);
  }

  /** Finds the key as {@code mapping[key]} does in Python: a chain with a hook always answers. */
  private Object findOrAsk(Object key) {
    for (Map<K, V> level : levels) {
      Object found;
      if (level instanceof ChainMap<K, V> chain && chain.asks()) {
        found = chain.findOrAsk(key);
        if (found == Level.ABSENT && chain.missing != null) return chain.ask(key);
      } else {
        found = Level.find(level, key);
      }
      if (found != Level.ABSENT) return found;
    }
    return Level.ABSENT;
  }

  @Override
  Object find(Object key) {
    Object[] table = index == null ? null : index.table();
    return table != null ? ChainIndex.find(table, key) : find(key, hash(key), 0);
  }

  /** The hash that frames are asked with; no other level needs one. */
  private int hash(Object key) {
    return framed ? Frame.hash(key) : 0;
  }

  private Object find(Object key, int hash, int from) {
    long bits = Frame.bits(hash);
    for (int i = from; i < levels.length; i++) {
      Object found;
      if (levels[i] instanceof Frame<K, V> frame) {
        if (!frame.mayHold(bits)) continue;
        found = frame.find(key, hash);
      } else {
        found = Level.find(levels[i], key);
      }
      if (found != Level.ABSENT) return found;
    }
    return Level.ABSENT;
  }

  @Override
  public int size() {
    return ChainWalk.size(levels);
  }

  @Override
  public boolean isEmpty() {
    for (Map<K, V> level : levels) if (!level.isEmpty()) return false;
    return true;
  }

  @Override
  public V put(K key, V value) {
    if (policy == Policy.DEEP) {
      int at = levelOf(key);
      if (at >= 0) return levels[at].put(key, value);
    }
    int hash = hash(key);
    Object old = bind(levels[0], key, value, hash);
    if (old == Level.ABSENT) {
      old = find(key, hash, 1);
      if (old == Level.ABSENT) changes++;
    }
    return valueOr(old, null);
  }

  private static <K, V> Object bind(Map<K, V> map, K key, V value, int hash) {
    if (map instanceof Frame<K, V> frame) return frame.bind(key, value, hash);
    Object old = Level.find(map, key);
    map.put(key, value);
    return old;
  }

  @Override
  public V remove(Object key) {
    int at = levelOf(key);
    if (at < 0) return null;
    if (policy == Policy.DEEP) return removeUpFrom(levels.length - 1, key);
    if (at > 0) throw refused(key, at);
    changes++;
    return levels[0].remove(key);
  }

  /** Removes the key from the level and all before it, and returns the value that was visible. */
  private V removeUpFrom(int deepest, Object key) {
    V visible = null;
    for (int i = deepest; i >= 0; i--) {
      if (Level.binds(levels[i], key)) visible = levels[i].remove(key);
    }
    changes++;
    return visible;
  }

  private UnsupportedOperationException refused(Object key, int at) {
    return new UnsupportedOperationException(
        "key "
            + quoted(key)
            + " is bound in level "
            + at
            + ", not in the front map:"
            + " a FRONT chain removes from its front map only");
  }

  private static String quoted(Object key) {
    return key == null ? "null" : "'" + key + "'";
  }

  @Override
  public void clear() {
    changes++;
    if (policy == Policy.FRONT) levels[0].clear();
    else for (Map<K, V> level : levels) if (!level.isEmpty()) level.clear();
  }

  @Override
  Iterator<Entry<K, V>> walk() {
    return new ChainWalk<>(this, levels);
  }

  /** The number of changes through this chain to the set of its keys. */
  int changes() {
    return changes;
  }

  /**
   * Removes, by the policy, the key that the iterator over the level's own entries returned last.
   */
  void removeWalked(int at, K key, Iterator<Entry<K, V>> entries) {
    if (policy == Policy.FRONT && levels[at] != levels[0]) {
      remove(key);
      return;
    }
    entries.remove();
    changes++;
    if (policy == Policy.DEEP && at > 0) removeUpFrom(at - 1, key);
  }

  private Object writeReplace() {
    return new Saved<>(policy, List.of(levels), missing, index != null);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a ChainMap is read from its saved form");
  }

  /**
   * The saved form: the maps themselves, so that maps which two chains share are still shared when
   * both are read.
   */
  @SuppressWarnings("serial") // serializable where its maps and hook are
  private record Saved<K, V>(
      Policy policy,
      List<Map<K, V>> maps,
      Function<? super K, ? extends V> missing,
      boolean indexed)
      implements Serializable {
    private Object readResolve() {
      ChainMap<K, V> plain = new ChainMap<>(policy, maps);
      ChainMap<K, V> chain = missing == null ? plain : plain.withMissing(missing);
      return indexed ? chain.indexed() : chain;
    }
  }
}
