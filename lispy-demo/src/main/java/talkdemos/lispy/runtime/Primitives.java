// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.runtime;

import talkdemos.lispy.expander.Environment;
import talkdemos.lispy.library.Definitions;
import talkdemos.lispy.machine.Control;
import talkdemos.lispy.machine.ControlLibrary;
import talkdemos.lispy.machine.Primitive;
import talkdemos.lispy.values.Symbol;

/** Puts the procedures written in Java into an environment. */
record Primitives(Environment environment) implements Definitions, ControlLibrary.Controls {
  private void put(String name, Object procedure) {
    environment.variable(Symbol.of(name)).define(procedure);
  }

  @Override
  public void zero(String name, Zero body) {
    put(name, new Primitive(name, 0, 0, body));
  }

  @Override
  public void one(String name, One body) {
    put(name, new Primitive(name, 1, 1, body));
  }

  @Override
  public void two(String name, Two body) {
    put(name, new Primitive(name, 2, 2, body));
  }

  @Override
  public void three(String name, Three body) {
    put(name, new Primitive(name, 3, 3, body));
  }

  @Override
  public void many(String name, int least, int most, Many body) {
    put(name, new Primitive(name, least, most, body));
  }

  @Override
  public void control(String name, int least, int most, Control.Body body) {
    put(name, new Control(name, least, most, body));
  }
}
