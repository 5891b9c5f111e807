// SPDX-License-Identifier: Apache-2.0
package talkdemos.chainmap;

import java.lang.ref.WeakReference;

/**
 * The indexes that a frame tells of its changes, held weakly: a frame may outlive many chains that
 * index it.
 */
final class Watchers {
  private final WeakReference<ChainIndex<?, ?>> index;
  private Watchers rest;

  Watchers(ChainIndex<?, ?> index, Watchers rest) {
    this.index = new WeakReference<>(index);
    this.rest = living(rest);
  }

  void tell() {
    for (Watchers each = this; each != null; each = each.rest) {
      ChainIndex<?, ?> told = each.index.get();
      if (told != null) told.drop();
    }
  }

  /** The list without the indexes that nobody holds any more. */
  private static Watchers living(Watchers list) {
    while (list != null && list.index.get() == null) list = list.rest;
    for (Watchers each = list; each != null; each = each.rest) {
      while (each.rest != null && each.rest.index.get() == null) each.rest = each.rest.rest;
    }
    return list;
  }
}
