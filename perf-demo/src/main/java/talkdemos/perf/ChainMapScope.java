// SPDX-License-Identifier: Apache-2.0
package talkdemos.perf;

import java.util.List;
import talkdemos.chainmap.ChainMap;

/**
 * An environment of rung 0 that is a {@link ChainMap}: its front map is the scope itself.
 *
 * @param chain the names, innermost scope first
 */
public record ChainMapScope(ChainMap<String, Object> chain) implements talkdemos.lispy.lis.Scope {
  @Override
  public Object get(String name) {
    return chain.get(name);
  }

  @Override
  public void define(String name, Object value) {
    chain.put(name, value);
  }

  @Override
  public boolean change(String name, Object value) {
    boolean bound = chain.levelOf(name) >= 0;
    if (bound) chain.change(name, value);
    return bound;
  }

  @Override
  public ChainMapScope child(List<String> names, List<Object> values) {
    ChainMapScope child = new ChainMapScope(chain.newChild());
    for (int i = 0; i < names.size(); i++) child.define(names.get(i), values.get(i));
    return child;
  }
}
