// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.pin;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.FalsifiedSample;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Publishes a test that repeats the failure, in the report of each property that fails, under the
 * key {@code pinned}: {@code @AddLifecycleHook(Pin.class)} on a property or on a test class.
 *
 * <p>The values are made anew, so a property may change a list that it was given; a generated map
 * that it changed may come out as it was left. A property that fails without values, such as one
 * whose generator throws, is not pinned.
 */
public final class Pin implements AroundPropertyHook {
  /** The key under which the source is published. */
  public static final String KEY = "pinned";

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    PropertyExecutionResult result = property.execute();
    if (result.status() == PropertyExecutionResult.Status.FAILED) {
      falsifying(result)
          .filter(values -> values.size() == context.targetMethod().getParameterCount())
          .map(values -> PinnedTest.of(context.containerClass(), context.targetMethod(), values))
          .ifPresent(test -> context.reporter().publishValue(KEY, "\n" + test.source()));
    }
    return result;
  }

  private static Optional<List<Object>> falsifying(PropertyExecutionResult result) {
    Optional<FalsifiedSample> shrunk = result.shrunkSample().map(FalsifiedSample.class::cast);
    return shrunk
        .or(result::originalSample)
        .map(sample -> sample.shrinkables().stream().map(Shrinkable::value).toList());
  }

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }
}
