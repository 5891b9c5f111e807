// SPDX-License-Identifier: Apache-2.0
package talkdemos.tdd.workbench;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.FalsifiedSample;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Puts the sample that a jqwik property fails with into the failure, as jqwik itself only reports
 * it. Public as jqwik makes it.
 */
public final class FalsifiedBy implements AroundPropertyHook {
  private static final int LONG = 200;

  /** A property that is false: what for, and what was thrown then. */
  static final class Falsified extends AssertionError {
    private static final long serialVersionUID = 1;

    Falsified(String sample, Throwable thrown) {
      super("the property fails with " + sample, thrown);
    }

    /** Only the cause's stack tells anything. */
    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    PropertyExecutionResult result = property.execute();
    if (result.status() != PropertyExecutionResult.Status.FAILED) return result;
    List<Object> sample = sample(result);
    if (sample.isEmpty()) return result;
    // of a property that returns false, jqwik's own error tells nothing more
    Throwable thrown = result.throwable().filter(one -> !says(one, "Property [")).orElse(null);
    return result.mapToFailed(new Falsified(named(context.targetMethod(), sample), thrown));
  }

  private static boolean says(Throwable thrown, String start) {
    return thrown.getMessage() != null && thrown.getMessage().startsWith(start);
  }

  private static List<Object> sample(PropertyExecutionResult result) {
    return result
        .shrunkSample()
        .map(FalsifiedSample.class::cast)
        .or(result::originalSample)
        .map(FalsifiedSample::parameters)
        .orElse(List.of());
  }

  private static String named(Method method, List<Object> sample) {
    Parameter[] parameters = method.getParameters();
    List<String> named = new ArrayList<>();
    for (int i = 0; i < sample.size(); i++) {
      String name = i < parameters.length ? parameters[i].getName() : "arg" + i;
      named.add(name + " = " + shown(sample.get(i)));
    }
    return String.join(", ", named);
  }

  private static String shown(Object value) {
    String text;
    if (value instanceof String string) text = '"' + string + '"';
    else if (value instanceof Character one) text = "'" + one + "'";
    else if (value != null && value.getClass().isArray()) text = array(value);
    else text = String.valueOf(value);
    return text.length() <= LONG ? text : text.substring(0, LONG) + " ...";
  }

  private static String array(Object value) {
    String nested = Arrays.deepToString(new Object[] {value});
    return nested.substring(1, nested.length() - 1);
  }
}
