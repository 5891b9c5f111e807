// SPDX-License-Identifier: Apache-2.0
package talkdemos.config.sweep;

import java.util.List;
import talkdemos.config.override.Override;

/**
 * The cross product of all sweeps, in the order of Hydra's basic sweeper: {@code a=1,2 b=x,y} gives
 * (1,x), (1,y), (2,x), (2,y).
 */
public final class BasicSweeper implements Sweeper {
  @java.lang.Override
  public String name() {
    return "basic";
  }

  @java.lang.Override
  public List<List<String>> jobs(Space space) {
    Product product = new Product();
    for (Override override : space.overrides()) {
      product.by(space.values(override));
    }
    return product.jobs();
  }
}
