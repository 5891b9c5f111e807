// SPDX-License-Identifier: Apache-2.0
package talkdemos.propertytesting.mutants;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import talkdemos.propertytesting.zoo.Animal;
import talkdemos.propertytesting.zoo.Zoo;

/**
 * A correct twin, once, though several animals may share it.
 *
 * @param name the class that it is nested in
 * @param animal the first of them
 */
record Twin(String name, Animal animal) {
  static Stream<Twin> all() {
    Map<Class<?>, Animal> twins = new LinkedHashMap<>();
    Zoo.ANIMALS.forEach(animal -> twins.putIfAbsent(animal.story(), animal));
    return twins.values().stream().map(one -> new Twin(one.story().getSimpleName(), one));
  }
}
